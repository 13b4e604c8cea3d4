package dev.ajar.model;

import java.util.List;

/**
 * How much of an endpoint's requests a matcher takes.
 *
 * @param doubts for {@link Extent#UNCLEAR}: why it can't be told; empty otherwise
 */
public record Coverage(Extent extent, List<Evidence> doubts) {

  /** How much is taken. */
  public enum Extent {
    ALL,
    SOME,
    NONE,
    UNCLEAR
  }

  public Coverage {
    doubts = List.copyOf(doubts);
  }
}
