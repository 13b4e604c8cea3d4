package dev.ajar.engine.nearest;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Levenshtein's distance: the least number of insertions, deletions and replacements. */
public final class EditDistance {

  private EditDistance() {}

  /** Between texts, in letters. */
  public static double between(String a, String b) {
    return between(letters(a), letters(b), (x, y) -> x.equals(y) ? 0 : 1);
  }

  /**
   * Between sequences, where a replacement may cost less than one.
   *
   * @param change what it costs to replace one element by another, from 0 to 1
   */
  public static <T> double between(List<T> a, List<T> b, ToDoubleBiFunction<T, T> change) {
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

  private static List<Integer> letters(String text) {
    return text.codePoints().boxed().toList();
  }
}
