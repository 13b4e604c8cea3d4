package dev.ajar.engine.settings;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.AntPathMatcher;

/**
 * What stands in front of the service and not in its code, taken from the settings. Patterns are
 * compared with the paths of the endpoints as clients see them, as {@code AntPathMatcher} of Spring
 * Framework does.
 */
public final class DeclaredPerimeters {

  private final List<Perimeter> perimeters;
  private final AntPathMatcher paths = new AntPathMatcher();

  public DeclaredPerimeters(List<Perimeter> perimeters) {
    this.perimeters = perimeters;
  }

  /** The assessment as it is behind the perimeters. */
  public Assessment behind(Assessment assessment) {
    if (perimeters.isEmpty()) {
      return assessment;
    }
    Endpoint endpoint = assessment.endpoint();
    return new Assessment(
        endpoint,
        guarding(endpoint)
            .map(each -> guarded(assessment.access(), each))
            .orElse(assessment.access()),
        assessment.data(),
        limiting(endpoint)
            .map(each -> limited(assessment.rateLimit(), each))
            .orElse(assessment.rateLimit()),
        assessment.secret());
  }

  private Optional<Perimeter> guarding(Endpoint endpoint) {
    return perimeters.stream().filter(each -> covers(each.guards(), endpoint)).findFirst();
  }

  private Optional<Perimeter> limiting(Endpoint endpoint) {
    return perimeters.stream().filter(each -> covers(each.limits(), endpoint)).findFirst();
  }

  private boolean covers(List<String> patterns, Endpoint endpoint) {
    return patterns.stream().anyMatch(each -> paths.match(each, endpoint.path()));
  }

  private static Access guarded(Access access, Perimeter by) {
    if (access.verdict() != Verdict.OPEN && access.verdict() != Verdict.UNDECIDED) {
      return access;
    }
    List<String> conditions = new ArrayList<>(access.conditions());
    conditions.add("without the " + by.name() + " in front of it, it is " + id(access.verdict()));
    return new Access(
        Verdict.GUARDED,
        Optional.empty(),
        with(said(by, "lets nobody through without credentials"), access.because()),
        conditions);
  }

  private static RateLimit limited(RateLimit limit, Perimeter by) {
    return limit.verdict() == RateLimit.Verdict.LIMITED
        ? limit
        : new RateLimit(
            RateLimit.Verdict.LIMITED,
            with(said(by, "bounds how fast one caller may ask"), limit.because()));
  }

  private static Evidence said(Perimeter by, String what) {
    return Evidence.of(
        "the settings say that the %s in front %s: %s".formatted(by.name(), what, by.reason()),
        by.at());
  }

  private static List<Evidence> with(Evidence first, List<Evidence> rest) {
    List<Evidence> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static String id(Verdict verdict) {
    return verdict.name().toLowerCase(java.util.Locale.ROOT);
  }
}
