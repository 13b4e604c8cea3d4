package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Static methods that throw where something isn't as it should be, of which what they are given
 * tells whether they do (spring-core 5.3.31, guava 31.1, commons-lang3 3.12.0, hutool-core 5.8.26).
 */
final class Assertions {

  private static final Set<String> TYPES =
      Set.of(
          "java.util.Objects",
          "org.springframework.util.Assert",
          "com.google.common.base.Preconditions",
          "org.apache.commons.lang3.Validate",
          "org.apache.commons.lang.Validate",
          "cn.hutool.core.lang.Assert",
          "com.baomidou.mybatisplus.core.toolkit.Assert");

  private static final Set<String> NEED_TRUTH =
      Set.of("isTrue", "state", "checkArgument", "checkState", "validState");

  private static final Set<String> NEED_SOMETHING =
      Set.of(
          "requireNonNull",
          "notNull",
          "checkNotNull",
          "hasText",
          "hasLength",
          "notEmpty",
          "notBlank");

  private Assertions() {}

  /** Empty where it is none, or where it isn't known whether it throws. */
  static Optional<Value> callStatic(String type, Call call) {
    if (!TYPES.contains(type) || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Value first = call.argument(0);
    if (NEED_TRUTH.contains(call.method())) {
      return checked(call.decided(first), call);
    }
    if (call.method().equals("isFalse")) {
      return checked(not(call.decided(first)), call);
    }
    if (!NEED_SOMETHING.contains(call.method()) || first instanceof Value.Unknown) {
      return Optional.empty();
    }
    boolean blank = first instanceof Value.Text text && text.text().isBlank();
    boolean takesBlank = call.method().endsWith("Null");
    return first instanceof Value.Null || blank && !takesBlank
        ? Optional.of(refuse(call))
        : Optional.of(first);
  }

  private static Optional<Value> checked(Value condition, Call call) {
    if (condition.equals(new Value.Scalar(true))) {
      return Optional.of(new Value.Null());
    }
    return condition.equals(new Value.Scalar(false)) ? Optional.of(refuse(call)) : Optional.empty();
  }

  private static Value not(Value condition) {
    return condition instanceof Value.Scalar scalar && scalar.value() instanceof Boolean holds
        ? new Value.Scalar(!holds)
        : condition;
  }

  private static Value refuse(Call call) {
    boolean ofNull = call.method().endsWith("NonNull") || call.method().equals("checkNotNull");
    boolean ofState = call.method().endsWith("tate");
    return call.raise(
        ofNull
            ? "java.lang.NullPointerException"
            : ofState ? "java.lang.IllegalStateException" : "java.lang.IllegalArgumentException");
  }
}
