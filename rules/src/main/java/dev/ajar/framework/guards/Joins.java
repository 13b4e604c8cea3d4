package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.framework.guards.Round.Decision;
import dev.ajar.framework.guards.Round.Kind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where ways through a guard join. From some point on they ask the same questions and end alike,
 * whether these are answered with no, with yes or now this way and now that: then what lies behind
 * is looked at once. Ways of different requests don't join, for what becomes of each is told apart.
 */
final class Joins {

  private final Function<Round, Way> player;
  private final HandlerPaths paths;

  /** Each piece at the end of a way, and what leads to such pieces, by a number of its own. */
  private final Map<Object, Integer> numbers = new HashMap<>();

  private final Map<Tail, Point> seen = new HashMap<>();

  /** What else is known of points that others were compared with. */
  private final Map<Point, List<Tail>> probed = new IdentityHashMap<>();

  Joins(Function<Round, Way> player, HandlerPaths paths) {
    this.player = player;
    this.paths = paths;
  }

  /**
   * The end of a way.
   *
   * @param requests which requests come to it
   * @param questions what is asked from there on, with the answers, and how the way ends
   */
  private record Tail(int requests, int questions) {}

  /** A point on a way, in front of one of its decisions. */
  private record Point(Way way, int index) {}

  /** How a way ends, as far as it is told apart. */
  private record Ending(End end, Optional<String> status, boolean looked) {}

  private record Step(int before, String key, boolean holds) {}

  /**
   * The first decision from which on a way is like one that was here before; the number of its
   * decisions if there is none.
   *
   * @param from the first decision that wasn't planned
   */
  int where(Way way, int from) {
    List<Tail> tails = tails(way);
    int until = tails.size();
    for (int i = from; i < until; i++) {
      Point before = seen.get(tails.get(i));
      if (before != null) {
        until = areAlike(before, new Point(way, i)) ? i : until;
        break;
      }
    }
    for (int i = from; i < until; i++) {
      seen.putIfAbsent(tails.get(i), new Point(way, i));
    }
    return until;
  }

  private boolean areAlike(Point before, Point now) {
    List<Tail> probes = probed.computeIfAbsent(before, this::probes);
    return probe(now, key -> true).equals(probes.get(0))
        && probe(now, Joins::nowAndThen).equals(probes.get(1));
  }

  private List<Tail> probes(Point point) {
    return List.of(probe(point, key -> true), probe(point, Joins::nowAndThen));
  }

  /** Any mixture will do, as long as it is the same each time. */
  private static boolean nowAndThen(String key) {
    return key.hashCode() % 2 == 0;
  }

  private Tail probe(Point point, Function<String, Boolean> answers) {
    Way way = player.apply(new Round(point.way().until(point.index()), answers, paths));
    List<Tail> tails = tails(way);
    return point.index() < tails.size() ? tails.get(point.index()) : new Tail(0, ending(way));
  }

  /** The end of a way in front of each of its decisions. */
  private List<Tail> tails(Way way) {
    List<Decision> decisions = way.round().decisions();
    int[] requests = new int[decisions.size() + 1];
    for (int i = 0; i < decisions.size(); i++) {
      boolean tells = decisions.get(i).kind() == Kind.REQUEST;
      requests[i + 1] = tells ? number(step(requests[i], decisions.get(i))) : requests[i];
    }
    Tail[] tails = new Tail[decisions.size()];
    int questions = ending(way);
    for (int i = decisions.size() - 1; i >= 0; i--) {
      questions = number(step(questions, decisions.get(i)));
      tails[i] = new Tail(requests[i], questions);
    }
    return List.of(tails);
  }

  private int ending(Way way) {
    Round round = way.round();
    return number(new Ending(way.end(), round.status(), round.looked().isPresent()));
  }

  private static Step step(int before, Decision decision) {
    return new Step(before, decision.key(), decision.holds());
  }

  private int number(Object piece) {
    return numbers.computeIfAbsent(piece, key -> numbers.size() + 1);
  }
}
