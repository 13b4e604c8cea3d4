package dev.ajar.access;

import dev.ajar.model.PathLanguage;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Spring ranks mappings that serve the same path: {@code PathPattern.SPECIFICITY_COMPARATOR}
 * (read from 6.2, unchanged since 5.0). The smaller one is served.
 *
 * @param catchAll whether the pattern takes any rest of a path; such patterns come last
 * @param score one for a variable, a hundred for a wildcard
 * @param length length of the pattern, a variable or wildcard counted as one; the longer one first
 */
record Specificity(boolean catchAll, int score, int length) implements Comparable<Specificity> {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{[^{}/:]*(?::(?:\\{[^/]+?\\}|[^/{}])+)?\\}");

  private static final Comparator<Specificity> MOST_SPECIFIC_FIRST =
      Comparator.comparing(Specificity::catchAll)
          .thenComparingInt(key -> key.catchAll ? -key.length : 0)
          .thenComparingInt(Specificity::score)
          .thenComparingInt(key -> -key.length);

  /** Empty for descriptions that no mapping is made of. */
  static Optional<Specificity> of(PathLanguage mapping) {
    if (mapping instanceof PathLanguage.PathPattern pattern) {
      return Optional.of(of(pattern.pattern()));
    }
    if (mapping instanceof PathLanguage.Ant pattern) {
      return Optional.of(of(pattern.pattern()));
    }
    if (mapping instanceof PathLanguage.Exact exact) {
      return Optional.of(new Specificity(false, 0, exact.path().length()));
    }
    if (mapping instanceof PathLanguage.Prefixed prefixed) {
      int more = prefixed.prefix().length();
      return of(prefixed.rest())
          .map(key -> new Specificity(key.catchAll, key.score, key.length + more));
    }
    if (mapping instanceof PathLanguage.Union union && !union.parts().isEmpty()) {
      return of(union.parts().get(0));
    }
    return Optional.empty();
  }

  private static Specificity of(String pattern) {
    boolean catchAll = pattern.endsWith("/**") || pattern.matches(".*/\\{\\*[^/{}]+\\}");
    String body = catchAll ? pattern.substring(0, pattern.lastIndexOf('/')) : pattern;
    Matcher variables = VARIABLE.matcher(body);
    int captures = (int) variables.results().count();
    String plain = variables.reset().replaceAll("v");
    int wildcards = (int) plain.chars().filter(c -> c == '*').count();
    return new Specificity(
        catchAll, captures + 100 * wildcards, plain.length() + (catchAll ? 1 : 0));
  }

  @Override
  public int compareTo(Specificity other) {
    return MOST_SPECIFIC_FIRST.compare(this, other);
  }
}
