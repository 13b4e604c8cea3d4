package dev.ajar.model;

import java.util.List;

/**
 * Whether anything is left for a rule of a chain when it is asked.
 *
 * @param gate the gate that it belongs to, for people
 * @param rule the rule
 * @param reached whether something is left for it, or may be
 * @param takenBefore what takes the rule's requests before it, each with its place: just one where
 *     that takes all of them; empty where the chain is never asked about them
 * @param changesNothing for an unreached rule, whether those demand just what it demands, or it is
 *     only the net below stricter ones
 */
public record RuleReach(
    String gate,
    AccessRule rule,
    boolean reached,
    List<Evidence> takenBefore,
    boolean changesNothing) {

  public RuleReach {
    takenBefore = List.copyOf(takenBefore);
  }
}
