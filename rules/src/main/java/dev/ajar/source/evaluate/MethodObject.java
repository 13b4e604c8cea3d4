package dev.ajar.source.evaluate;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/** A {@code java.lang.reflect.Method} of the analysed source. */
public record MethodObject(BoundMethod method) implements Value.Host {

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getName" -> new Value.Text(method.method().name());
      case "getDeclaringClass" -> new Value.ClassLiteral(TypeRef.of(method.owner().type().name()));
      case "getReturnType" -> new Value.ClassLiteral(method.returnType());
      default ->
          Reflection.onElement(method.method(), call)
              .orElseGet(() -> call.unknown("what `" + call.text() + "` returns isn't known"));
    };
  }

  /** What Spring finds of the annotation that a call names, wherever it is inherited from. */
  public Value searched(Call call) {
    return call.argument(0) instanceof Value.ClassLiteral wanted
        ? Reflection.searched(
            method.method(), method.owner().type(), wanted.type().declaredName().orElse(""), call)
        : call.unknown("which annotation `" + call.text() + "` looks for isn't known");
  }

  @Override
  public Optional<String> type() {
    return Optional.of("java.lang.reflect.Method");
  }
}
