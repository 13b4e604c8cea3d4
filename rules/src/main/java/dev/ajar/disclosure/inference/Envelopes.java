package dev.ajar.disclosure.inference;

import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
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
    return !contents(type).isEmpty()
        || declared.arguments().stream().anyMatch(each -> isOne(each, depth + 1));
  }

  /** The parts of a new envelope: what nobody puts there is null. */
  Map<String, Shape.Part> emptied(TypeRef type, Map<String, Shape.Part> parts, Frame frame) {
    Map<String, Shape.Part> all = new HashMap<>(parts);
    contents(type)
        .forEach(
            each ->
                all.putIfAbsent(
                    each, new Shape.Part(Shape.NOTHING, frame.name(), Optional.empty())));
    return all;
  }

  /** What may have been put into an envelope by code that isn't followed isn't known to be null. */
  static Shape.Typed reopened(Shape.Typed shape) {
    Map<String, Shape.Part> told = new HashMap<>(shape.parts());
    told.values().removeIf(each -> each.shape().equals(Shape.NOTHING));
    return new Shape.Typed(shape.type(), told, false);
  }

  /** Names of the members whose declared types are type parameters. */
  private List<String> contents(TypeRef type) {
    return types.hierarchyOf(type).stream()
        .map(BoundType::type)
        .filter(each -> each.isSource() && !each.typeParameters().isEmpty())
        .flatMap(each -> each.fields().stream())
        .filter(each -> !each.is(Modifier.STATIC) && each.type() instanceof TypeRef.Variable)
        .map(JavaField::name)
        .toList();
  }
}
