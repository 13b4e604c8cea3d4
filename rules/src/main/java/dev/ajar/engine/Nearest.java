package dev.ajar.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Finds the endpoints that somebody may have meant. */
final class Nearest {

  private static final int SHOWN = 5;

  /** What another method costs, in segments of a path. */
  private static final double OTHER_METHOD = 0.3;

  /** What it costs to take a variable for something else. */
  private static final double VARIABLE = 0.1;

  private Nearest() {}

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
    double path = distance(segments, segments(title.substring(space + 1)), Nearest::difference);
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
    double letters = distance(letters(a), letters(b), (x, y) -> x.equals(y) ? 0 : 1);
    return letters / Math.max(a.length(), b.length());
  }

  private static List<Integer> letters(String text) {
    return text.codePoints().boxed().toList();
  }

  /** Levenshtein's distance, where a change may cost less than one. */
  private static <T> double distance(List<T> a, List<T> b, ToDoubleBiFunction<T, T> change) {
    double[] above = IntStream.rangeClosed(0, b.size()).asDoubleStream().toArray();
    for (int i = 1; i <= a.size(); i++) {
      double[] row = new double[b.size() + 1];
      row[0] = i;
      for (int j = 1; j <= b.size(); j++) {
        double changed = above[j - 1] + change.applyAsDouble(a.get(i - 1), b.get(j - 1));
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.size()];
  }
}
