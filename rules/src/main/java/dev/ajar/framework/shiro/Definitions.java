package dev.ajar.framework.shiro;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A map from patterns or names, in the order in which code puts them in. */
final class Definitions implements Value.Host {

  /**
   * One entry.
   *
   * @param condition what it depends on; empty where it is there for certain
   * @param source the call that puts it there
   */
  record Entry(Value key, Value value, Optional<Evidence> condition, Evidence source) {}

  private final List<Entry> entries = new ArrayList<>();

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  Optional<Value> get(String key) {
    return entries.stream()
        .filter(each -> each.key().equals(new Value.Text(key)))
        .map(Entry::value)
        .findFirst();
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "put", "putIfAbsent", "addPathDefinition", "accept" ->
          put(call, call.argument(0), call.argument(1));
      case "putAll", "addPathDefinitions" -> putAll(call, call.argument(0));
      case "clear" -> {
        if (call.conditions().isEmpty()) {
          entries.clear();
        }
      }
      case "forEach" ->
          entries.forEach(each -> call.apply(call.argument(0), "accept", each.key(), each.value()));
      case "isEmpty" -> {
        return new Value.Scalar(entries.isEmpty());
      }
      default -> {
        return call.unknown("what `" + call.text() + "` returns isn't known");
      }
    }
    return new Value.Null();
  }

  /** Adds all of a map; where it isn't known, it may hold anything. */
  void putAll(Call call, Value map) {
    if (map instanceof Value.Host) {
      call.apply(map, "forEach", this);
      return;
    }
    Value.Unknown unknown =
        map instanceof Value.Unknown known
            ? known
            : call.unknown("what is put into the map here isn't known");
    put(call, unknown, unknown);
  }

  /** Adds what counts where this doesn't. */
  void append(Definitions others) {
    entries.addAll(others.entries);
  }

  /** Adds what no code says. */
  void add(String key, Value value) {
    Evidence source = Evidence.of("Shiro's own configuration");
    entries.add(new Entry(new Value.Text(key), value, Optional.empty(), source));
  }

  /** A key that is there already keeps its place, as in a {@code LinkedHashMap}. */
  void put(Call call, Value key, Value value) {
    Optional<Evidence> condition = call.conditions().stream().findFirst();
    Evidence source = Evidence.of("`" + call.text() + "`", call.at());
    Entry entry = new Entry(key, value, condition, source);
    for (int i = 0; i < entries.size(); i++) {
      if (key instanceof Value.Text && entries.get(i).key().equals(key)) {
        if (condition.isEmpty() && !call.method().equals("putIfAbsent")) {
          entries.set(i, entry);
          return;
        }
      }
    }
    entries.add(entry);
  }

  @Override
  public void handOver(Evidence code) {
    Value.Unknown unknown = new Value.Unknown(code);
    entries.add(0, new Entry(unknown, unknown, Optional.of(code), code));
  }

  @Override
  public Optional<String> type() {
    return Optional.of("java.util.LinkedHashMap");
  }
}
