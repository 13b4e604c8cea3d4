package dev.ajar.disclosure.serialisation;

import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which classes a value of a declared type may have. The serialiser writes the members of the class
 * that a value has, not those of the declared type: an interface or abstract class stands for what
 * extends it. A class that can have instances of its own stands for itself, unless it says how its
 * subclasses are told apart: that a value is of a subclass is possible, but nothing speaks for it.
 */
record Alternatives(Types types) {

  /** Where a type has more subtypes than this, they aren't followed. */
  private static final int SUBTYPES = 20;

  /**
   * @param tagged whether the body tells the class of the value
   * @return the subtypes, without the type itself; empty where there are too many to follow
   */
  Optional<List<TypeRef>> of(TypeRef.Declared type, JavaType declaration, boolean tagged) {
    boolean standsForOthers =
        isAbstract(declaration)
            || tagged
            || declaration.isAnnotatedWith("com.fasterxml.jackson.annotation.JsonSubTypes");
    if (!standsForOthers) {
      return Optional.of(List.of());
    }
    List<JavaType> subtypes = types.subtypesOf(declaration.name());
    if (subtypes.size() > SUBTYPES) {
      return Optional.empty();
    }
    List<TypeRef> found = new ArrayList<>();
    subtypes.stream()
        .filter(each -> !isAbstract(each))
        .forEach(each -> found.add(bound(each, type)));
    return Optional.of(found);
  }

  static boolean isAbstract(JavaType type) {
    return type.isInterface() || type.is(Modifier.ABSTRACT);
  }

  /** A use of a subtype with the type arguments that the use of its supertype has. */
  private TypeRef bound(JavaType subtype, TypeRef.Declared use) {
    Map<String, TypeRef> bindings = new HashMap<>();
    subtype.typeParameters().forEach(each -> bindings.put(each.name(), each.erasure()));
    types.hierarchyOf(subtype.asRef()).stream()
        .flatMap(
            each -> each.type().supertypes().stream().map(up -> up.substitute(each.bindings())))
        .filter(each -> each.is(use.name()))
        .findFirst()
        .ifPresent(up -> bind(((TypeRef.Declared) up).arguments(), use.arguments(), bindings));
    return subtype.asRef().substitute(bindings);
  }

  private static void bind(
      List<TypeRef> declared, List<TypeRef> used, Map<String, TypeRef> bindings) {
    for (int i = 0; i < Math.min(declared.size(), used.size()); i++) {
      if (declared.get(i) instanceof TypeRef.Variable variable) {
        bindings.put(variable.name(), used.get(i));
      }
    }
  }
}
