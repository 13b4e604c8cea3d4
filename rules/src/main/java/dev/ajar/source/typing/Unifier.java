package dev.ajar.source.typing;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a generic method's type parameters stand for, from what its parameters are given. */
final class Unifier {

  private final Types types;

  Unifier(Types types) {
    this.types = types;
  }

  /**
   * Adds to {@code bindings} what {@code wanted} being given {@code actual} says of the variables;
   * what is already bound stays.
   */
  void unify(TypeRef wanted, TypeRef actual, Set<String> variables, Map<String, TypeRef> bindings) {
    if (actual.equals(TypeRef.OBJECT)) {
      return;
    }
    if (wanted instanceof TypeRef.Variable variable) {
      if (variables.contains(variable.name())) {
        bindings.putIfAbsent(variable.name(), boxed(bound(actual)));
      }
    } else if (wanted instanceof TypeRef.Wildcard wildcard) {
      wildcard
          .upperBound()
          .or(wildcard::lowerBound)
          .ifPresent(bound -> unify(bound, bound(actual), variables, bindings));
    } else if (wanted instanceof TypeRef.Array array && actual instanceof TypeRef.Array given) {
      unify(array.element(), given.element(), variables, bindings);
    } else if (wanted instanceof TypeRef.Declared declared && !declared.arguments().isEmpty()) {
      asSupertype(bound(actual), declared.name())
          .ifPresent(
              given -> unifyAll(declared.arguments(), given.arguments(), variables, bindings));
    }
  }

  private void unifyAll(
      List<TypeRef> wanted,
      List<TypeRef> actual,
      Set<String> variables,
      Map<String, TypeRef> bindings) {
    for (int i = 0; i < Math.min(wanted.size(), actual.size()); i++) {
      unify(wanted.get(i), actual.get(i), variables, bindings);
    }
  }

  /** The type seen as one of its supertypes, {@code ArrayList<User>} as {@code Iterable<User>}. */
  Optional<TypeRef.Declared> asSupertype(TypeRef type, String supertype) {
    if (type instanceof TypeRef.Declared declared && declared.name().equals(supertype)) {
      return Optional.of(declared);
    }
    for (BoundType each : types.hierarchyOf(type)) {
      for (TypeRef candidate : each.type().supertypes()) {
        if (candidate instanceof TypeRef.Declared declared && declared.name().equals(supertype)) {
          return Optional.of((TypeRef.Declared) declared.substitute(each.bindings()));
        }
      }
    }
    return Optional.empty();
  }

  /** A wildcard stands for its bound when a value of it is used. */
  static TypeRef bound(TypeRef type) {
    return type instanceof TypeRef.Wildcard wildcard
        ? wildcard.upperBound().or(wildcard::lowerBound).orElse(TypeRef.OBJECT)
        : type;
  }

  static TypeRef boxed(TypeRef type) {
    if (!(type instanceof TypeRef.Primitive primitive)) {
      return type;
    }
    return switch (primitive.name()) {
      case "int" -> TypeRef.of("java.lang.Integer");
      case "char" -> TypeRef.of("java.lang.Character");
      case "void" -> TypeRef.of("java.lang.Void");
      default ->
          TypeRef.of(
              "java.lang."
                  + Character.toUpperCase(primitive.name().charAt(0))
                  + primitive.name().substring(1));
    };
  }
}
