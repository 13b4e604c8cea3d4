package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * The question whether one more request is allowed.
 *
 * @param origins where the key comes from under which requests are counted
 * @param wanted whether it holds where the request is allowed, rather than where it isn't
 * @param needsCount whether it is a limit only if something counts the requests
 */
record LimitTest(Origins origins, boolean wanted, boolean needsCount) implements Value.Host {

  static LimitTest of(Origins origins, boolean wanted) {
    return new LimitTest(origins, wanted, false);
  }

  LimitTest not() {
    return new LimitTest(origins, !wanted, needsCount);
  }

  @Override
  public Value call(Call call) {
    return call.method().equals("equals") ? compared(call.argument(0), true) : this;
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return operator.equals("==") || operator.equals("!=")
        ? Optional.of(compared(other, operator.equals("==")))
        : Optional.of(this);
  }

  private Value compared(Value other, boolean equal) {
    if (other instanceof Value.Null) {
      return new Value.Scalar(!equal);
    }
    boolean isTrue = !other.equals(new Value.Scalar(false));
    return isTrue == equal ? this : not();
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    return switch (call.method()) {
      case "equals" ->
          Optional.of(
              compared(
                  target
                      .filter(Value.Scalar.class::isInstance)
                      .orElse(call.argument(call.argument(0) == this ? 1 : 0)),
                  true));
      case "isTrue", "valueOf", "toBoolean" -> Optional.of(this);
      case "isFalse", "isNotTrue", "negate" -> Optional.of(not());
      default -> Optional.empty();
    };
  }
}
