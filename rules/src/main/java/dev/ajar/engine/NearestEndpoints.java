package dev.ajar.engine;

import dev.ajar.engine.nearest.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the endpoints that somebody may have meant. */
final class NearestEndpoints {

  private static final int SHOWN = 5;

  /** What another method costs, in segments of a path. */
  private static final double OTHER_METHOD = 0.3;

  /** What it costs to take a variable for something else. */
  private static final double VARIABLE = 0.1;

  private NearestEndpoints() {}

  /** The titles whose path and method come nearest, the nearest first. */
  static List<String> of(EndpointQuery query, Collection<String> titles) {
    return titles.stream()
        .sorted(
            Comparator.comparingDouble((String title) -> distance(query, title))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  private static double distance(EndpointQuery query, String title) {
    int space = title.indexOf(' ');
    String method = title.substring(0, space);
    boolean fits = query.method().map(each -> each.name().equals(method)).orElse(true);
    List<String> segments = segments(query.path());
    double path =
        EditDistance.between(
            segments, segments(title.substring(space + 1)), NearestEndpoints::difference);
    return path + (fits || method.equals("*") ? 0 : OTHER_METHOD);
  }

  private static List<String> segments(String path) {
    return List.of(EndpointQuery.unnamed(path).replaceFirst("^/", "").split("/"));
  }

  /** From 0 for equal segments to 1 for those that have nothing in common. */
  private static double difference(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.contains("{}") || b.contains("{}")) {
      return VARIABLE;
    }
    return EditDistance.between(a, b) / Math.max(a.length(), b.length());
  }
}
