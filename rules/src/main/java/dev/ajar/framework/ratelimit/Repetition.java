package dev.ajar.framework.ratelimit;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import java.util.regex.Pattern;

/**
 * Guards against the same request sent twice. They look like limits, and hold up nobody who asks
 * about one account after the other.
 */
final class Repetition {

  private static final Pattern NAME =
      Pattern.compile("(?i).*(?:repeat|duplicat|resubmi|idempoten|submit.?once|doublesubmit).*");

  private Repetition() {}

  /** Whether code of this name is such a guard. */
  static boolean isGuardedBy(String name) {
    return NAME.matcher(name).matches();
  }

  static Limit noLimit(String guard, Evidence place) {
    return Limit.ofNothing(
        new Evidence(guard + " refuses only the same request sent again", place.at()));
  }
}
