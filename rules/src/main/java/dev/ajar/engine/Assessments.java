package dev.ajar.engine;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Handler;
import dev.ajar.model.Location;
import dev.ajar.rule.Assessment;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects what is decided, so that an endpoint that several applications serve is one, with the
 * gravest verdict.
 */
final class Assessments {

  private static final List<Verdict> GRAVEST_FIRST =
      List.of(Verdict.OPEN, Verdict.UNDECIDED, Verdict.GUARDED, Verdict.DENIED);

  private final Map<Key, Serving> byEndpoint = new LinkedHashMap<>();

  private record Key(String title, Handler handler, Location location) {}

  /** What an application decides on access to an endpoint that it serves. */
  private record Served(Application application, Access access) {

    int rank() {
      return GRAVEST_FIRST.indexOf(access.verdict());
    }
  }

  /** All applications that serve one endpoint, and everything about it in the gravest case. */
  private record Serving(List<Served> all, Served gravest, Assessment assessment) {

    boolean isGraver(Served other) {
      return other.rank() < gravest.rank();
    }
  }

  /**
   * Adds the endpoints of an application. What else there is to be decided of one that another
   * application serves as well is only looked at where it counts.
   */
  void add(Application application, Assessor assessor) {
    for (Endpoint each : assessor.service().endpoints()) {
      Served served = new Served(application, assessor.access(each));
      Key key = new Key(each.title(), each.handler(), each.location());
      Serving before = byEndpoint.get(key);
      List<Served> all = before == null ? new ArrayList<>() : before.all();
      all.add(served);
      if (before == null || before.isGraver(served)) {
        Assessment assessment = assessor.assess(each, served.access());
        byEndpoint.put(key, new Serving(all, served, assessment));
      }
    }
  }

  List<Assessment> all() {
    return byEndpoint.values().stream().map(Assessments::gravest).toList();
  }

  private static Assessment gravest(Serving serving) {
    Served gravest = serving.gravest();
    List<String> conditions =
        serving.all().stream()
            .filter(each -> each.rank() != gravest.rank())
            .map(each -> differing(gravest, each))
            .toList();
    Assessment assessment = serving.assessment();
    return new Assessment(
        assessment.endpoint(),
        assessment.access().on(conditions),
        assessment.data(),
        assessment.rateLimit(),
        assessment.secret());
  }

  private static String differing(Served gravest, Served other) {
    String verdict = other.access().verdict().name().toLowerCase(Locale.ROOT);
    return "this is how `"
        + gravest.application().name()
        + "` serves it; in `"
        + other.application().name()
        + "` it is "
        + verdict;
  }
}
