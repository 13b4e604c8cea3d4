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
    Paths open,
    Paths possible) {

  static Walk of(
      HttpMethod method, Span served, List<GateWalk> gates, List<Demand> demands, Paths none)
      throws Inexpressible {
    Paths open = served.may();
    Paths possible = served.may();
    for (GateWalk gate : gates) {
      open = open.and(union(gate, served.may(), none, false));
      possible = possible.and(union(gate, served.may(), none, true));
    }
    for (Demand demand : demands) {
      Effect effect = Effect.of(demand.requirement());
      open = effect == Effect.PASSES ? open : none;
      possible = effect.refuses() ? none : possible;
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
    boolean sure = served.isExact() || served.may().minus(open).isEmpty();
    return !open.isEmpty() && sure ? Access.Verdict.OPEN : Access.Verdict.UNDECIDED;
  }

  private boolean isDenied() throws Inexpressible {
    Paths left = served.may();
    for (Demand demand : demands) {
      if (Effect.of(demand.requirement()) == Effect.NOBODY_PASSES) {
        return true;
      }
    }
    for (GateWalk gate : gates) {
      for (Part part : gate.parts()) {
        if (part.effect() == Effect.NOBODY_PASSES) {
          left = left.minus(part.paths());
        }
      }
    }
    return left.isEmpty();
  }

  private static Paths union(GateWalk gate, Paths all, Paths none, boolean unclearToo)
      throws Inexpressible {
    Paths union = none;
    boolean every = true;
    for (Part part : gate.parts()) {
      Effect effect = part.effect();
      if (effect == Effect.PASSES || unclearToo && effect == Effect.UNCLEAR) {
        union = union.or(part.paths());
      } else {
        every = false;
      }
    }
    return every ? all : union;
  }
}
