package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plays a guard again and again until every way through it was taken, or too many were. */
final class Exploration {

  /** Enough for guards of some hundred lines; each way costs about a millisecond. */
  private static final int MAX_ROUNDS = 150;

  private static final int MAX_STEPS = 60_000;

  private Exploration() {}

  /** How a round ends. */
  enum End {
    PASSES,
    REFUSES,
    /** It couldn't be played to its end. */
    LOST
  }

  /**
   * A way through a guard.
   *
   * @param refusal what refuses, where something does
   * @param steps what it cost to play it
   */
  record Way(Round round, End end, Optional<Evidence> refusal, int steps) {}

  /**
   * The ways through a guard.
   *
   * @param complete whether these are all
   */
  record Ways(List<Way> all, boolean complete) {
    Ways {
      all = List.copyOf(all);
    }
  }

  /** Stops as soon as a way is found that any caller may take. */
  static Ways ways(Function<Round, Way> player) {
    Deque<List<Boolean>> open = new ArrayDeque<>();
    open.push(List.of());
    List<Way> found = new ArrayList<>();
    int steps = 0;
    while (!open.isEmpty()) {
      if (found.size() >= MAX_ROUNDS || steps > MAX_STEPS) {
        return new Ways(found, false);
      }
      List<Boolean> planned = open.pop();
      Way way = player.apply(new Round(planned));
      found.add(way);
      steps += way.steps();
      boolean anybody =
          way.round().decisions().stream().allMatch(each -> each.kind() == Round.Kind.CALLER);
      if (way.end() == End.PASSES && anybody) {
        return new Ways(List.of(way), true);
      }
      List<Boolean> taken = way.round().decisions().stream().map(Round.Decision::holds).toList();
      for (int i = planned.size(); i < taken.size(); i++) {
        List<Boolean> other = new ArrayList<>(taken.subList(0, i));
        other.add(!taken.get(i));
        open.push(other);
      }
    }
    return new Ways(found, true);
  }
}
