package dev.ajar.access;

import dev.ajar.model.PathLanguage;
import java.util.Comparator;
import java.util.Optional;
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

  private static final Pattern CATCH_ALL = Pattern.compile(".*/\\{\\*[^/{}]+\\}");

  /** {@code PathElement.CAPTURE_VARIABLE_WEIGHT}. */
  private static final int VARIABLE = 1;

  /** {@code PathElement.WILDCARD_WEIGHT}. */
  private static final int WILDCARD = 100;

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
    boolean catchAll = pattern.endsWith("/**") || CATCH_ALL.matcher(pattern).matches();
    String body = catchAll ? pattern.substring(0, pattern.lastIndexOf('/')) : pattern;
    int score = 0;
    int length = catchAll ? 1 : 0;
    for (String element : PathPatternLanguage.elements(body)) {
      if (PathPatternLanguage.isComposite(element)) {
        score += compositeScore(element);
        length += compositeLength(element);
      } else if (element.equals("*")) {
        score += WILDCARD;
        length++;
      } else if (element.startsWith("{")) {
        score += VARIABLE;
        length++;
      } else {
        length += element.length();
      }
    }
    return new Specificity(catchAll, score, length);
  }

  /** A star after a dot isn't counted ({@code RegexPathElement.buildPattern}). */
  private static int compositeScore(String element) {
    return Segments.globs(element)
        .mapToInt(
            glob ->
                switch (glob.group()) {
                  case "?" -> 0;
                  case "*" ->
                      glob.start() < 1 || element.charAt(glob.start() - 1) != '.' ? WILDCARD : 0;
                  default -> VARIABLE;
                })
        .sum();
  }

  /** The text without the names of its variables, and one less for each. */
  private static int compositeLength(String element) {
    return element.length()
        - Segments.globs(element)
            .map(glob -> glob.group(1))
            .filter(declaration -> declaration != null)
            .mapToInt(declaration -> declaration.split(":", 2)[0].length() + 1)
            .sum();
  }

  @Override
  public int compareTo(Specificity other) {
    return MOST_SPECIFIC_FIRST.compare(this, other);
  }
}
