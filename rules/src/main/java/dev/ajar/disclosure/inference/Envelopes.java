package dev.ajar.disclosure.inference;

import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.Types;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service's own generic envelopes, {@code Result<T>}: their types tell what they may hold, and
 * the code that makes them whether they hold it.
 */
final class Envelopes {

  /** How deep envelopes in wrappers are looked for. */
  private static final int DEPTH = 4;

  private final Types types;

  Envelopes(Types types) {
    this.types = types;
  }

  /** Whether a type is an envelope, or a wrapper around one. */
  boolean isOne(TypeRef type) {
    return isOne(type, 0);
  }

  private boolean isOne(TypeRef type, int depth) {
    if (!(type instanceof TypeRef.Declared declared)
        || declared.arguments().isEmpty()
        || depth > DEPTH) {
      return false;
    }
    // a generic type that nobody knows is taken for one
    return types.find(type).isEmpty()
        || !contents(type).isEmpty()
        || declared.arguments().stream().anyMatch(each -> isOne(each, depth + 1));
  }

  /**
   * The parts of a new envelope: what nobody puts there is null, and where it can't be told what is
   * put there, the envelope's type argument tells it.
   */
  Map<String, Shape.Part> emptied(TypeRef type, Map<String, Shape.Part> parts, Frame frame) {
    Map<String, Shape.Part> all = new HashMap<>(parts);
    for (Content each : contents(type)) {
      all.putIfAbsent(each.name(), new Shape.Part(Shape.NOTHING, frame.name(), Optional.empty()));
      boolean isTold =
          each.type() instanceof TypeRef.Declared && !each.type().equals(TypeRef.OBJECT);
      if (isTold && all.get(each.name()).shape() instanceof Shape.Unknown) {
        all.remove(each.name());
      }
    }
    return all;
  }

  /** What may have been put into an envelope by code that isn't followed isn't known to be null. */
  static Shape.Typed reopened(Shape.Typed shape) {
    Map<String, Shape.Part> told = new HashMap<>(shape.parts());
    told.values().removeIf(each -> each.shape().equals(Shape.NOTHING));
    return new Shape.Typed(shape.type(), told, false);
  }

  private record Content(String name, TypeRef type) {}

  /** The members whose declared types are type parameters, with what those stand for. */
  private List<Content> contents(TypeRef type) {
    return types.hierarchyOf(type).stream()
        .filter(each -> each.type().isSource() && !each.type().typeParameters().isEmpty())
        .flatMap(
            owner ->
                owner.type().fields().stream()
                    .filter(each -> !each.is(Modifier.STATIC))
                    .filter(each -> each.type() instanceof TypeRef.Variable)
                    .map(
                        each -> new Content(each.name(), each.type().substitute(owner.bindings()))))
        .toList();
  }
}
