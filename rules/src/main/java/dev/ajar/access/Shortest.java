package dev.ajar.access;

import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds shortest members of a set of paths: of friendly characters where there are any, and of
 * several shortest ones always the same.
 */
final class Shortest {

  private static final String FRIENDLY =
      "abcdefghijklmnopqrstuvwxyz0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ/";

  /** How a state was reached first: from which one and with which character. */
  private record Step(State from, char with) {}

  private Shortest() {}

  static Optional<String> of(Paths paths) {
    return from(paths.start(), true).or(() -> from(paths.start(), false));
  }

  /** A shortest member that begins with a text, and goes on in friendly characters. */
  static Optional<String> startingWith(String text, Paths paths) {
    State state = paths.start();
    for (char c : text.toCharArray()) {
      state = state.step(c);
      if (state == null) {
        return Optional.empty();
      }
    }
    return from(state, true).map(rest -> text + rest);
  }

  private static Optional<String> from(State start, boolean friendly) {
    Map<State, Step> reached = new HashMap<>();
    ArrayDeque<State> open = new ArrayDeque<>();
    reached.put(start, new Step(start, '/'));
    open.add(start);
    while (!open.isEmpty()) {
      State state = open.poll();
      if (state.isAccept()) {
        return Optional.of(spelled(state, start, reached));
      }
      if (friendly) {
        for (char c : FRIENDLY.toCharArray()) {
          reach(state.step(c), new Step(state, c), reached, open);
        }
      } else {
        for (Transition transition : state.getSortedTransitions(false)) {
          reach(transition.getDest(), new Step(state, nicest(transition)), reached, open);
        }
      }
    }
    return Optional.empty();
  }

  private static void reach(
      State state, Step step, Map<State, Step> reached, ArrayDeque<State> open) {
    if (state != null && reached.putIfAbsent(state, step) == null) {
      open.add(state);
    }
  }

  private static String spelled(State end, State start, Map<State, Step> reached) {
    StringBuilder reversed = new StringBuilder();
    for (State state = end; state != start; state = reached.get(state).from()) {
      reversed.append(reached.get(state).with());
    }
    return reversed.reverse().toString();
  }

  private static char nicest(Transition transition) {
    return (char) Math.max(transition.getMin(), Math.min(transition.getMax(), '!'));
  }
}
