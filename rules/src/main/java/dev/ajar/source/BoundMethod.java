package dev.ajar.source;

import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.Map;

/**
 * A method together with what the type parameters of its declaring type stand for where it is used.
 */
public record BoundMethod(JavaMethod method, BoundType owner) {

  public TypeRef returnType() {
    return method.returnType().substitute(visibleBindings());
  }

  public TypeRef parameterType(int index) {
    return method.parameters().get(index).type().substitute(visibleBindings());
  }

  /** The owner's bindings without those that the method's own type parameters hide. */
  public Map<String, TypeRef> visibleBindings() {
    if (method.typeParameters().isEmpty()) {
      return owner.bindings();
    }
    Map<String, TypeRef> visible = new HashMap<>(owner.bindings());
    method.typeParameters().forEach(each -> visible.remove(each.name()));
    return visible;
  }
}
