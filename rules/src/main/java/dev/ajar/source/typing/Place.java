package dev.ajar.source.typing;

import com.github.javaparser.ast.type.Type;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an expression stands.
 *
 * @param owner the type around it
 * @param method the method around it; empty in a field's initialiser
 * @param bindings what the method's own type parameters stand for, as far as its call tells
 * @param arguments types of what the method is called with, by parameter name, where they say more
 *     than the parameters' types do
 */
public record Place(
    BoundType owner,
    Optional<JavaMethod> method,
    Map<String, TypeRef> bindings,
    Map<String, TypeRef> arguments) {

  public Place {
    bindings = Map.copyOf(bindings);
    arguments = Map.copyOf(arguments);
  }

  /** In a type's body, where no method's own type parameters are named. */
  public static Place in(BoundType owner) {
    return new Place(owner, Optional.empty(), Map.of(), Map.of());
  }

  public static Place in(BoundMethod method) {
    return in(method, Map.of(), Map.of());
  }

  /** Inside a method that is called with type parameters of its own, and with values. */
  public static Place in(
      BoundMethod method, Map<String, TypeRef> bindings, Map<String, TypeRef> arguments) {
    return new Place(method.owner(), Optional.of(method.method()), bindings, arguments);
  }

  /** The names that can be seen; empty in a compiled type, which has no expressions. */
  Optional<Scope> scope() {
    return owner.type().scope();
  }

  /** The type that a piece of syntax denotes here, with variables bound as far as they are. */
  public TypeRef typeOf(Type syntax) {
    return scope()
        .map(each -> each.withVariables(variables()).typeOf(syntax))
        .map(each -> each.substitute(visibleBindings()))
        .orElse(TypeRef.OBJECT);
  }

  /** {@code this}. */
  TypeRef ownType() {
    return owner.type().asRef().substitute(owner.bindings());
  }

  private java.util.List<String> variables() {
    return method.stream()
        .flatMap(each -> each.typeParameters().stream())
        .map(TypeParameter::name)
        .toList();
  }

  private Map<String, TypeRef> visibleBindings() {
    if (variables().isEmpty()) {
      return owner.bindings();
    }
    Map<String, TypeRef> visible = new HashMap<>(owner.bindings());
    variables().forEach(visible::remove);
    visible.putAll(bindings);
    return visible;
  }
}
