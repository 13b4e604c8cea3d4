package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map that code fills step by step. */
final class Table implements Value.Host {

  private final Map<Value, Value> entries = new LinkedHashMap<>();
  private Optional<Value.Unknown> rest = Optional.empty();

  Table(Map<Value, Value> entries) {
    this.entries.putAll(entries);
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "put", "putIfAbsent", "accept" -> put(call);
      case "putAll" -> putAll(call);
      case "get" -> get(call.argument(0), call);
      case "getOrDefault" ->
          entries.containsKey(call.argument(0)) ? get(call.argument(0), call) : call.argument(1);
      case "containsKey" ->
          rest.map(Value.class::cast)
              .orElseGet(() -> new Value.Scalar(entries.containsKey(call.argument(0))));
      case "keySet" -> all(entries.keySet().stream().toList());
      case "values" -> all(entries.values().stream().toList());
      case "entrySet" -> all(pairs());
      case "size" -> rest.map(Value.class::cast).orElseGet(() -> new Value.Scalar(entries.size()));
      case "isEmpty" ->
          rest.map(Value.class::cast).orElseGet(() -> new Value.Scalar(entries.isEmpty()));
      case "forEach" -> forEach(call);
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }

  @Override
  public void handOver(Evidence code) {
    rest = Optional.of(new Value.Unknown(code));
  }

  private Value put(Call call) {
    if (call.raw().size() < 2) {
      return new Value.Null();
    }
    Value value =
        call.conditions().isEmpty()
            ? call.raw().get(1)
            : new Value.Possibly(call.raw().get(1), call.conditions().get(0));
    entries.put(call.argument(0), value);
    return new Value.Null();
  }

  private Value putAll(Call call) {
    if (call.raw().get(0) instanceof Table other) {
      entries.putAll(other.entries);
      rest = rest.or(() -> other.rest);
    } else if (call.raw().get(0) instanceof Value.Host other) {
      call.apply(other, "forEach", this);
    } else {
      rest = Optional.of(call.unknown("what is put into the map here isn't known"));
    }
    return new Value.Null();
  }

  private Value get(Value key, Call call) {
    Value value = entries.get(key);
    if (value instanceof Value.Possibly) {
      return call.unknown("the map's entry depends on a condition");
    }
    if (value != null) {
      return value;
    }
    return key instanceof Value.Unknown
        ? key
        : rest.map(Value.class::cast).orElseGet(Value.Null::new);
  }

  private Value all(List<Value> known) {
    List<Value> items = new ArrayList<>(known);
    rest.ifPresent(items::add);
    return new Value.Items(items);
  }

  private List<Value> pairs() {
    List<Value> pairs = new ArrayList<>();
    entries.forEach((key, value) -> pairs.add(new Entry(key, value)));
    return pairs;
  }

  private Value forEach(Call call) {
    for (Map.Entry<Value, Value> each : List.copyOf(entries.entrySet())) {
      if (each.getValue() instanceof Value.Possibly possibly) {
        call.perhaps(
            possibly.condition(),
            () -> call.apply(call.raw().get(0), "accept", each.getKey(), possibly.value()));
      } else {
        call.apply(call.raw().get(0), "accept", each.getKey(), each.getValue());
      }
    }
    rest.ifPresent(
        unknown ->
            call.perhaps(
                unknown.reason(), () -> call.apply(call.raw().get(0), "accept", unknown, unknown)));
    return new Value.Null();
  }

  /** An entry of a map. */
  record Entry(Value key, Value value) implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getKey" -> key;
        case "getValue" -> value;
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }
  }
}
