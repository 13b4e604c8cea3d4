package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Looks for a way through a guard on which nobody but the caller decides. */
final class Certainty {

  private static final int MAX_ROUNDS = 60;

  private Certainty() {}

  /** Whether there is one; ways on which something else has decided aren't followed further. */
  static boolean passes(Function<Round, Way> player) {
    Deque<List<Boolean>> open = new ArrayDeque<>();
    open.push(List.of());
    for (int i = 0; i < MAX_ROUNDS && !open.isEmpty(); i++) {
      List<Boolean> planned = open.pop();
      Way way = player.apply(new Round(planned));
      List<Round.Decision> taken = way.round().decisions();
      int callers = 0;
      while (callers < taken.size() && taken.get(callers).kind() == Round.Kind.CALLER) {
        callers++;
      }
      if (way.end() == End.PASSES && callers == taken.size()) {
        return true;
      }
      for (int at = planned.size(); at < callers; at++) {
        open.push(way.turned(at));
      }
    }
    return false;
  }
}
