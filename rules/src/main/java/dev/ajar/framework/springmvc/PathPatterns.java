package dev.ajar.framework.springmvc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the path patterns of a class and a method as {@code PathPattern#combine} and {@code
 * PathPatternsRequestCondition#combine} do (5.3.39, 6.2.12 and 7.0.1). {@code AntPathMatcher}, the
 * default up to Spring Boot 2.5, joins alike but for what follows a class pattern that ends in
 * {@code /**}.
 */
final class PathPatterns {

  private PathPatterns() {}

  /**
   * All pairs, joined; either list alone where the other names no path.
   *
   * @return empty if neither names a path
   */
  static List<String> combine(List<String> first, List<String> second) {
    if (namesNoPath(first)) {
      return namesNoPath(second) ? List.of() : withSlashes(second);
    }
    if (namesNoPath(second)) {
      return withSlashes(first);
    }
    List<String> combined = new ArrayList<>();
    for (String left : withSlashes(first)) {
      for (String right : withSlashes(second)) {
        combined.add(combine(left, right));
      }
    }
    return combined.stream().distinct().toList();
  }

  /** {@code @RequestMapping("")} says no more than {@code @RequestMapping}. */
  private static boolean namesNoPath(List<String> patterns) {
    return patterns.isEmpty() || (patterns.size() == 1 && patterns.get(0).isBlank());
  }

  private static List<String> withSlashes(List<String> patterns) {
    return patterns.stream()
        .map(each -> each.isEmpty() || each.startsWith("/") ? each : "/" + each)
        .distinct()
        .toList();
  }

  static String combine(String first, String second) {
    if (first.isEmpty()) {
      return second;
    }
    if (second.isEmpty()) {
      return first;
    }
    boolean hasVariables = first.indexOf('{') >= 0;
    if (!first.equals(second) && !hasVariables && matches(first, second)) {
      return second;
    }
    if (first.endsWith("/*")) {
      return concat(first.length() > 2 ? first.substring(0, first.length() - 2) : "/", second);
    }
    if (first.endsWith("/**")) {
      return concat(first.length() > 3 ? first.substring(0, first.length() - 3) : "/", second);
    }
    int starDot = first.indexOf("*.");
    if (hasVariables || starDot < 0) {
      return concat(first, second);
    }
    return withExtension(first.substring(starDot + 1), second);
  }

  /** {@code /*.html} and {@code /hotel} make {@code /hotel.html}. */
  private static String withExtension(String extension, String second) {
    int dot = second.indexOf('.');
    String file = dot < 0 ? second : second.substring(0, dot);
    boolean isWild = extension.equals(".*") || extension.isEmpty();
    return file + (isWild ? (dot < 0 ? "" : second.substring(dot)) : extension);
  }

  private static String concat(String first, String second) {
    if (first.endsWith("/") && second.startsWith("/")) {
      return first + second.substring(1);
    }
    return first.endsWith("/") || second.startsWith("/") ? first + second : first + "/" + second;
  }

  /**
   * Whether a pattern without variables matches another pattern's text. Only patterns with wild
   * cards can, unless both are the same.
   */
  private static boolean matches(String pattern, String text) {
    if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
      return false;
    }
    StringBuilder regex = new StringBuilder();
    for (String segment : pattern.substring(1).split("/", -1)) {
      if (segment.equals("**")) {
        regex.append("(/.*)?");
        continue;
      }
      regex.append('/');
      for (char each : segment.toCharArray()) {
        regex.append(
            each == '*' ? "[^/]*" : each == '?' ? "[^/]" : Pattern.quote(String.valueOf(each)));
      }
    }
    return text.matches(regex.toString());
  }
}
