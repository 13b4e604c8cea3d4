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
 * tries again and takes ways that join for one from there on ({@link Joins}).
 */
final class Exploration {

  /** Enough for guards of some dozen lines; each way costs about a millisecond. */
  private static final int MAX_ROUNDS = 64;

  private static final int MAX_STEPS = 60_000;

  /** Of a part of a handler: what checks a token is short, and the rest is none of a guard's. */
  private static final int MAX_ROUNDS_OF_PART = 32;

  private static final int MAX_STEPS_OF_PART = 6_000;

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
  record Way(Round round, End end, Optional<Evidence> refusal, int steps) {

    /** The answers up to a decision, without it. */
    List<Boolean> until(int index) {
      return round.decisions().subList(0, index).stream().map(Round.Decision::holds).toList();
    }

    /** The answers up to a decision, and that one the other way round. */
    List<Boolean> turned(int index) {
      List<Boolean> other = new ArrayList<>(until(index));
      other.add(!round.decisions().get(index).holds());
      return other;
    }
  }

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
    return ways(player, HandlerPaths.any(), new Effort());
  }

  /**
   * Stops as soon as a way is found that any caller may take.
   *
   * @param paths those that matter
   * @param effort what all guards of the application share; the second try is only made while some
   *     of it is left
   */
  static Ways ways(Function<Round, Way> player, HandlerPaths paths, Effort effort) {
    Ways all = new Search(player, paths, effort, MAX_ROUNDS, MAX_STEPS).ways();
    return all.complete() || effort.isSpent()
        ? all
        : new Search(player, paths, effort, MAX_ROUNDS_JOINING, MAX_STEPS_JOINING).joining().ways();
  }

  /** The ways through a part of a handler, of which no more than a few are looked at. */
  static Ways waysThroughPart(Function<Round, Way> player, Effort effort) {
    return new Search(player, HandlerPaths.any(), effort, MAX_ROUNDS_OF_PART, MAX_STEPS_OF_PART)
        .ways();
  }

  /** A walk through the ways, deepest decision first. */
  private static final class Search {

    private final Function<Round, Way> player;
    private final HandlerPaths paths;
    private final Effort effort;
    private final int maxRounds;
    private final int maxSteps;
    private Optional<Joins> joins = Optional.empty();
    private final Deque<List<Boolean>> open = new ArrayDeque<>();
    private int steps;

    Search(
        Function<Round, Way> player,
        HandlerPaths paths,
        Effort effort,
        int maxRounds,
        int maxSteps) {
      this.paths = paths;
      this.player = player;
      this.effort = effort;
      this.maxRounds = maxRounds;
      this.maxSteps = effort.granted(maxSteps);
    }

    /** Tells ways that join again, as far as probes tell, apart only up to there. */
    Search joining() {
      joins = Optional.of(new Joins(this::play, paths));
      return this;
    }

    Ways ways() {
      List<Way> found = new ArrayList<>();
      open.push(List.of());
      while (!open.isEmpty()) {
        if (found.size() >= maxRounds || steps > maxSteps) {
          return new Ways(found, false);
        }
        List<Boolean> planned = open.pop();
        Way way = play(new Round(planned, paths));
        found.add(way);
        if (way.end() == End.PASSES && isForAnybody(way)) {
          return new Ways(List.of(way), true);
        }
        branch(planned.size(), way);
      }
      return new Ways(found, true);
    }

    private Way play(Round round) {
      Way way = player.apply(round);
      steps += way.steps();
      effort.spend(way.steps());
      return way;
    }

    private void branch(int from, Way way) {
      int until =
          joins.map(each -> each.where(way, from)).orElseGet(() -> way.round().decisions().size());
      for (int i = from; i < until; i++) {
        open.push(way.turned(i));
      }
    }
  }

  private static boolean isForAnybody(Way way) {
    return way.round().decisions().stream().allMatch(each -> each.kind() == Round.Kind.CALLER);
  }
}
