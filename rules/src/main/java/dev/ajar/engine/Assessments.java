package dev.ajar.engine;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Handler;
import dev.ajar.model.Location;
import dev.ajar.rule.Assessment;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.Comparator;
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

  private final Map<Key, List<Served>> byEndpoint = new LinkedHashMap<>();

  private record Key(String title, Handler handler, Location location) {}

  private record Served(Application application, Assessment assessment) {

    int rank() {
      return GRAVEST_FIRST.indexOf(assessment.access().verdict());
    }
  }

  void add(Application application, Assessment assessment) {
    Endpoint endpoint = assessment.endpoint();
    Key key = new Key(endpoint.title(), endpoint.handler(), endpoint.location());
    byEndpoint
        .computeIfAbsent(key, each -> new ArrayList<>())
        .add(new Served(application, assessment));
  }

  List<Assessment> all() {
    return byEndpoint.values().stream().map(Assessments::gravest).toList();
  }

  private static Assessment gravest(List<Served> served) {
    Served gravest = served.stream().min(Comparator.comparingInt(Served::rank)).orElseThrow();
    List<String> conditions =
        served.stream()
            .filter(each -> each.rank() != gravest.rank())
            .map(each -> differing(gravest, each))
            .toList();
    Assessment assessment = gravest.assessment();
    return new Assessment(
        assessment.endpoint(),
        assessment.access().on(conditions),
        assessment.data(),
        assessment.rateLimit(),
        assessment.secret());
  }

  private static String differing(Served gravest, Served other) {
    String verdict = other.assessment().access().verdict().name().toLowerCase(Locale.ROOT);
    return "this is how `"
        + gravest.application().name()
        + "` serves it; in `"
        + other.application().name()
        + "` it is "
        + verdict;
  }
}
