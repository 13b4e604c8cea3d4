package dev.ajar.source;

import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type together with what its type parameters stand for in one use.
 *
 * @param bindings by parameter name; a raw use binds each to its bound
 */
public record BoundType(JavaType type, Map<String, TypeRef> bindings) {

  public BoundType {
    bindings = Map.copyOf(bindings);
  }

  public static BoundType of(JavaType type, TypeRef use) {
    List<TypeRef> arguments =
        use instanceof TypeRef.Declared declared ? declared.arguments() : List.of();
    List<TypeParameter> parameters = type.typeParameters();
    Map<String, TypeRef> bindings = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      bindings.put(
          parameters.get(i).name(),
          arguments.size() == parameters.size() ? arguments.get(i) : parameters.get(i).erasure());
    }
    return new BoundType(type, bindings);
  }
}
