package dev.ajar.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton as tables, in which every state leads to an accepting one. State 0 is
 * the start; {@code -1} stands for the state from which nothing is accepted.
 *
 * <p>The library builds automata; combining them, which is done hundreds of thousands of times for
 * a large service, takes it most of a millisecond each, and these tables some microseconds.
 *
 * @param upTo for each state the last characters of its ranges, ascending, up to the last character
 * @param to for each state where its ranges lead
 * @param accepts for each state whether it accepts
 */
record Table(char[][] upTo, int[][] to, boolean[] accepts) {

  static final int DEAD = -1;

  /** Accepts nothing. */
  static final Table EMPTY = new Table(new char[0][], new int[0][], new boolean[0]);

  /** The table of a deterministic automaton without dead states. */
  static Table of(Automaton automaton) {
    automaton.expandSingleton();
    if (automaton.isEmpty()) {
      return EMPTY;
    }
    Map<State, Integer> numbers = new HashMap<>();
    List<State> states = new ArrayList<>();
    number(automaton.getInitialState(), numbers, states);
    Table table =
        new Table(
            new char[automaton.getNumberOfStates()][],
            new int[automaton.getNumberOfStates()][],
            new boolean[automaton.getNumberOfStates()]);
    for (int i = 0; i < states.size(); i++) {
      Row row = new Row();
      int next = 0;
      for (Transition transition : states.get(i).getSortedTransitions(false)) {
        if (transition.getMin() > next) {
          row.add((char) (transition.getMin() - 1), DEAD);
        }
        row.add(transition.getMax(), number(transition.getDest(), numbers, states));
        next = transition.getMax() + 1;
      }
      if (next <= Character.MAX_VALUE) {
        row.add(Character.MAX_VALUE, DEAD);
      }
      table.upTo[i] = row.upTo();
      table.to[i] = row.to();
      table.accepts[i] = states.get(i).isAccept();
    }
    return table;
  }

  private static int number(State state, Map<State, Integer> numbers, List<State> states) {
    Integer known = numbers.putIfAbsent(state, states.size());
    if (known != null) {
      return known;
    }
    states.add(state);
    return states.size() - 1;
  }

  Automaton toAutomaton() {
    if (size() == 0) {
      return Automaton.makeEmpty();
    }
    State[] states = new State[size()];
    Arrays.setAll(states, i -> new State());
    for (int i = 0; i < states.length; i++) {
      states[i].setAccept(accepts[i]);
      int from = 0;
      for (int j = 0; j < to[i].length; j++) {
        if (to[i][j] != DEAD) {
          states[i].addTransition(new Transition((char) from, upTo[i][j], states[to[i][j]]));
        }
        from = upTo[i][j] + 1;
      }
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(states[0]);
    automaton.setDeterministic(true);
    return automaton;
  }

  int size() {
    return accepts.length;
  }

  boolean accepts(int state) {
    return state != DEAD && accepts[state];
  }

  /** The start, or {@link #DEAD} where nothing is accepted at all. */
  int start() {
    return size() == 0 ? DEAD : 0;
  }

  int step(int state, char c) {
    if (state == DEAD) {
      return DEAD;
    }
    int at = Arrays.binarySearch(upTo[state], c);
    return to[state][at >= 0 ? at : -at - 1];
  }

  boolean run(String text) {
    int state = start();
    for (int i = 0; i < text.length() && state != DEAD; i++) {
      state = step(state, text.charAt(i));
    }
    return accepts(state);
  }

  /** The text with which everything accepted begins. */
  String commonPrefix() {
    StringBuilder prefix = new StringBuilder();
    int state = start();
    while (state != DEAD && !accepts[state] && prefix.length() <= size()) {
      int only = onlyRange(state);
      if (only < 0) {
        break;
      }
      prefix.append(upTo[state][only]);
      state = to[state][only];
    }
    return prefix.toString();
  }

  /** Whether nothing but one text is accepted. */
  boolean isSingle() {
    int state = start();
    for (int i = 0; state != DEAD && i < size(); i++) {
      if (accepts[state]) {
        return to[state].length == 1 && to[state][0] == DEAD;
      }
      int only = onlyRange(state);
      state = only < 0 ? DEAD : to[state][only];
    }
    return false;
  }

  /** The one range of a state that leads on, if it is a single character; -1 otherwise. */
  private int onlyRange(int state) {
    int only = -1;
    for (int j = 0; j < to[state].length; j++) {
      if (to[state][j] != DEAD) {
        int from = j == 0 ? 0 : upTo[state][j - 1] + 1;
        if (only >= 0 || from != upTo[state][j]) {
          return -1;
        }
        only = j;
      }
    }
    return only;
  }

  /** The same language with as few states as it takes. */
  Table minimal() {
    int[] classes = new int[size()];
    Arrays.setAll(classes, i -> accepts[i] ? 1 : 0);
    int count = 0;
    while (true) {
      Map<Row, Integer> numbers = new HashMap<>();
      int[] finer = new int[size()];
      for (int i = 0; i < size(); i++) {
        Row row = row(i, classes);
        row.kind = classes[i];
        finer[i] = numbers.computeIfAbsent(row, key -> numbers.size());
      }
      if (numbers.size() == count) {
        return count == size() ? this : merged(finer, count);
      }
      count = numbers.size();
      classes = finer;
    }
  }

  private Table merged(int[] classes, int count) {
    Table table = new Table(new char[count][], new int[count][], new boolean[count]);
    for (int i = size() - 1; i >= 0; i--) {
      Row row = row(i, classes);
      table.upTo[classes[i]] = row.upTo();
      table.to[classes[i]] = row.to();
      table.accepts[classes[i]] = accepts[i];
    }
    return table;
  }

  private Row row(int state, int[] classes) {
    Row row = new Row();
    for (int j = 0; j < to[state].length; j++) {
      row.add(upTo[state][j], to[state][j] == DEAD ? DEAD : classes[to[state][j]]);
    }
    return row;
  }

  /** The ranges of one state while they are put together; neighbours that lead alike are joined. */
  static final class Row {
    private char[] upTo = new char[8];
    private int[] to = new int[8];
    private int size;
    private int kind;

    void add(char last, int state) {
      if (size > 0 && to[size - 1] == state) {
        upTo[size - 1] = last;
        return;
      }
      if (size == to.length) {
        upTo = Arrays.copyOf(upTo, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
      }
      upTo[size] = last;
      to[size++] = state;
    }

    char[] upTo() {
      return Arrays.copyOf(upTo, size);
    }

    int[] to() {
      return Arrays.copyOf(to, size);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row
          && kind == row.kind
          && Arrays.equals(upTo, 0, size, row.upTo, 0, row.size)
          && Arrays.equals(to, 0, size, row.to, 0, row.size);
    }

    @Override
    public int hashCode() {
      int hash = 31 * kind + size;
      for (int i = 0; i < size; i++) {
        hash = 31 * (31 * hash + upTo[i]) + to[i];
      }
      return hash;
    }
  }
}
