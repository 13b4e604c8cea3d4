package dev.ajar.framework.springmvc;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A controller's {@code Class} as the predicates of path prefixes ask it. */
record ControllerClass(JavaType controller, Types types) implements Value.Host {

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "isAnnotationPresent" -> is(carries(call.argument(0), false), call);
      case "getAnnotation", "getDeclaredAnnotation" ->
          carries(call.argument(0), false)
              .<Value>map(yes -> yes ? new Value.Scalar(true) : new Value.Null())
              .orElseGet(() -> call.unknown("the annotation isn't known"));
      case "getName", "getTypeName" -> new Value.Text(controller.binaryName());
      case "getCanonicalName" -> new Value.Text(controller.name());
      case "getSimpleName" -> new Value.Text(controller.simpleName());
      case "getPackageName" -> new Value.Text(controller.packageName());
      case "getPackage" -> new OwnPackage(controller.packageName());
      default -> call.unknown("what `" + call.text() + "` says of a controller isn't known");
    };
  }

  /** A package, of which nothing but its name is asked. */
  private record OwnPackage(String name) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getName")
          ? new Value.Text(name)
          : call.unknown("what `" + call.text() + "` says of a package isn't known");
    }
  }

  static Value is(Optional<Boolean> answer, Call call) {
    return answer
        .<Value>map(Value.Scalar::new)
        .orElseGet(() -> call.unknown("`" + call.text() + "` isn't understood"));
  }

  /**
   * Whether the class carries an annotation.
   *
   * @param anywhere whether meta-annotations and what the class inherits count as well, as they do
   *     for {@code AnnotationUtils#findAnnotation}
   */
  Optional<Boolean> carries(Value annotation, boolean anywhere) {
    return className(annotation)
        .map(
            name ->
                anywhere
                    ? Lineage.of(controller, types).annotations().stream()
                        .anyMatch(each -> isAmong(each, name))
                    : controller.isAnnotatedWith(name));
  }

  private boolean isAmong(List<JavaAnnotation> annotations, String name) {
    Set<String> wanted =
        Spring.CONTROLLERS.contains(name) && !name.equals(Spring.REST_CONTROLLER)
            ? Spring.CONTROLLERS
            : Set.of(name);
    return !types.annotationPath(annotations, wanted).isEmpty();
  }

  Optional<Boolean> isA(Value superclass) {
    return className(superclass).map(name -> types.isSubtype(TypeRef.of(controller.name()), name));
  }

  static Optional<String> className(Value value) {
    return value instanceof Value.ClassLiteral literal
        ? literal.type().declaredName()
        : Optional.empty();
  }
}
