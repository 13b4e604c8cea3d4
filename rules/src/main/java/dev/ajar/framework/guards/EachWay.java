package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.framework.guards.Round.Decision;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks at every way through a guard but those on which a library's code fails by chance. */
final class EachWay {

  private static final int MAX_WAYS = 200;

  private EachWay() {}

  /** Whether something holds of all ways; not where they are too many to be looked at. */
  static boolean all(Function<Round, Way> player, Predicate<Way> holds) {
    Deque<List<Boolean>> open = new ArrayDeque<>();
    open.push(List.of());
    for (int ways = 0; !open.isEmpty(); ways++) {
      List<Boolean> planned = open.pop();
      Way way = player.apply(new Round(planned));
      if (ways >= MAX_WAYS || !holds.test(way)) {
        return false;
      }
      List<Decision> taken = way.round().decisions();
      for (int at = planned.size(); at < taken.size(); at++) {
        if (!taken.get(at).byChance()) {
          open.push(way.turned(at));
        }
      }
    }
    return true;
  }
}
