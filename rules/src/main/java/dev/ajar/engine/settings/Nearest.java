package dev.ajar.engine.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of the right names a person may have meant. */
final class Nearest {

  private Nearest() {}

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
        .filter(each -> distance(plain, plain(each)) <= Math.max(1, plain(each).length() / 3))
        .min(
            Comparator.<String>comparingInt(each -> distance(plain, plain(each)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code fail-on} and {@code FailOn} mean {@code failOn}. */
  private static String plain(String name) {
    String cut = name.length() > 60 ? name.substring(0, 60) : name;
    return cut.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's: single letters to insert, delete or replace. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int at = 0; at < before.length; at++) {
      before[at] = at;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] now = new int[before.length];
      now[0] = row;
      for (int at = 1; at < now.length; at++) {
        int replaced = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
        now[at] = Math.min(replaced, Math.min(before[at], now[at - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
