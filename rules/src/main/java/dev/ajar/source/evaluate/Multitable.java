package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map with several values for a key: Guava's {@code Multimap}, Spring's {@code MultiValueMap}.
 */
final class Multitable implements Value.Host {

  private final Map<Value, Sequence> entries = new LinkedHashMap<>();
  private final Interpreter interpreter;
  private Optional<Value.Unknown> rest = Optional.empty();

  Multitable(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "put", "add" -> add("add", call);
      case "putAll", "addAll" -> add("addAll", call);
      case "get" -> get(call.argument(0));
      case "containsKey" ->
          rest.map(Value.class::cast)
              .orElseGet(() -> new Value.Scalar(entries.containsKey(call.argument(0))));
      case "keySet" -> all(new ArrayList<>(entries.keySet()));
      case "values" ->
          all(
              entries.values().stream()
                  .flatMap(each -> Sequence.itemsOf(each).orElse(List.of()).stream())
                  .toList());
      case "isEmpty" ->
          rest.map(Value.class::cast).orElseGet(() -> new Value.Scalar(entries.isEmpty()));
      case "asMap" ->
          rest.isPresent() ? rest.get() : new Table(new LinkedHashMap<Value, Value>(entries));
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }

  @Override
  public void handOver(Evidence code) {
    rest = Optional.of(new Value.Unknown(code));
  }

  private Value add(String method, Call call) {
    if (call.raw().size() == 2 && !(call.argument(0) instanceof Value.Unknown)) {
      entries
          .computeIfAbsent(call.argument(0), key -> new Sequence(List.of(), false, interpreter))
          .call(call.with(method, List.of(call.raw().get(1))));
    } else {
      rest = Optional.of(call.unknown("what is put into the map here isn't known"));
    }
    return new Value.Scalar(true);
  }

  private Value get(Value key) {
    return key instanceof Value.Unknown
        ? key
        : all(Optional.ofNullable(entries.get(key)).flatMap(Sequence::itemsOf).orElse(List.of()));
  }

  private Value all(List<Value> known) {
    List<Value> items = new ArrayList<>(known);
    rest.ifPresent(items::add);
    return new Value.Items(items);
  }
}
