package dev.ajar.ratelimit;

import dev.ajar.model.Evidence;
import java.util.List;

/**
 * Whether anything bounds how fast one caller may ask.
 *
 * @param because the limits that were weighed, each with its place
 */
public record RateLimit(Verdict verdict, List<Evidence> because) {

  /** The three answers; their names in lower case are the inventory's. */
  public enum Verdict {
    LIMITED,
    NONE,
    UNDECIDED
  }

  public RateLimit {
    because = List.copyOf(because);
  }
}
