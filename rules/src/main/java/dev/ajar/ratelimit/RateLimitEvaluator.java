package dev.ajar.ratelimit;

import dev.ajar.model.Coverage;
import dev.ajar.model.Coverage.Extent;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
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
 * requests or whose matcher isn't known, leave it undecided. Some limits bound nothing: one per
 * value asked about, since who walks through many numbers asks for each of them once; one per
 * something that callers choose anew; and, where callers needn't sign in, one that counts who is
 * signed in.
 */
public final class RateLimitEvaluator {

  private final Limits limits;
  private final BiFunction<RequestMatcher, Endpoint, Coverage> coverage;

  /**
   * @param coverage tells how much of an endpoint's requests a matcher takes
   */
  public RateLimitEvaluator(
      Limits limits, BiFunction<RequestMatcher, Endpoint, Coverage> coverage) {
    this.limits = limits;
    this.coverage = coverage;
  }

  /**
   * The verdict on one of the service's endpoints.
   *
   * @param anonymous whether callers who aren't signed in may get through to it
   */
  public RateLimit rateLimit(Endpoint endpoint, boolean anonymous) {
    Question question = new Question(endpoint, anonymous);
    List<Finding> findings = new ArrayList<>();
    for (Limit limit : limits.of(endpoint.handler())) {
      findings.add(weighed(limit, question));
    }
    for (Limiter limiter : limits.limiters()) {
      weighed(limiter, question).ifPresent(findings::add);
    }
    List<Evidence> because = findings.stream().map(Finding::evidence).distinct().toList();
    return Stream.of(Verdict.LIMITED, Verdict.UNDECIDED, Verdict.NONE)
        .flatMap(each -> findings.stream().filter(found -> found.verdict() == each))
        .findFirst()
        .map(each -> new RateLimit(each.verdict(), shown(each.per()), because))
        .orElse(new RateLimit(Verdict.NONE, because));
  }

  private static Optional<Per> shown(Per per) {
    return per == Per.NOTHING ? Optional.empty() : Optional.of(per);
  }

  private record Question(Endpoint endpoint, boolean anonymous) {}

  private record Finding(Verdict verdict, Per per, Evidence evidence) {}

  private Optional<Finding> weighed(Limiter limiter, Question question) {
    Coverage covered = coverage.apply(limiter.when(), question.endpoint());
    if (covered.extent() == Extent.NONE) {
      return Optional.empty();
    }
    Finding whole = weighed(limiter.limit(), question);
    if (covered.extent() == Extent.ALL || whole.verdict() == Verdict.NONE) {
      return Optional.of(whole);
    }
    Evidence doubt = noted(limiter.limit(), shortfall(covered));
    return Optional.of(new Finding(Verdict.UNDECIDED, whole.per(), doubt));
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

  private static Finding weighed(Limit limit, Question question) {
    Per per = limit.eachPath() && hasValues(question.endpoint()) ? Per.TARGET : limit.per();
    Optional<String> inVain = inVain(limit, per, question);
    if (inVain.isPresent()) {
      Evidence evidence = inVain.get().isEmpty() ? limit.source() : noted(limit, inVain.get());
      return new Finding(Verdict.NONE, per, evidence);
    }
    return limit.certain()
        ? new Finding(Verdict.LIMITED, per, scoped(limit, per))
        : new Finding(Verdict.UNDECIDED, per, limit.source());
  }

  /** Whether the path holds values that a caller chooses. */
  private static boolean hasValues(Endpoint endpoint) {
    return endpoint.path().indexOf('{') >= 0 || endpoint.path().indexOf('*') >= 0;
  }

  /** Why the limit bounds nothing; empty where it does, and an empty text where that is said. */
  private static Optional<String> inVain(Limit limit, Per per, Question question) {
    if (per == Per.NOTHING) {
      return Optional.of("");
    }
    if (limit.callers() == Callers.SIGNED_IN && question.anonymous()) {
      return Optional.of("counts only who is signed in, and nobody needs to be");
    }
    if (limit.callers() == Callers.ANONYMOUS && !question.anonymous()) {
      return Optional.of("counts only who isn't signed in");
    }
    return switch (per) {
      case TARGET ->
          Optional.of("counts per value asked about, which doesn't slow asking about many");
      case CHOSEN -> Optional.of("counts per something that callers choose anew each time");
      case CALLER ->
          question.anonymous()
              ? Optional.of("counts per signed-in caller, and nobody needs to sign in")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Evidence scoped(Limit limit, Per per) {
    return switch (per) {
      case ADDRESS -> noted(limit, "counts per address");
      case CALLER -> noted(limit, "counts per signed-in caller");
      case EVERYBODY -> noted(limit, "counts all callers together");
      default -> limit.source();
    };
  }

  private static Evidence noted(Limit limit, String note) {
    return new Evidence(limit.source().text() + ": " + note, limit.source().at());
  }
}
