package dev.ajar.access;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Finds shortest members of a set of paths: of friendly characters where there are any, and of
 * several shortest ones always the same.
 */
final class Shortest {

  private static final String FRIENDLY =
      "abcdefghijklmnopqrstuvwxyz0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ/";

  private Shortest() {}

  static Optional<String> of(Paths paths) {
    Table table = paths.table();
    return from(table, table.start(), true).or(() -> from(table, table.start(), false));
  }

  /** A shortest member that begins with a text, and goes on in friendly characters. */
  static Optional<String> startingWith(String text, Paths paths) {
    Table table = paths.table();
    int state = table.start();
    for (char c : text.toCharArray()) {
      state = table.step(state, c);
    }
    return from(table, state, true).map(rest -> text + rest);
  }

  private static Optional<String> from(Table table, int start, boolean friendly) {
    if (start == Table.DEAD) {
      return Optional.empty();
    }
    String[] reached = new String[table.size()];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    reached[start] = "";
    open.add(start);
    while (!open.isEmpty()) {
      int state = open.poll();
      if (table.accepts(state)) {
        return Optional.of(reached[state]);
      }
      for (char c : friendly ? FRIENDLY.toCharArray() : nicest(table, state)) {
        int next = table.step(state, c);
        if (next != Table.DEAD && reached[next] == null) {
          reached[next] = reached[state] + c;
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  /** One character of each range. */
  private static char[] nicest(Table table, int state) {
    char[] upTo = table.upTo()[state];
    char[] nicest = new char[upTo.length];
    for (int i = 0; i < upTo.length; i++) {
      int from = i == 0 ? 0 : upTo[i - 1] + 1;
      nicest[i] = (char) Math.max(from, Math.min(upTo[i], '!'));
    }
    return nicest;
  }
}
