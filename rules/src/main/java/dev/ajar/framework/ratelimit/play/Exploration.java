package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.ratelimit.play.Way.Decision;
import dev.ajar.framework.ratelimit.play.Way.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways through code that lead to limits. Behind a limit that bounds enumeration other decisions
 * don't matter any more.
 *
 * @param complete whether these are all that matter
 */
record Exploration(List<Played> ways, boolean complete) {

  Exploration {
    ways = List.copyOf(ways);
  }

  /**
   * @param most so many ways are played
   * @param matters whether the other way of a decision is worth playing
   */
  static Exploration of(Function<Way, Played> player, int most, Predicate<Decision> matters) {
    Deque<List<Boolean>> open = new ArrayDeque<>();
    open.push(List.of());
    List<Played> found = new ArrayList<>();
    while (!open.isEmpty()) {
      if (found.size() >= most) {
        return new Exploration(found, false);
      }
      List<Boolean> planned = open.removeFirst();
      Played played = player.apply(new Way(planned));
      found.add(played);
      List<Decision> decisions = played.decisions();
      int limit = firstLimit(decisions);
      for (int i = planned.size(); i < decisions.size(); i++) {
        boolean leadsOn = i <= limit && matters.test(decisions.get(i));
        if (leadsOn || decisions.get(i).kind() == Kind.LIMIT) {
          List<Boolean> other = new ArrayList<>();
          decisions.subList(0, i).forEach(each -> other.add(each.holds()));
          other.add(!decisions.get(i).holds());
          open.addLast(other);
        }
      }
    }
    return new Exploration(found, true);
  }

  private static int firstLimit(List<Decision> decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      Decision each = decisions.get(i);
      if (each.kind() == Kind.LIMIT && each.origins().per().boundsEnumeration()) {
        return i;
      }
    }
    return decisions.size();
  }

  /** Whether any limit was met. */
  boolean meetsLimit() {
    return ways.stream()
        .anyMatch(
            each ->
                !each.way().heldUp().isEmpty()
                    || each.decisions().stream().anyMatch(it -> it.kind() == Kind.LIMIT));
  }
}
