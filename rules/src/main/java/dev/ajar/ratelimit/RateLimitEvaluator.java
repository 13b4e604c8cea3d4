package dev.ajar.ratelimit;

import dev.ajar.model.Coverage;
import dev.ajar.model.Coverage.Extent;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Service;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Decides whether something bounds how fast one caller may ask an endpoint of one service.
 *
 * <p>An endpoint is limited by a limit at its handler, or by a limiter that takes all of its
 * requests. A limit that is only seen, not seen to be enforced, and a limiter that takes some
 * requests or whose matcher isn't known, leave it undecided. A limit per value asked about bounds
 * nothing: who walks through many numbers asks for each of them once.
 */
public final class RateLimitEvaluator {

  private final Service service;
  private final BiFunction<RequestMatcher, Endpoint, Coverage> coverage;

  /**
   * @param coverage tells how much of an endpoint's requests a matcher takes
   */
  public RateLimitEvaluator(
      Service service, BiFunction<RequestMatcher, Endpoint, Coverage> coverage) {
    this.service = service;
    this.coverage = coverage;
  }

  /** The verdict on one of the service's endpoints. */
  public RateLimit rateLimit(Endpoint endpoint) {
    List<Finding> findings = new ArrayList<>();
    for (Limit limit : service.limitsOf(endpoint)) {
      findings.add(weighed(limit));
    }
    for (Limiter limiter : service.limiters()) {
      weighed(limiter, coverage.apply(limiter.when(), endpoint)).ifPresent(findings::add);
    }
    List<Verdict> verdicts = findings.stream().map(Finding::verdict).toList();
    Verdict verdict =
        Stream.of(Verdict.LIMITED, Verdict.UNDECIDED)
            .filter(verdicts::contains)
            .findFirst()
            .orElse(Verdict.NONE);
    return new RateLimit(verdict, findings.stream().map(Finding::evidence).distinct().toList());
  }

  private record Finding(Verdict verdict, Evidence evidence) {}

  private static Optional<Finding> weighed(Limiter limiter, Coverage coverage) {
    Finding whole = weighed(limiter.limit());
    if (coverage.extent() == Extent.NONE) {
      return Optional.empty();
    }
    if (coverage.extent() == Extent.ALL || whole.verdict() == Verdict.NONE) {
      return Optional.of(whole);
    }
    return Optional.of(new Finding(Verdict.UNDECIDED, noted(limiter.limit(), shortfall(coverage))));
  }

  private static String shortfall(Coverage coverage) {
    if (coverage.extent() == Extent.SOME) {
      return "takes only some of the endpoint's requests";
    }
    return coverage.doubts().stream()
        .findFirst()
        .map(doubt -> "whether it takes the endpoint's requests can't be told: " + doubt.text())
        .orElse("whether it takes all of the endpoint's requests can't be told");
  }

  private static Finding weighed(Limit limit) {
    if (!limit.per().boundsEnumeration()) {
      return new Finding(
          Verdict.NONE,
          noted(limit, "counts per value asked about, which doesn't slow asking about many"));
    }
    return limit.certain()
        ? new Finding(Verdict.LIMITED, limit.source())
        : new Finding(Verdict.UNDECIDED, limit.source());
  }

  private static Evidence noted(Limit limit, String note) {
    return new Evidence(limit.source().text() + ": " + note, limit.source().at());
  }
}
