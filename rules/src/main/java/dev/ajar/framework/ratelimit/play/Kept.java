package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is kept from request to request under a key: a counter, a bucket, a limiter.
 *
 * @param origins where the key comes from
 */
record Kept(Origins origins, State state, Scene scene) implements Value.Host {

  private static final Pattern IS_NONE = Pattern.compile("is(?:Empty|Blank|Null)\\w*");

  private static final Pattern IS_SOME =
      Pattern.compile("isNot(?:Empty|Blank|Null)\\w*|nonNull|hasText|hasLength");

  private static final Pattern CONVERTS = Pattern.compile("(?:parse|value|to|convert)[A-Z]?\\w*");

  /** How it was come by. */
  enum State {
    /** It was looked up, and may be missing. */
    LOOKED_UP,
    /** It was counted up just now. */
    COUNTED,
    /** A script counted and answered, by a number or by yes and no. */
    ANSWERED
  }

  /** They tell whether one more request is allowed. */
  private static final Set<String> ASKS =
      Set.of(
          "tryAcquire",
          "tryConsume",
          "acquirePermission",
          "isConsumed",
          "isAllowed",
          "tryAccess",
          "tryPass");

  /** They hold the request up until it is allowed, or throw. */
  private static final Set<String> WAITS =
      Set.of(
          "acquire",
          "consume",
          "consumeUninterruptibly",
          "waitForPermission",
          "executeSupplier",
          "executeCallable",
          "executeRunnable",
          "executeCheckedSupplier",
          "executeFunction");

  private static final Set<String> COUNTS =
      Set.of(
          "increment",
          "incr",
          "incrBy",
          "incrementAndGet",
          "getAndIncrement",
          "addAndGet",
          "getAndAdd",
          "tryConsumeAndReturnRemaining");

  static boolean asks(String method) {
    return ASKS.contains(method);
  }

  static boolean waits(String method) {
    return WAITS.contains(method);
  }

  static boolean counts(String method) {
    return COUNTS.contains(method);
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (asks(method)) {
      return LimitTest.of(origins, true);
    }
    if (waits(method)) {
      scene.way().holdsUp(origins);
      return scene.traced(origins);
    }
    if (counts(method)) {
      scene.way().counts(origins);
      return new Kept(origins, State.COUNTED, scene);
    }
    return switch (method) {
      case "set", "put", "setValue" -> {
        scene.way().stores(origins, call.arguments());
        yield new Value.Null();
      }
      case "equals" -> same(true, call.argument(0));
      case "isEmpty", "isBlank" -> new Found(origins, false);
      case "isPresent", "isExists", "hasKey" -> new Found(origins, true);
      default -> this;
    };
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    String method = call.method();
    if (IS_NONE.matcher(method).matches()) {
      return Optional.of(isCounted() ? new Value.Scalar(false) : new Found(origins, false));
    }
    if (IS_SOME.matcher(method).matches()) {
      return Optional.of(isCounted() ? new Value.Scalar(true) : new Found(origins, true));
    }
    if (method.equals("ofNullable")) {
      return Optional.of(call.optionalOf(this));
    }
    if (waits(method) || method.startsWith("decorate") || type.endsWith("RateLimiterOperator")) {
      scene.way().holdsUp(origins);
      return Optional.of(scene.traced(origins));
    }
    boolean convertsNumber = CONVERTS.matcher(method).matches();
    if (method.startsWith("equals")) {
      return Optional.of(
          same(true, call.argument(0) == this ? call.argument(1) : call.argument(0)));
    }
    return convertsNumber ? Optional.of(this) : scene.limiting(type, target, call);
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return switch (operator) {
      case "==", "!=" -> Optional.of(same(operator.equals("=="), other));
      case "<", "<=" -> Optional.of(new LimitTest(origins, true, !isCounted()));
      case ">", ">=" -> Optional.of(new LimitTest(origins, false, !isCounted()));
      case "append" -> Optional.of(scene.traced(origins));
      default -> Optional.of(this);
    };
  }

  /** The first request finds nothing, or the first of its numbers. */
  private Value same(boolean wanted, Value other) {
    if (other instanceof Value.Null) {
      return isCounted() ? new Value.Scalar(!wanted) : new Found(origins, !wanted);
    }
    return state == State.ANSWERED
        ? new LimitTest(origins, wanted, false)
        : new Found(origins, !wanted);
  }

  boolean isCounted() {
    return state != State.LOOKED_UP;
  }

  /** Whether something is there already. */
  record Found(Origins origins, boolean wanted) implements Value.Host {
    @Override
    public Value call(Call call) {
      return this;
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      boolean negates = operator.equals("!=") == other.equals(new Value.Scalar(true));
      return Optional.of(negates ? new Found(origins, !wanted) : this);
    }

    @Override
    public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
      boolean isFalse =
          call.method().equals("isFalse")
              || target.filter(new Value.Scalar(false)::equals).isPresent();
      return Optional.of(isFalse ? new Found(origins, !wanted) : this);
    }
  }

  /** The parts of what is stored that were counted up from what was there. */
  static boolean isCounted(List<Value> values) {
    return values.stream().anyMatch(Kept.class::isInstance);
  }
}
