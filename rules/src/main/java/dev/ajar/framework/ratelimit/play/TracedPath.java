package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.guards.PathText;
import dev.ajar.framework.guards.RequestTest;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;

/** The request's path: compared as a path, and traced as a part of a key. */
record TracedPath(PathText path, Scene scene) implements Value.Host {

  @Override
  public Value call(Call call) {
    return traced(path.call(call));
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    Optional<Value> limiting = scene.limiting(type, target, call);
    if (limiting.isPresent()) {
      return limiting;
    }
    List<Value> plain = call.arguments().stream().map(each -> each == this ? path : each).toList();
    Optional<Value> told = path.givenTo(type, target, call.with(call.method(), plain));
    return Optional.of(
        told.map(this::traced).orElseGet(() -> scene.traced(scene.originsOf(call.arguments()))));
  }

  private Value traced(Value value) {
    if (value instanceof PathText text) {
      return new TracedPath(text, scene);
    }
    return value instanceof Value.Unknown ? scene.traced(Origin.PATH) : value;
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    if (operator.equals("+") || operator.equals("append")) {
      return Optional.of(
          scene.traced(Origins.of(Origin.PATH).with(scene.originsOf(List.of(other)))));
    }
    boolean isNull = other instanceof Value.Null;
    return switch (operator) {
      case "==" -> isNull ? Optional.of(new Value.Scalar(false)) : path.operated(operator, other);
      case "!=" -> isNull ? Optional.of(new Value.Scalar(true)) : path.operated(operator, other);
      default -> path.operated(operator, other).filter(RequestTest.class::isInstance);
    };
  }
}
