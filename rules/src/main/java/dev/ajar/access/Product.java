package dev.ajar.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs two automata side by side, to make the one that combines what they accept. */
final class Product {

  /** How the two are combined. */
  enum Mode {
    BOTH,
    ONLY_FIRST,
    EITHER
  }

  private final Table a;
  private final Table b;
  private final Mode mode;
  private final int[] numbers;
  private final List<int[]> pairs = new ArrayList<>();
  private final List<char[]> upTo = new ArrayList<>();
  private final List<int[]> to = new ArrayList<>();

  private Product(Table a, Table b, Mode mode) {
    this.a = a;
    this.b = b;
    this.mode = mode;
    this.numbers = new int[(a.size() + 1) * (b.size() + 1)];
  }

  /** The caller sees to it that the two aren't too large. */
  static Table of(Table a, Table b, Mode mode) {
    Product product = new Product(a, b, mode);
    product.number(a.start(), b.start());
    for (int i = 0; i < product.pairs.size(); i++) {
      product.expand(product.pairs.get(i));
    }
    return product.trimmed();
  }

  private void expand(int[] pair) {
    int s = pair[0];
    int t = pair[1];
    Table.Row row = new Table.Row();
    int i = 0;
    int j = 0;
    int last = -1;
    while (last < Character.MAX_VALUE) {
      int endOfA = s == Table.DEAD ? Character.MAX_VALUE : a.upTo()[s][i];
      int endOfB = t == Table.DEAD ? Character.MAX_VALUE : b.upTo()[t][j];
      last = Math.min(endOfA, endOfB);
      int nextOfA = s == Table.DEAD ? Table.DEAD : a.to()[s][i];
      int nextOfB = t == Table.DEAD ? Table.DEAD : b.to()[t][j];
      row.add((char) last, number(nextOfA, nextOfB));
      i += endOfA == last ? 1 : 0;
      j += endOfB == last ? 1 : 0;
    }
    upTo.add(row.upTo());
    to.add(row.to());
  }

  private int number(int s, int t) {
    boolean dead =
        switch (mode) {
          case BOTH -> s == Table.DEAD || t == Table.DEAD;
          case ONLY_FIRST -> s == Table.DEAD;
          case EITHER -> s == Table.DEAD && t == Table.DEAD;
        };
    if (dead) {
      return Table.DEAD;
    }
    int key = (s + 1) * (b.size() + 1) + t + 1;
    if (numbers[key] == 0) {
      pairs.add(new int[] {s, t});
      numbers[key] = pairs.size();
    }
    return numbers[key] - 1;
  }

  private boolean accepts(int state) {
    boolean first = a.accepts(pairs.get(state)[0]);
    boolean second = b.accepts(pairs.get(state)[1]);
    return switch (mode) {
      case BOTH -> first && second;
      case ONLY_FIRST -> first && !second;
      case EITHER -> first || second;
    };
  }

  /** Leaves out the states from which nothing is accepted. */
  private Table trimmed() {
    int size = pairs.size();
    boolean[] live = live();
    if (size == 0 || !live[0]) {
      return Table.EMPTY;
    }
    int[] renumbered = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      renumbered[i] = live[i] ? count++ : Table.DEAD;
    }
    Table table = new Table(new char[count][], new int[count][], new boolean[count]);
    for (int i = 0; i < size; i++) {
      if (live[i]) {
        Table.Row row = renumbered(i, renumbered);
        table.upTo()[renumbered[i]] = row.upTo();
        table.to()[renumbered[i]] = row.to();
        table.accepts()[renumbered[i]] = accepts(i);
      }
    }
    return table;
  }

  private Table.Row renumbered(int state, int[] renumbered) {
    Table.Row row = new Table.Row();
    int[] next = to.get(state);
    for (int j = 0; j < next.length; j++) {
      row.add(upTo.get(state)[j], next[j] == Table.DEAD ? Table.DEAD : renumbered[next[j]]);
    }
    return row;
  }

  private boolean[] live() {
    int size = pairs.size();
    boolean[] live = new boolean[size];
    int[] open = new int[size];
    int[][] from = predecessors();
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (accepts(i)) {
        live[i] = true;
        open[end++] = i;
      }
    }
    for (int i = 0; i < end; i++) {
      for (int before : from[open[i]]) {
        if (!live[before]) {
          live[before] = true;
          open[end++] = before;
        }
      }
    }
    return live;
  }

  private int[][] predecessors() {
    int size = pairs.size();
    int[][] from = new int[size][0];
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      for (int next : to.get(i)) {
        if (next != Table.DEAD) {
          if (counts[next] == from[next].length) {
            from[next] = Arrays.copyOf(from[next], Math.max(4, 2 * counts[next]));
          }
          from[next][counts[next]++] = i;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      from[i] = Arrays.copyOf(from[i], counts[i]);
    }
    return from;
  }
}
