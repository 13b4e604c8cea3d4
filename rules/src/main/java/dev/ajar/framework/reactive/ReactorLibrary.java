package dev.ajar.framework.reactive;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/** Reactor's static methods that make publishers. */
public final class ReactorLibrary {

  private static final Set<String> PUBLISHERS =
      Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux");

  private ReactorLibrary() {}

  /** What a static method makes; empty where it isn't one of Reactor's, or isn't known. */
  public static Optional<Value> callStatic(String type, Call call) {
    if (type.equals("org.springframework.security.core.context.ReactiveSecurityContextHolder")) {
      return call.method().equals("getContext") ? Optional.of(MonoObject.EMPTY) : Optional.empty();
    }
    if (!PUBLISHERS.contains(type)) {
      return Optional.empty();
    }
    Value first = call.argument(0);
    return switch (call.method()) {
      case "just" -> Optional.of(MonoObject.of(first));
      case "justOrEmpty" ->
          Optional.of(first instanceof Value.Null ? MonoObject.EMPTY : MonoObject.of(first));
      case "empty" -> Optional.of(MonoObject.EMPTY);
      case "error" -> Optional.of(MonoObject.ERROR);
      case "defer", "from" ->
          Optional.of(call.method().equals("defer") ? call.apply(first, "get") : first);
      case "fromCallable", "fromSupplier" -> Optional.of(made(call.apply(first, "get")));
      case "fromRunnable" -> {
        call.apply(first, "run");
        yield Optional.of(MonoObject.EMPTY);
      }
      default -> Optional.empty();
    };
  }

  private static Value made(Value value) {
    return value instanceof Value.Null ? MonoObject.EMPTY : MonoObject.of(value);
  }
}
