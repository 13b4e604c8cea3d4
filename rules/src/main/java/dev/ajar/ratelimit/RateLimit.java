package dev.ajar.ratelimit;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit.Per;
import java.util.List;
import java.util.Optional;

/**
 * Whether anything bounds how fast one caller may ask.
 *
 * @param per whose requests the deciding limit counts together; empty where no limit was seen, and
 *     where somebody says so who doesn't say for whom
 * @param because the limits that were weighed, each with its place
 */
public record RateLimit(Verdict verdict, Optional<Per> per, List<Evidence> because) {

  /** The three answers; their names in lower case are the inventory's. */
  public enum Verdict {
    LIMITED,
    NONE,
    UNDECIDED
  }

  public RateLimit {
    because = List.copyOf(because);
  }

  /** A verdict without a scope. */
  public RateLimit(Verdict verdict, List<Evidence> because) {
    this(verdict, Optional.empty(), because);
  }
}
