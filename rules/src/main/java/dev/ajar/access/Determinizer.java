package dev.ajar.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subset construction with a bound. The library's own has none, and a pattern of thirty
 * characters can demand a million states.
 */
final class Determinizer {

  private final int limit;
  private final List<State> states;
  private final Map<State, Integer> numbers = new HashMap<>();
  private final Map<BitSet, State> made = new HashMap<>();
  private final ArrayDeque<BitSet> open = new ArrayDeque<>();
  private int transitions;

  private Determinizer(Automaton automaton, int limit) {
    this.limit = limit;
    this.states = new ArrayList<>(automaton.getStates());
    for (int i = 0; i < states.size(); i++) {
      numbers.put(states.get(i), i);
    }
  }

  /**
   * The same language, deterministic.
   *
   * @param limit the most states it may take
   */
  static Automaton determinize(Automaton automaton, int limit) throws Inexpressible {
    automaton.expandSingleton();
    if (automaton.isDeterministic()) {
      return automaton;
    }
    return new Determinizer(automaton, limit).run(automaton.getInitialState());
  }

  private Automaton run(State initial) throws Inexpressible {
    BitSet start = new BitSet();
    start.set(numbers.get(initial));
    Automaton result = new Automaton();
    result.setInitialState(stateOf(start));
    while (!open.isEmpty()) {
      expand(open.poll());
    }
    result.setDeterministic(true);
    result.removeDeadTransitions();
    return result;
  }

  private void expand(BitSet members) throws Inexpressible {
    List<Transition> leaving = new ArrayList<>();
    Set<Integer> cuts = new TreeSet<>();
    members.stream()
        .forEach(
            i -> {
              for (Transition transition : states.get(i).getTransitions()) {
                leaving.add(transition);
                cuts.add((int) transition.getMin());
                cuts.add(transition.getMax() + 1);
              }
            });
    transitions += cuts.size();
    if (transitions > 20 * limit || (long) cuts.size() * leaving.size() > 1_000L * limit) {
      throw tooLarge();
    }
    State from = made.get(members);
    List<Integer> borders = List.copyOf(cuts);
    for (int i = 0; i + 1 < borders.size(); i++) {
      int low = borders.get(i);
      BitSet target = new BitSet();
      for (Transition transition : leaving) {
        if (transition.getMin() <= low && low <= transition.getMax()) {
          target.set(numbers.get(transition.getDest()));
        }
      }
      if (!target.isEmpty()) {
        char high = (char) (borders.get(i + 1) - 1);
        from.addTransition(new Transition((char) low, high, stateOf(target)));
      }
    }
  }

  private State stateOf(BitSet members) throws Inexpressible {
    State known = made.get(members);
    if (known != null) {
      return known;
    }
    if (made.size() >= limit) {
      throw tooLarge();
    }
    State state = new State();
    state.setAccept(members.stream().anyMatch(i -> states.get(i).isAccept()));
    made.put(members, state);
    open.add(members);
    return state;
  }

  private Inexpressible tooLarge() {
    return new Inexpressible("its automaton would be too large");
  }
}
