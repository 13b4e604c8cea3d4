package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a thread-bound holder holds, which an earlier filter may have put there.
 *
 * @param initial what makes its first value, when it is made with one
 * @param unset whether what runs before leaves it empty for who has no credentials
 * @param round the one that is played, if one is
 * @param awaited whether nothing matters that happens after it was set
 */
record ThreadHolder(
    Bound bound,
    Optional<Value> initial,
    BooleanSupplier unset,
    Supplier<Optional<Round>> round,
    BooleanSupplier awaited)
    implements Value.Host {

  @Override
  public Value call(Call call) {
    Optional<Round> now = round.get();
    return now.isEmpty()
        ? call.unknown("what is bound to a thread isn't known")
        : call(call, now.get());
  }

  private Value call(Call call, Round now) {
    return switch (call.method()) {
      case "set" -> {
        now.held().put(bound, call.argument(0));
        if (awaited.getAsBoolean()) {
          throw new PassingOn.Passed();
        }
        yield new Value.Null();
      }
      case "remove" -> {
        now.held().put(bound, new Value.Null());
        yield new Value.Null();
      }
      case "get" -> {
        Value value = now.held().get(bound);
        yield value != null ? value : first(call, now);
      }
      default -> call.unknown("what is bound to a thread isn't known");
    };
  }

  private Value first(Call call, Round now) {
    return initial.map(each -> call.apply(each, "get")).orElseGet(() -> elsewhere(call, now));
  }

  /** What other code put there, perhaps who calls. */
  private Value elsewhere(Call call, Round now) {
    if (unset.getAsBoolean()) {
      return now.absent(Evidence.of("`" + call.text() + "`", call.at()));
    }
    Value.Unknown unknown = call.unknown("what is bound to the thread was put there by other code");
    now.ofCaller(unknown.reason());
    return unknown;
  }
}
