package dev.ajar.rule;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import java.util.Optional;

/**
 * How to bound callers: by what the code base has for that, else by one of two libraries that are
 * well kept, with the lines to add.
 */
final class LimitRemedy {

  private LimitRemedy() {}

  /** The end of a sentence that says to bound something. */
  static String of(Assessment assessment, Customs customs) {
    Optional<Evidence> custom = customs.limitNear(assessment);
    return custom
        .map(
            each -> " (as at %s: %s)".formatted(Remedy.shown(each.at().orElseThrow()), each.text()))
        .orElseGet(() -> lines(assessment.endpoint()));
  }

  private static String lines(Endpoint endpoint) {
    String name = endpoint.handler().method();
    return (": for each address by the Bucket4j starter, `bucket4j.filters: [{cache-name: buckets,"
            + " url: \"%s\", rate-limits: [{cache-key: getRemoteAddr(), bandwidths: [{capacity: 10,"
            + " time: 1, unit: minutes}]}]}]`, or for all callers together by Resilience4j,"
            + " `@RateLimiter(name = \"%s\")` and"
            + " `resilience4j.ratelimiter.instances.%s: {limit-for-period: 10,"
            + " limit-refresh-period: 1m, timeout-duration: 0}`")
        .formatted(endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"), name, name);
  }
}
