package dev.ajar.framework.satoken;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.AntPathMatcher;

/**
 * {@code SaRouterStaff}: whether the request is matched so far ({@code cn.dev33.satoken.router},
 * 1.39.0). {@code match} narrows, {@code notMatch} excludes, {@code check} and a function behind
 * the patterns run where it is matched, {@code stop} ends all checks.
 */
final class Staff implements Value.Host {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  private final SaRequest request;
  private Truth hit = Truth.YES;

  Staff(SaRequest request) {
    this.request = request;
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "match" -> hit = hit.and(matches(call));
      case "notMatch" -> hit = hit.and(not(matches(call)));
      case "matchMethod" -> hit = hit.and(matches(call));
      case "notMatchMethod" -> hit = hit.and(not(matches(call)));
      case "reset", "free" -> hit = Truth.YES;
      case "check" -> run(call, call.argument(0));
      case "stop", "back" -> {
        return stop(call);
      }
      case "isHit" -> {
        return hit == Truth.UNKNOWN
            ? call.unknown("whether the request is matched can't be told")
            : new Value.Scalar(hit == Truth.YES);
      }
      default -> {
        return call.unknown("what `" + call.text() + "` does isn't known");
      }
    }
    int last = call.arguments().size() - 1;
    if (call.method().equals("match") && last > 0 && isFunction(call.argument(last))) {
      run(call, call.argument(last));
    }
    return this;
  }

  private static boolean isFunction(Value value) {
    return value instanceof Value.Host && !(value instanceof Staff);
  }

  private void run(Call call, Value function) {
    if (hit == Truth.YES) {
      call.apply(function, "run", this);
    } else if (hit == Truth.UNKNOWN) {
      call.perhaps(
          Evidence.of("if the request is matched", call.at()),
          () -> call.apply(function, "run", this));
    }
  }

  private Value stop(Call call) {
    if (hit == Truth.YES) {
      return call.raise("cn.dev33.satoken.exception.StopMatchException");
    }
    if (hit == Truth.UNKNOWN) {
      request.doubt();
    }
    return this;
  }

  private Truth matches(Call call) {
    Truth any = Truth.NO;
    for (Value each : flat(call.arguments())) {
      if (each instanceof Value.Text pattern) {
        any = any.or(Truth.of(MATCHER.match(pattern.text(), request.path())));
      } else if (each instanceof Value.EnumConstant constant) {
        boolean all = constant.name().equals("ALL");
        any = any.or(Truth.of(all || constant.name().equals(request.method())));
      } else if (each instanceof Value.Scalar scalar && scalar.value() instanceof Boolean holds) {
        any = any.or(Truth.of(holds));
      } else if (!isFunction(each)) {
        any = any.or(Truth.UNKNOWN);
      }
    }
    return any;
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

  private static Truth not(Truth truth) {
    return switch (truth) {
      case YES -> Truth.NO;
      case NO -> Truth.YES;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }
}
