package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Spring's classes as code that configures path prefixes sees them.
 *
 * @param rules where the prefixes are kept that configuration gives
 */
record MvcLibrary(List<PrefixRule> rules) implements Library {

  private static final String HANDLER_MAPPING = "RequestMappingHandlerMapping";
  private static final Set<String> ANNOTATION_HELPERS =
      Set.of("AnnotationUtils", "AnnotatedElementUtils", "AnnotationUtil");

  @Override
  public Optional<Value> bean(TypeRef type) {
    return type.simpleName().equals(HANDLER_MAPPING)
        ? Optional.of(new PrefixRule.Collector(rules))
        : Optional.empty();
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    return switch (simpleName(type)) {
      case HANDLER_MAPPING -> Optional.of(new PrefixRule.Collector(rules));
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
        ? Optional.of(new PrefixRule.Collector(rules).call(call))
        : Optional.empty();
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
