package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list or set that code fills step by step. */
final class Sequence implements Value.Host {

  private static final Set<String> ADDS = Set.of("add", "addLast", "offer", "push", "addFirst");

  private final List<Value> items;
  private final boolean unique;

  /** What was uncertain already when the list was made, and so isn't what its elements rest on. */
  private final int certain;

  Sequence(List<Value> items, boolean unique, Interpreter interpreter) {
    this.items = new ArrayList<>(unique ? new LinkedHashSet<>(items) : items);
    this.unique = unique;
    this.certain = interpreter.conditions().size();
  }

  /** A collection as it is now, for those who don't change it; any other value as it is. */
  static Value settled(Value value) {
    return value instanceof Sequence sequence
        ? new Value.Items(sequence.items.stream().map(Sequence::settled).toList())
        : value;
  }

  /** The elements of an array or collection; empty where the value is none or isn't known. */
  static Optional<List<Value>> itemsOf(Value value) {
    return settled(value) instanceof Value.Items items
        ? Optional.of(items.items())
        : Optional.empty();
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (ADDS.contains(method)) {
      Value added = call.raw().get(call.raw().size() - 1);
      if (method.equals("addFirst")) {
        insert(0, added, call);
      } else {
        insert(items.size(), added, call);
      }
      return new Value.Scalar(true);
    }
    if (method.equals("addAll")) {
      Value added = call.raw().get(call.raw().size() - 1);
      for (Value each : itemsOf(added).orElse(List.of(asElement(added, call)))) {
        insert(items.size(), each, call);
      }
      return new Value.Scalar(true);
    }
    if (method.equals("set") && call.raw().size() == 2) {
      return set(call);
    }
    if (method.equals("clear") && uncertain(call).isEmpty()) {
      items.clear();
      return new Value.Null();
    }
    if (Set.of("remove", "removeAll", "removeIf", "retainAll", "replaceAll", "clear")
        .contains(method)) {
      return reduce(call);
    }
    return Sequences.call(List.copyOf(items), call);
  }

  @Override
  public void handOver(Evidence code) {
    Value unknown = new Value.Unknown(code);
    if (!items.contains(unknown)) {
      items.add(unknown);
    }
  }

  private void insert(int at, Value value, Call call) {
    List<Evidence> uncertain = uncertain(call);
    Value element =
        uncertain.isEmpty()
            ? value
            : new Value.Possibly(value, uncertain.get(uncertain.size() - 1));
    if (!unique || !items.contains(element)) {
      items.add(at, element);
    }
  }

  private List<Evidence> uncertain(Call call) {
    List<Evidence> conditions = call.conditions();
    return conditions.subList(Math.min(certain, conditions.size()), conditions.size());
  }

  private static Value asElement(Value collection, Call call) {
    return collection instanceof Value.Unknown
        ? collection
        : call.unknown("the elements that are added here aren't known");
  }

  private Value set(Call call) {
    if (call.raw().get(0) instanceof Value.Scalar index
        && index.value() instanceof Integer position
        && position >= 0
        && position < items.size()) {
      return items.set(position, call.raw().get(1));
    }
    return call.unknown("which element is replaced isn't known");
  }

  /** Removing is played for one known element; else each element may be gone. */
  private Value reduce(Call call) {
    boolean plain =
        call.method().equals("remove")
            && uncertain(call).isEmpty()
            && call.raw().stream().allMatch(each -> each instanceof Value.Text);
    if (plain) {
      return new Value.Scalar(items.remove(call.raw().get(0)));
    }
    Evidence condition =
        Evidence.of("unless `" + call.text() + "` takes it out of the list", call.at());
    items.replaceAll(each -> new Value.Possibly(each, condition));
    return call.unknown("what is removed here isn't known");
  }
}
