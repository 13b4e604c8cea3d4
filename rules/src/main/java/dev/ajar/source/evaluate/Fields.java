package dev.ajar.source.evaluate;

import dev.ajar.source.type.TypeRef;

/** What Java gives to fields that nobody sets, JLS 4.12.5. */
final class Fields {

  private Fields() {}

  static Value byDefault(TypeRef type) {
    if (!(type instanceof TypeRef.Primitive primitive)) {
      return new Value.Null();
    }
    return switch (primitive.name()) {
      case "boolean" -> new Value.Scalar(false);
      case "char" -> new Value.Scalar('\0');
      case "long" -> new Value.Scalar(0L);
      case "float", "double" -> new Value.Scalar(0.0);
      default -> new Value.Scalar(0);
    };
  }
}
