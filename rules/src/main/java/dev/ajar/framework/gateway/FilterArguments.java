package dev.ajar.framework.gateway;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The object that a factory of filters gets its arguments in, read by getters. Those without a name
 * have the ones that {@code shortcutFieldOrder()} tells.
 */
final class FilterArguments implements Value.Host {

  private final Map<String, List<String>> named = new LinkedHashMap<>();
  private final Optional<JavaType> type;
  private final Optional<Value> defaults;

  FilterArguments(RouteFilter filter, JavaType factory, Types types, Evaluator evaluator) {
    List<String> shortcuts = shortcuts(factory, evaluator);
    int index = 0;
    for (Map.Entry<String, List<String>> each : filter.arguments().entrySet()) {
      boolean unnamed = each.getKey().startsWith("_genkey_");
      String name = unnamed && index < shortcuts.size() ? shortcuts.get(index) : each.getKey();
      named.put(plain(name), each.getValue());
      index++;
    }
    this.type = configuration(factory, types);
    this.defaults = type.map(evaluator::object);
  }

  private static List<String> shortcuts(JavaType factory, Evaluator evaluator) {
    Value order =
        evaluator.call(evaluator.object(factory), "shortcutFieldOrder", List.of(), factory);
    return order instanceof Value.Items items
        ? items.items().stream()
            .map(each -> each instanceof Value.Text text ? text.text() : "")
            .toList()
        : List.of();
  }

  private static Optional<JavaType> configuration(JavaType factory, Types types) {
    return factory.methodsNamed("apply").stream()
        .filter(each -> each.parameters().size() == 1)
        .findFirst()
        .flatMap(each -> types.find(each.parameters().get(0).type()))
        .filter(JavaType::isSource);
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    String name = plain(method.replaceFirst("^(get|is)(?=[A-Z])", ""));
    if (!call.arguments().isEmpty()) {
      return call.unknown("what `" + call.text() + "` makes of the filter's arguments isn't read");
    }
    Optional<JavaField> field =
        type.stream()
            .flatMap(each -> each.fields().stream())
            .filter(each -> plain(each.name()).equals(name))
            .findFirst();
    List<String> given = named.get(name);
    if (given != null) {
      return value(given, field.map(JavaField::type));
    }
    return defaults.map(each -> call.apply(each, method)).orElseGet(Value.Null::new);
  }

  private static Value value(List<String> given, Optional<TypeRef> declared) {
    String simpleName = declared.map(TypeRef::simpleName).orElse("List");
    String first = given.isEmpty() ? "" : given.get(0);
    return switch (simpleName) {
      case "String" -> new Value.Text(String.join(",", given));
      case "boolean", "Boolean" -> new Value.Scalar(Boolean.parseBoolean(first));
      case "int", "Integer" ->
          first.matches("-?\\d{1,9}")
              ? new Value.Scalar(Integer.valueOf(first))
              : new Value.Text(first);
      default ->
          new Value.Items(
              given.stream()
                  .flatMap(each -> java.util.Arrays.stream(each.split(",")))
                  .<Value>map(Value.Text::new)
                  .toList());
    };
  }
}
