package dev.ajar.source;

import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;

/**
 * A method together with what the type parameters of its declaring type stand for where it is used.
 */
public record BoundMethod(JavaMethod method, BoundType owner) {

  public TypeRef returnType() {
    return method.returnType().substitute(owner.bindings());
  }

  public TypeRef parameterType(int index) {
    return method.parameters().get(index).type().substitute(owner.bindings());
  }
}
