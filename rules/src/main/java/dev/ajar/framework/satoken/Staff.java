package dev.ajar.framework.satoken;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code SaRouterStaff}: whether the request is matched so far ({@code cn.dev33.satoken.router},
 * 1.39.0 to 1.44.0). {@code match} narrows, {@code notMatch} excludes, {@code check} and a function
 * behind the patterns run where it is matched, {@code stop} ends all checks.
 */
final class Staff implements Value.Host {

  static final String STOP = "cn.dev33.satoken.exception.StopMatchException";
  static final String BACK = "cn.dev33.satoken.exception.BackResultException";

  private final SaExchange exchange;

  /** Empty where it can't be told. */
  private Optional<Boolean> hit = Optional.of(true);

  Staff(SaExchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "match", "matchMethod" -> match(call);
      case "notMatch", "notMatchMethod" -> narrow(call, flat(call.arguments()), false);
      case "reset" -> hit = Optional.of(true);
      case "setHit" -> hit = holds(call.argument(0), call);
      case "check" -> run(call, call.argument(0));
      case "free" -> call.endsWith(STOP, () -> run(call, call.argument(0)));
      case "stop" -> stop(call, STOP);
      case "back" -> stop(call, BACK);
      case "isHit" -> {
        return hit.<Value>map(Value.Scalar::new)
            .orElseGet(() -> call.unknown("whether the request is matched can't be told"));
      }
      default -> {
        return call.unknown("what `" + call.text() + "` does isn't known");
      }
    }
    return this;
  }

  /** Patterns, and perhaps what to check; then a second pattern is one to leave out. */
  private void match(Call call) {
    List<Value> given = call.arguments();
    int last = given.size() - 1;
    if (last < 1 || !isFunction(given.get(last))) {
      narrow(call, flat(given), true);
      return;
    }
    narrow(call, flat(given.subList(0, 1)), true);
    if (last > 1) {
      narrow(call, flat(given.subList(1, last)), false);
    }
    run(call, given.get(last));
  }

  private static boolean isFunction(Value value) {
    return value instanceof Value.Host host && host.type().isEmpty() && !(value instanceof Staff);
  }

  /** What isn't matched any more isn't asked again. */
  private void narrow(Call call, List<Value> asked, boolean wanted) {
    if (hit.equals(Optional.of(false))) {
      return;
    }
    Optional<Boolean> holds = holds(condition(call, asked), call).map(each -> each == wanted);
    hit = holds.equals(Optional.of(true)) ? hit : holds;
  }

  private Value condition(Call call, List<Value> asked) {
    if (asked.size() == 1 && asked.get(0) instanceof Value.Scalar) {
      return asked.get(0);
    }
    if (asked.size() == 1 && isFunction(asked.get(0))) {
      return call.apply(asked.get(0), "run", this);
    }
    List<String> methods =
        asked.stream()
            .filter(each -> each instanceof Value.EnumConstant)
            .map(each -> ((Value.EnumConstant) each).name())
            .toList();
    if (!methods.isEmpty()) {
      return methods.contains("ALL") ? new Value.Scalar(true) : exchange.isOneOf(methods, call);
    }
    boolean texts = asked.stream().allMatch(Value.Text.class::isInstance);
    return call.method().endsWith("Method") && texts
        ? exchange.isOneOf(
            asked.stream()
                .map(each -> ((Value.Text) each).text().toUpperCase(Locale.ROOT))
                .toList(),
            call)
        : exchange.matches(asked, call);
  }

  private static Optional<Boolean> holds(Value condition, Call call) {
    return call.decided(condition) instanceof Value.Scalar scalar
            && scalar.value() instanceof Boolean holds
        ? Optional.of(holds)
        : Optional.empty();
  }

  private void run(Call call, Value function) {
    if (hit.isEmpty()) {
      call.perhaps(
          Evidence.of("if the request is matched", call.at()),
          () -> call.apply(function, "run", this));
    } else if (hit.get()) {
      call.apply(function, "run", this);
    }
  }

  private void stop(Call call, String exception) {
    if (hit.isEmpty()) {
      exchange.doubt();
    } else if (hit.get()) {
      call.raise(exception);
    }
  }

  private static List<Value> flat(List<Value> values) {
    List<Value> all = new ArrayList<>();
    for (Value each : values) {
      if (each instanceof Value.Items items) {
        all.addAll(flat(items.items()));
      } else {
        all.add(each);
      }
    }
    return all;
  }
}
