package dev.ajar.framework.aspects;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The execution that a pointcut is asked about.
 *
 * @param type the class of the object whose method is called
 * @param method the method that runs, perhaps inherited
 */
public record Target(JavaType type, BoundMethod method, Types types) {

  /** The types that declare the method: its own, and those whose method it overrides. */
  List<JavaType> declaring() {
    return types.hierarchyOf(type.asRef()).stream()
        .filter(
            each ->
                each.type().methodsNamed(method.method().name()).stream()
                    .anyMatch(
                        found -> found.parameters().size() == method.method().parameters().size()))
        .map(each -> each.type())
        .toList();
  }

  /** The class in which the method's code stands. */
  JavaType code() {
    return method.owner().type();
  }

  /** An annotation on the method, on the class of its code, or on the object's class. */
  public Optional<JavaAnnotation> annotation(String name) {
    return method
        .method()
        .annotation(name)
        .or(() -> onClass(code(), name))
        .or(() -> onClass(type, name));
  }

  /** {@code @within} and {@code @target} see inherited annotations that are {@code @Inherited}. */
  Optional<JavaAnnotation> onClass(JavaType of, String name) {
    Optional<JavaAnnotation> own = of.annotation(name);
    boolean inherits =
        types
            .find(name)
            .filter(each -> each.isAnnotatedWith("java.lang.annotation.Inherited"))
            .isPresent();
    return own.isPresent() || !inherits
        ? own
        : types.hierarchyOf(of.asRef()).stream()
            .filter(each -> !each.type().isInterface())
            .flatMap(each -> each.type().annotation(name).stream())
            .findFirst();
  }

  boolean isA(String name) {
    return types.isSubtype(TypeRef.of(type.name()), name);
  }
}
