package dev.ajar.engine.settings;

import dev.ajar.engine.nearest.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the right names a person may have meant. */
final class NearestName {

  private NearestName() {}

  /** A remedy: the nearest name, or all of them where none is near. */
  static String remedy(String wrong, Collection<String> right) {
    return nearest(wrong, right)
        .map(each -> "did you mean `" + each + "`?")
        .orElseGet(
            () -> "it may be " + right.stream().sorted().collect(Collectors.joining(", ")) + ".");
  }

  static Optional<String> nearest(String wrong, Collection<String> right) {
    String plain = plain(wrong);
    return right.stream()
        .filter(
            each ->
                EditDistance.between(plain, plain(each)) <= Math.max(1, plain(each).length() / 3))
        .min(
            Comparator.<String>comparingDouble(each -> EditDistance.between(plain, plain(each)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code fail-on} and {@code FailOn} mean {@code failOn}. */
  private static String plain(String name) {
    String cut = name.length() > 60 ? name.substring(0, 60) : name;
    return cut.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
  }
}
