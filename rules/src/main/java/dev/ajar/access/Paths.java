package dev.ajar.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import org.jspecify.annotations.Nullable;

/**
 * A set of request paths as a minimal deterministic automaton.
 *
 * <p>The library numbers an automaton's states while it works with it, so values must not be used
 * by two threads at once; that is why none of them is a constant. Results never share states.
 */
final class Paths {

  /** The most states one set may take; the paths of real services take fewer than a hundred. */
  static final int MAX_STATES = 2_000;

  /** The most pairs of states that may be visited to combine two sets. */
  private static final long MAX_PAIRS = 150_000;

  private final Automaton automaton;
  private final int states;
  private final String prefix;
  private @Nullable Automaton complement;

  private Paths(Automaton automaton) throws Inexpressible {
    this.automaton = automaton;
    this.states = automaton.getNumberOfStates();
    this.prefix = automaton.getCommonPrefix();
    if (states > MAX_STATES) {
      throw new Inexpressible("its automaton would be too large");
    }
  }

  /** The language of an automaton, which must not be used elsewhere any more. */
  static Paths of(Automaton automaton) throws Inexpressible {
    Automaton deterministic = Determinizer.determinize(automaton, MAX_STATES);
    deterministic.minimize();
    return new Paths(deterministic);
  }

  /** A copy of the automaton, to build others from. */
  Automaton toAutomaton() {
    return automaton.clone();
  }

  boolean isEmpty() {
    return automaton.isEmpty();
  }

  boolean contains(String path) {
    return automaton.run(path);
  }

  /** Whether a path is its only member. */
  boolean isOnly(String path) {
    return contains(path) && automaton.getFiniteStrings(1) != null;
  }

  Paths and(Paths other) throws Inexpressible {
    if (this == other) {
      return this;
    }
    if (cannotMeet(other)) {
      return of(Automaton.makeEmpty());
    }
    requireSmall(other.states);
    return of(automaton.intersection(other.automaton));
  }

  Paths minus(Paths other) throws Inexpressible {
    if (isEmpty() || cannotMeet(other)) {
      return this;
    }
    requireSmall(other.states + 1);
    return of(automaton.intersection(other.complement()));
  }

  Paths or(Paths other) throws Inexpressible {
    if (this == other || other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    return of(automaton.union(other.automaton));
  }

  /** Whether the two have a path in common. */
  boolean meets(Paths other) throws Inexpressible {
    return !cannotMeet(other) && !and(other).isEmpty();
  }

  State start() {
    return automaton.getInitialState();
  }

  /** A cheap look: most rules of a service speak of other paths than most of its endpoints. */
  private boolean cannotMeet(Paths other) {
    return isEmpty()
        || other.isEmpty()
        || !(prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix));
  }

  private Automaton complement() {
    if (complement == null) {
      complement = automaton.complement();
    }
    return complement;
  }

  private void requireSmall(int otherStates) throws Inexpressible {
    if ((long) states * otherStates > MAX_PAIRS) {
      throw new Inexpressible(
          "combining automata of " + states + " and " + otherStates + " states is too much work");
    }
  }

  @Override
  public String toString() {
    return isEmpty() ? "no path" : "paths that start with " + prefix + " (" + states + " states)";
  }
}
