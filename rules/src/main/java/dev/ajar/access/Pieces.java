package dev.ajar.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A set of paths as disjoint pieces. A gate's parts are disjoint already, so that what gets through
 * several gates is found without ever uniting sets, which is by far the dearest operation.
 *
 * @param pieces the pieces, none of them empty
 */
record Pieces(List<Paths> pieces) {

  /** Pieces multiply from gate to gate; this many are never seen in practice. */
  private static final int MAX_PIECES = 400;

  Pieces {
    pieces = List.copyOf(pieces);
  }

  static Pieces of(Paths paths) {
    return new Pieces(paths.isEmpty() ? List.of() : List.of(paths));
  }

  static Pieces none() {
    return new Pieces(List.of());
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  boolean contains(String path) {
    return pieces.stream().anyMatch(piece -> piece.contains(path));
  }

  /** Whether a path is the only member. */
  boolean isOnly(String path) {
    return pieces.size() == 1 && pieces.get(0).isOnly(path);
  }

  boolean meets(Paths paths) throws Inexpressible {
    for (Paths piece : pieces) {
      if (piece == paths || piece.meets(paths)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is in the gate's parts with certain effects.
   *
   * @param all the paths that were walked through the gate
   */
  Pieces through(GateWalk gate, Paths all, Predicate<Effect> effects) throws Inexpressible {
    List<Paths> parts =
        gate.parts().stream().filter(part -> effects.test(part.effect())).map(Part::paths).toList();
    if (parts.size() == gate.parts().size()) {
      return this;
    }
    if (pieces.equals(List.of(all))) {
      return new Pieces(parts);
    }
    List<Paths> common = new ArrayList<>();
    for (Paths piece : pieces) {
      for (Paths part : parts) {
        Paths both = piece.and(part);
        if (!both.isEmpty()) {
          common.add(both);
        }
      }
    }
    if (common.size() > MAX_PIECES) {
      throw new Inexpressible("the gates cut the endpoint's paths into too many parts");
    }
    return new Pieces(common);
  }

  /** A shortest path that begins with a text. */
  Optional<String> startingWith(String text) {
    return pieces.stream()
        .flatMap(piece -> Shortest.startingWith(text, piece).stream())
        .min(Pieces::byLength);
  }

  Optional<String> shortest() {
    return pieces.stream().flatMap(piece -> Shortest.of(piece).stream()).min(Pieces::byLength);
  }

  private static int byLength(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
