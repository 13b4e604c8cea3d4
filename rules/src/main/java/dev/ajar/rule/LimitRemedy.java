package dev.ajar.rule;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import java.util.Optional;

/**
 * How to bound callers: by what the code base has for that, else by one of two libraries that are
 * well kept. The rules' pages have the lines to add, so that findings stay short.
 */
final class LimitRemedy {

  private LimitRemedy() {}

  /** The end of a sentence that says to bound something. */
  static String of(Assessment assessment, Customs customs) {
    Optional<Evidence> custom = customs.limitNear(assessment);
    return custom
        .map(
            each -> " (as at %s: %s)".formatted(Remedy.shown(each.at().orElseThrow()), each.text()))
        .orElseGet(() -> libraries(assessment.endpoint()));
  }

  private static String libraries(Endpoint endpoint) {
    return " (Bucket4j's starter for `%s`, or Resilience4j's `@RateLimiter(name = \"%s\")`)"
        .formatted(endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"), endpoint.handler().method());
  }
}
