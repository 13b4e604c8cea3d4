package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.Optional;

/** A {@code java.util.Optional} of which it is known whether it holds something. */
record Maybe(Optional<Value> content) implements Value.Host {

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "get", "getAsInt", "getAsLong", "orElseThrow" -> content.orElseGet(() -> refused(call));
      case "orElse" -> content.orElseGet(() -> call.raw().get(0));
      case "orElseGet" -> content.orElseGet(() -> call.apply(call.raw().get(0), "get"));
      case "isPresent" -> new Value.Scalar(content.isPresent());
      case "isEmpty" -> new Value.Scalar(content.isEmpty());
      case "ifPresent", "ifPresentOrElse" -> ifPresent(call);
      case "map" -> new Maybe(content.map(each -> call.apply(call.raw().get(0), "apply", each)));
      case "flatMap" ->
          content.map(each -> call.apply(call.raw().get(0), "apply", each)).orElse(this);
      case "filter" -> filter(call);
      case "or" -> content.isPresent() ? this : call.apply(call.raw().get(0), "get");
      case "stream" -> new Value.Items(content.stream().toList());
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }

  private static Value refused(Call call) {
    return call.raw().isEmpty()
        ? call.raise("java.util.NoSuchElementException")
        : call.raise(call.apply(call.raw().get(0), "get"));
  }

  private Value ifPresent(Call call) {
    if (content.isPresent()) {
      return call.apply(call.raw().get(0), "accept", content.get());
    }
    return call.raw().size() > 1 ? call.apply(call.raw().get(1), "run") : new Value.Null();
  }

  private Value filter(Call call) {
    if (content.isEmpty()) {
      return this;
    }
    Value holds =
        call.interpreter()
            .decided(
                call.apply(call.raw().get(0), "test", content.get()),
                () -> Evidence.of("`" + call.text() + "`", call.at()));
    if (Operators.isTrue(holds)) {
      return this;
    }
    return Operators.isFalse(holds)
        ? new Maybe(Optional.empty())
        : call.unknown("whether `" + call.text() + "` holds isn't known");
  }
}
