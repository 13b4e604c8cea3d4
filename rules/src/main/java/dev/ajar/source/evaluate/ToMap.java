package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.List;
import java.util.Map;

/** {@code Collectors.toMap}: what makes a key and a value of each element. */
record ToMap(Value key, Value value) implements Value.Host {

  @Override
  public Value call(Call call) {
    return call.unknown("what `" + call.text() + "` returns isn't known");
  }

  /** The map of a stream's elements, in their order. */
  Value collect(List<Value> items, Call call) {
    Table table = new Table(Map.of());
    for (Value each : items) {
      if (each instanceof Value.Possibly possibly) {
        call.perhaps(possibly.condition(), () -> put(table, possibly.value(), call));
      } else if (each instanceof Value.Unknown unknown) {
        table.handOver(unknown.reason());
      } else {
        put(table, each, call);
      }
    }
    return table;
  }

  private void put(Table table, Value item, Call call) {
    List<Value> entry = List.of(call.apply(key, "apply", item), call.apply(value, "apply", item));
    table.call(call.with("put", entry));
  }

  @Override
  public void handOver(Evidence code) {
    // A collector holds nothing that code could change.
  }
}
