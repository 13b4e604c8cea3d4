package dev.ajar.disclosure.inference;

import dev.ajar.disclosure.serialisation.BodyReader;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * Types of values where those of the variables that hold them say too little: a {@code Page<User>}
 * that is given to a parameter of type {@code Page<?>} is still a page of users.
 */
record Narrowing(Types types, BodyReader bodies) {

  /**
   * The type of a value that stands in a variable; empty where the variable's own says as much.
   *
   * @param declared the variable's type
   */
  Optional<TypeRef> of(TypeRef declared, Shape value) {
    return bodies.tellsAll(declared)
        ? Optional.empty()
        : typeOf(value).filter(each -> isNarrower(each, declared));
  }

  /** The one type that a value has, where there is one; {@code null} is of any. */
  private static Optional<TypeRef> typeOf(Shape value) {
    if (value instanceof Shape.OneOf several) {
      List<TypeRef> all =
          several.shapes().stream()
              .map(each -> typeOf(each).orElse(TypeRef.OBJECT))
              .distinct()
              .toList();
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
    return value instanceof Shape.Typed typed ? Optional.of(typed.type()) : Optional.empty();
  }

  private boolean isNarrower(TypeRef type, TypeRef declared) {
    if (type.equals(TypeRef.OBJECT) || type.equals(declared)) {
      return false;
    }
    return declared.equals(TypeRef.OBJECT)
        || !(declared instanceof TypeRef.Declared wide)
        || types.isSubtype(type, wide.name());
  }
}
