package dev.ajar.framework.resolvers;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.evaluate.AnnotationObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Spring's {@code MethodParameter}, of a handler's parameter. */
record ParameterObject(BoundMethod method, int index) implements Value.Host {

  private JavaParameter parameter() {
    return method.method().parameters().get(index);
  }

  /** What the parameter, its type and its annotations are called. */
  List<String> names() {
    return Stream.concat(
            Stream.of(parameter().name(), parameter().type().simpleName()),
            parameter().annotations().stream().map(JavaAnnotation::simpleName))
        .toList();
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getParameterType", "getNestedParameterType" -> new Value.ClassLiteral(raw());
      case "withContainingClass" -> this;
      case "getParameterName" -> new Value.Text(parameter().name());
      case "getParameterIndex" -> new Value.Scalar(index);
      case "getMethod", "getExecutable" -> new MethodObject(method);
      case "getContainingClass", "getDeclaringClass" ->
          new Value.ClassLiteral(TypeRef.of(method.owner().type().name()));
      case "hasParameterAnnotation" -> has(parameter().annotations(), call);
      case "getParameterAnnotation" -> get(parameter().annotations(), call);
      case "hasMethodAnnotation" -> has(method.method().annotations(), call);
      case "getMethodAnnotation" -> get(method.method().annotations(), call);
      case "getParameterAnnotations" ->
          new Value.Items(
              parameter().annotations().stream()
                  .map(each -> (Value) new AnnotationObject(each, false))
                  .toList());
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }

  private TypeRef raw() {
    TypeRef type = method.parameterType(index);
    return type.declaredName().map(each -> TypeRef.of(each)).orElse(type);
  }

  private static Value has(List<JavaAnnotation> annotations, Call call) {
    Value found = get(annotations, call);
    return found instanceof Value.Unknown
        ? found
        : new Value.Scalar(!(found instanceof Value.Null));
  }

  private static Value get(List<JavaAnnotation> annotations, Call call) {
    if (!(call.argument(0) instanceof Value.ClassLiteral wanted)) {
      return call.unknown("which annotation `" + call.text() + "` looks for isn't known");
    }
    String name = wanted.type().declaredName().orElse("");
    return annotations.stream()
        .filter(each -> each.type().equals(name))
        .findFirst()
        .<Value>map(each -> new AnnotationObject(each, false))
        .orElse(new Value.Null());
  }

  @Override
  public Optional<String> type() {
    return Optional.of("org.springframework.core.MethodParameter");
  }
}
