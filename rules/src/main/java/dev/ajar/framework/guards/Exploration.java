package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays a guard again and again until every way through it was taken. Where those are too many, it
 * tries again and takes ways that join for one from there on: a way with one decision turned asks
 * the same questions at its end and ends alike, whether these are answered with no or with yes.
 */
final class Exploration {

  /** Enough for guards of some hundred lines; each way costs about a millisecond. */
  private static final int MAX_ROUNDS = 150;

  private static final int MAX_STEPS = 60_000;

  /** Of the second try, which tells fewer ways apart. */
  private static final int MAX_ROUNDS_JOINING = 600;

  private static final int MAX_STEPS_JOINING = 400_000;

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

  /** The ways through a guard that has nothing to share its effort with. */
  static Ways ways(Function<Round, Way> player) {
    return ways(player, new Effort());
  }

  /**
   * Stops as soon as a way is found that any caller may take.
   *
   * @param effort what all guards of the application share; the second try is only made while some
   *     of it is left
   */
  static Ways ways(Function<Round, Way> player, Effort effort) {
    Ways all = new Search(player, false, effort).ways();
    return all.complete() || effort.isSpent() ? all : new Search(player, true, effort).ways();
  }

  /** How a way is taken: how the first decisions go, and how the ones behind them do. */
  private record Plan(List<Boolean> first, Optional<Way> besides) {}

  /** A walk through the ways, deepest decision first. */
  private static final class Search {

    private final Function<Round, Way> player;
    private final boolean joins;
    private final Effort effort;
    private final int maxRounds;
    private final int maxSteps;
    private final Deque<Plan> open = new ArrayDeque<>();
    private int steps;

    /**
     * @param joins whether ways that join again, as far as two probes tell, are told apart only up
     *     to there
     */
    Search(Function<Round, Way> player, boolean joins, Effort effort) {
      this.player = player;
      this.joins = joins;
      this.effort = effort;
      this.maxRounds = joins ? MAX_ROUNDS_JOINING : MAX_ROUNDS;
      this.maxSteps = effort.granted(joins ? MAX_STEPS_JOINING : MAX_STEPS);
    }

    Ways ways() {
      List<Way> found = new ArrayList<>();
      open.push(new Plan(List.of(), Optional.empty()));
      while (!open.isEmpty()) {
        if (found.size() >= maxRounds || steps > maxSteps) {
          return new Ways(found, false);
        }
        Plan plan = open.pop();
        Way way = play(new Round(plan.first()));
        found.add(way);
        if (way.end() == End.PASSES && isForAnybody(way)) {
          return new Ways(List.of(way), true);
        }
        branch(plan, way);
      }
      return new Ways(found, true);
    }

    private Way play(Round round) {
      Way way = player.apply(round);
      steps += way.steps();
      effort.spend(way.steps());
      return way;
    }

    private void branch(Plan plan, Way way) {
      List<Boolean> taken = answers(way);
      int until = plan.besides().map(each -> joins(each, way, plan)).orElse(taken.size());
      for (int i = plan.first().size(); i < until; i++) {
        open.push(new Plan(turned(taken, i), Optional.of(way)));
      }
    }

    /**
     * The decision with which a way joins the one beside it; the number of its decisions if none.
     */
    private int joins(Way besides, Way way, Plan plan) {
      int size = way.round().decisions().size();
      int common = joins ? sameTail(besides, way) : 0;
      int at = plan.first().size() - 1;
      if (common == 0 || !areAlike(besides, way)) {
        return size;
      }
      Way other = play(new Round(turned(plan.first(), at), true));
      Way here = play(new Round(plan.first(), true));
      return areAlike(other, here) && sameTail(other, here) > 0 ? size - common : size;
    }
  }

  private static boolean isForAnybody(Way way) {
    return way.round().decisions().stream().allMatch(each -> each.kind() == Round.Kind.CALLER);
  }

  private static List<Boolean> answers(Way way) {
    return way.round().decisions().stream().map(Round.Decision::holds).toList();
  }

  /** The answers up to one, and that one the other way round. */
  private static List<Boolean> turned(List<Boolean> answers, int index) {
    List<Boolean> other = new ArrayList<>(answers.subList(0, index));
    other.add(!answers.get(index));
    return other;
  }

  private static boolean areAlike(Way one, Way other) {
    return one.end() == other.end()
        && one.round().status().equals(other.round().status())
        && one.round().looked().isPresent() == other.round().looked().isPresent();
  }

  /** How many decisions at their ends are the same, the last one that a way is told by apart. */
  private static int sameTail(Way one, Way other) {
    List<Round.Decision> first = one.round().decisions();
    List<Round.Decision> second = other.round().decisions();
    int common = 0;
    while (common < Math.min(first.size(), second.size())
        && first.get(first.size() - 1 - common).isSame(second.get(second.size() - 1 - common))) {
      common++;
    }
    return common;
  }
}
