package dev.ajar.source.type;

import java.util.List;

/**
 * A type parameter of a class or method, with its bounds; none where it is bounded by {@code
 * Object} alone.
 */
public record TypeParameter(String name, List<TypeRef> bounds) {
  public TypeParameter {
    bounds = List.copyOf(bounds);
  }

  /** What may be assumed of a type that nobody has bound. */
  public TypeRef erasure() {
    return bounds.isEmpty() ? TypeRef.OBJECT : bounds.get(0);
  }
}
