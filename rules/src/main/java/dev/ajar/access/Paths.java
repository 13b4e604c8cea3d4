package dev.ajar.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.MinimizationOperations;
import java.util.Optional;

/** A set of request paths as a deterministic automaton that never changes. */
final class Paths {

  /** The most states one set may take; the paths of real services take fewer than a hundred. */
  static final int MAX_STATES = 2_000;

  /** The most pairs of states that may be visited to combine two sets. */
  private static final long MAX_PAIRS = 150_000;

  /** Up to this many states, an automaton isn't worth making smaller. */
  private static final int SMALL = 100;

  private final Table table;
  private final String prefix;
  private final boolean single;

  private Paths(Table table) throws Inexpressible {
    this.table = table;
    this.prefix = table.commonPrefix();
    this.single = table.isSingle();
    if (table.size() > MAX_STATES) {
      throw new Inexpressible("its automaton would be too large");
    }
  }

  /** The language of an automaton, which must not be used elsewhere any more. */
  static Paths of(Automaton automaton) throws Inexpressible {
    Automaton deterministic = Determinizer.determinize(automaton, MAX_STATES);
    MinimizationOperations.minimizeValmari(deterministic);
    return new Paths(Table.of(deterministic));
  }

  /** The automaton, to build others from. */
  Automaton toAutomaton() {
    return table.toAutomaton();
  }

  /** The automaton, to walk through. */
  Table table() {
    return table;
  }

  boolean isEmpty() {
    return table.size() == 0;
  }

  boolean contains(String path) {
    return single ? prefix.equals(path) : table.run(path);
  }

  /** Whether a path is its only member. */
  boolean isOnly(String path) {
    return single && prefix.equals(path);
  }

  /** The only member, if there is just one. */
  Optional<String> only() {
    return single ? Optional.of(prefix) : Optional.empty();
  }

  Paths and(Paths other) throws Inexpressible {
    if (this == other || isEmpty() || single && other.contains(prefix)) {
      return this;
    }
    if (other.isEmpty() || other.single && contains(other.prefix)) {
      return other;
    }
    return single || cannotMeet(other) ? none() : combined(other, Product.Mode.BOTH);
  }

  Paths minus(Paths other) throws Inexpressible {
    if (cannotMeet(other) || single && !other.contains(prefix)) {
      return this;
    }
    return this == other || single ? none() : combined(other, Product.Mode.ONLY_FIRST);
  }

  Paths or(Paths other) throws Inexpressible {
    if (this == other || other.isEmpty()) {
      return this;
    }
    return isEmpty() ? other : combined(other, Product.Mode.EITHER);
  }

  /** Whether the two have a path in common. */
  boolean meets(Paths other) throws Inexpressible {
    return !and(other).isEmpty();
  }

  /** A cheap look: most rules of a service speak of other paths than most of its endpoints. */
  private boolean cannotMeet(Paths other) {
    return isEmpty()
        || other.isEmpty()
        || !(prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix));
  }

  private Paths combined(Paths other, Product.Mode mode) throws Inexpressible {
    if ((table.size() + 1L) * (other.table.size() + 1L) > MAX_PAIRS) {
      throw new Inexpressible("combining it with others would take too much work");
    }
    Table product = Product.of(table, other.table, mode);
    boolean grown = product.size() > SMALL && product.size() > 2 * table.size();
    return new Paths(grown ? product.minimal() : product);
  }

  private static Paths none() throws Inexpressible {
    return new Paths(Table.EMPTY);
  }

  @Override
  public String toString() {
    return isEmpty() ? "no path" : "paths that start with " + prefix;
  }
}
