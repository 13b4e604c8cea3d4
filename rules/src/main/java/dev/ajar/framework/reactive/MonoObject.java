package dev.ajar.framework.reactive;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code Mono} or {@code Flux} of which it is known what it gives: one value, none, or an error
 * (Reactor 3.4 to 3.7).
 *
 * @param content what it holds; empty where it completes without a value
 * @param failed whether it ends with an error
 */
public record MonoObject(Optional<Value> content, boolean failed) implements Value.Host {

  /** They are called for a value only. */
  private static final Set<String> FOR_VALUES =
      Set.of(
          "map",
          "flatMap",
          "flatMapMany",
          "flatMapIterable",
          "concatMap",
          "mapNotNull",
          "filter",
          "filterWhen",
          "handle",
          "doOnNext",
          "delayUntil");

  private static final Set<String> SAME =
      Set.of(
          "cast",
          "ofType",
          "next",
          "single",
          "singleOrEmpty",
          "last",
          "subscribeOn",
          "publishOn",
          "contextWrite",
          "subscriberContext",
          "timeout",
          "log",
          "cache",
          "share",
          "checkpoint",
          "doFinally",
          "doOnSuccess",
          "doOnError",
          "doOnSubscribe",
          "doOnCancel",
          "doOnTerminate",
          "doOnNext",
          "doAfterTerminate",
          "onErrorMap",
          "retry",
          "retryWhen",
          "name",
          "tag",
          "metrics",
          "as",
          "hide",
          "onTerminateDetach");

  /** The one of an anonymous caller's authentication. */
  public static final MonoObject EMPTY = new MonoObject(Optional.empty(), false);

  /** One that ends with an error. */
  public static final MonoObject ERROR = new MonoObject(Optional.empty(), true);

  public static MonoObject of(Value content) {
    return new MonoObject(Optional.of(content), false);
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (failed) {
      return ofError(call);
    }
    if (content.isEmpty() && FOR_VALUES.contains(method)) {
      return this;
    }
    return switch (method) {
      case "map", "mapNotNull" -> made(call.apply(call.argument(0), "apply", content.get()));
      case "flatMap", "flatMapMany", "concatMap" ->
          call.apply(call.argument(0), "apply", content.get());
      case "filter" -> filtered(call);
      case "defaultIfEmpty" -> content.isEmpty() ? of(call.argument(0)) : this;
      case "switchIfEmpty" -> content.isEmpty() ? call.argument(0) : this;
      case "then", "thenEmpty", "thenMany" -> call.arguments().isEmpty() ? EMPTY : call.argument(0);
      case "thenReturn" -> of(call.argument(0));
      case "any", "hasElement", "hasElements" ->
          content.isEmpty()
              ? of(new Value.Scalar(false))
              : method.equals("any")
                  ? call.unknown("what `" + call.text() + "` finds isn't known")
                  : of(new Value.Scalar(true));
      case "block", "blockOptional", "blockFirst" -> content.orElseGet(Value.Null::new);
      case "onErrorResume", "onErrorReturn" -> this;
      default ->
          SAME.contains(method)
              ? this
              : call.unknown("what `" + call.text() + "` makes of it isn't known");
    };
  }

  private Value ofError(Call call) {
    return switch (call.method()) {
      case "onErrorResume" ->
          call.apply(
              call.argument(call.arguments().size() - 1),
              "apply",
              call.unknown("the error isn't known"));
      case "onErrorReturn" -> of(call.argument(call.arguments().size() - 1));
      default -> this;
    };
  }

  private static Value made(Value value) {
    return value instanceof Value.Null ? EMPTY : of(value);
  }

  private Value filtered(Call call) {
    Value passes = call.decided(call.apply(call.argument(0), "test", content.orElseThrow()));
    if (!(passes instanceof Value.Scalar)) {
      return call.unknown("what `" + call.text() + "` lets pass isn't known");
    }
    return passes.equals(new Value.Scalar(true)) ? this : EMPTY;
  }
}
