package dev.ajar.access;

import dev.ajar.model.Demand;
import dev.ajar.model.HttpMethod;
import java.util.List;

/**
 * What an endpoint's requests with one method meet on their way to the handler.
 *
 * @param served the paths that the handler serves
 * @param gates the walk through each gate, in order
 * @param demands what stands at the handler itself
 * @param open paths that a caller without credentials gets through with, for certain
 * @param possible paths with which it may get through, {@code open} included
 */
record Walk(
    HttpMethod method,
    Span served,
    List<GateWalk> gates,
    List<Demand> demands,
    Pieces open,
    Pieces possible) {

  static Walk of(HttpMethod method, Span served, List<GateWalk> gates, List<Demand> demands)
      throws Inexpressible {
    Pieces open = Pieces.of(served.may());
    Pieces possible = open;
    for (GateWalk gate : gates) {
      open = open.through(gate, served.may(), effect -> effect == Effect.PASSES);
      possible = possible.through(gate, served.may(), effect -> !effect.refuses());
    }
    for (Demand demand : demands) {
      Effect effect = Effect.of(demand.requirement());
      open = effect == Effect.PASSES ? open : Pieces.none();
      possible = effect.refuses() ? Pieces.none() : possible;
    }
    return new Walk(method, served, gates, demands, open, possible);
  }

  /** The same walk where another method meets the same rules. */
  Walk with(HttpMethod other) {
    return new Walk(other, served, gates, demands, open, possible);
  }

  Access.Verdict verdict() throws Inexpressible {
    if (possible.isEmpty()) {
      return isDenied() ? Access.Verdict.DENIED : Access.Verdict.GUARDED;
    }
    // Where it isn't known exactly which paths are served, only all of them are sure to be some.
    boolean sure = served.isExact() || isOpenThroughout();
    return !open.isEmpty() && sure ? Access.Verdict.OPEN : Access.Verdict.UNDECIDED;
  }

  /** Whether every path gets through. */
  boolean isOpenThroughout() {
    return !open.isEmpty()
        && gates.stream()
            .flatMap(gate -> gate.parts().stream())
            .allMatch(part -> part.effect() == Effect.PASSES);
  }

  private boolean isDenied() throws Inexpressible {
    if (demands.stream().anyMatch(it -> Effect.of(it.requirement()) == Effect.NOBODY_PASSES)) {
      return true;
    }
    Pieces left = Pieces.of(served.may());
    for (GateWalk gate : gates) {
      left = left.through(gate, served.may(), effect -> effect != Effect.NOBODY_PASSES);
    }
    return left.isEmpty();
  }
}
