package dev.ajar.framework.servlet;

import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters in {@code @WebFilter(initParams = @WebInitParam(…))}. */
final class WebFilterParameters {

  private WebFilterParameters() {}

  static Map<String, Value> of(JavaType filter, Evaluator evaluator) {
    Map<String, Value> parameters = new LinkedHashMap<>();
    filter.annotations().stream()
        .filter(each -> each.simpleName().equals("WebFilter"))
        .flatMap(each -> each.element("initParams").stream())
        .flatMap(each -> nested(each).stream())
        .forEach(each -> add(each, evaluator, parameters));
    return parameters;
  }

  private static List<JavaAnnotation> nested(ElementValue value) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().flatMap(each -> nested(each).stream()).toList();
    }
    return value instanceof ElementValue.Nested nested ? List.of(nested.annotation()) : List.of();
  }

  private static void add(
      JavaAnnotation parameter, Evaluator evaluator, Map<String, Value> parameters) {
    Optional<Value> name = parameter.element("name").map(evaluator::valueOf);
    Optional<Value> value = parameter.element("value").map(evaluator::valueOf);
    if (name.isPresent() && name.get() instanceof Value.Text text && value.isPresent()) {
      parameters.put(text.text(), value.get());
    }
  }
}
