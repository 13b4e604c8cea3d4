package dev.ajar.source.typing;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.TypeRef;
import java.util.Map;

/**
 * A method as one call calls it.
 *
 * @param method its declaration, with the type parameters of its owner bound
 * @param bindings what the method's own type parameters stand for in this call
 */
public record CalledMethod(BoundMethod method, Map<String, TypeRef> bindings) {

  public CalledMethod {
    bindings = Map.copyOf(bindings);
  }

  public TypeRef returnType() {
    return method.returnType().substitute(bindings);
  }
}
