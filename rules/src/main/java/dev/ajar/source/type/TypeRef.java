package dev.ajar.source.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The use of a type, with its names resolved as far as the analysed code and the class path allow.
 */
public sealed interface TypeRef {

  /** The type of everything, which stands for what isn't known. */
  TypeRef OBJECT = new Declared("java.lang.Object", List.of());

  /**
   * A class or interface.
   *
   * @param name canonical name, {@code com.acme.Outer.Inner}
   * @param arguments type arguments; empty for a type without parameters and for a raw use
   */
  record Declared(String name, List<TypeRef> arguments) implements TypeRef {
    public Declared {
      arguments = List.copyOf(arguments);
    }

    public String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? simpleName()
          : simpleName()
              + arguments.stream()
                  .map(TypeRef::toString)
                  .collect(Collectors.joining(", ", "<", ">"));
    }
  }

  /** An array; also a variable-arity parameter. */
  record Array(TypeRef element) implements TypeRef {
    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /** A type parameter of the surrounding type or method. */
  record Variable(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code ?}, {@code ? extends X} or {@code ? super X}; one of the bounds is always empty. */
  record Wildcard(Optional<TypeRef> upperBound, Optional<TypeRef> lowerBound) implements TypeRef {
    @Override
    public String toString() {
      return upperBound
          .map(bound -> "? extends " + bound)
          .or(() -> lowerBound.map(bound -> "? super " + bound))
          .orElse("?");
    }
  }

  /** {@code int}, {@code void} and the like. */
  record Primitive(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  static TypeRef of(String name, TypeRef... arguments) {
    return new Declared(name, List.of(arguments));
  }

  /** Whether this is a use of the named class or interface. */
  default boolean is(String name) {
    return this instanceof Declared declared && declared.name().equals(name);
  }

  /** The canonical name of the class or interface, where this is one. */
  default Optional<String> declaredName() {
    return this instanceof Declared declared ? Optional.of(declared.name()) : Optional.empty();
  }

  /** The simple name without type arguments: {@code Long}, {@code String[]}, {@code T}. */
  default String simpleName() {
    if (this instanceof Declared declared) {
      return declared.simpleName();
    }
    return this instanceof Array array ? array.element().simpleName() + "[]" : toString();
  }

  /** This type with variables replaced by what they are bound to; unbound ones stay. */
  default TypeRef substitute(Map<String, TypeRef> bindings) {
    if (bindings.isEmpty()) {
      return this;
    }
    if (this instanceof Variable variable) {
      return bindings.getOrDefault(variable.name(), this);
    }
    if (this instanceof Declared declared) {
      return new Declared(
          declared.name(),
          declared.arguments().stream().map(each -> each.substitute(bindings)).toList());
    }
    if (this instanceof Array array) {
      return new Array(array.element().substitute(bindings));
    }
    if (this instanceof Wildcard wildcard) {
      return new Wildcard(
          wildcard.upperBound().map(bound -> bound.substitute(bindings)),
          wildcard.lowerBound().map(bound -> bound.substitute(bindings)));
    }
    return this;
  }
}
