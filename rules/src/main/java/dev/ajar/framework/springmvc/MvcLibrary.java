package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.Set;

/**
 * Spring's classes as code that configures paths sees them.
 *
 * @param settings where what configuration says is kept
 */
record MvcLibrary(PathSettings settings) implements Library {

  private static final String HANDLER_MAPPING = "RequestMappingHandlerMapping";
  private static final Set<String> ANNOTATION_HELPERS =
      Set.of("AnnotationUtils", "AnnotatedElementUtils", "AnnotationUtil");

  @Override
  public Optional<Value> bean(TypeRef type) {
    return type.simpleName().equals(HANDLER_MAPPING)
        ? Optional.of(new PrefixRule.Collector(settings))
        : Optional.empty();
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    return switch (simpleName(type)) {
      case HANDLER_MAPPING -> Optional.of(new PrefixRule.Collector(settings));
      case "AntPathMatcher" ->
          Optional.of(
              new NameMatcher(call.argument(0) instanceof Value.Text text ? text.text() : "/"));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    String name = simpleName(type);
    if (name.equals("HandlerTypePredicate")) {
      return HandlerTypes.of(call);
    }
    if (ANNOTATION_HELPERS.contains(name)
        && call.argument(0) instanceof ControllerClass controller) {
      Optional<Boolean> carries = controller.carries(call.argument(1), true);
      return Optional.of(
          call.method().startsWith("find") || call.method().startsWith("get")
              ? carries
                  .<Value>map(yes -> yes ? new Value.Scalar(true) : new Value.Null())
                  .orElseGet(() -> call.unknown("the annotation isn't known"))
              : ControllerClass.is(carries, call));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    return simpleName(type).equals(HANDLER_MAPPING)
        ? Optional.of(new PrefixRule.Collector(settings).call(call))
        : Optional.empty();
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
