package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * The empty {@code Mono<Authentication>} that an anonymous caller has, and what is made of it
 * (Reactor 3.4 to 3.7). An empty answer refuses ({@code DelegatingReactiveAuthorizationManager} and
 * {@code ReactiveAuthorizationManager.verify}, Spring Security 5.8 to 6.5).
 *
 * @param content what it holds where it isn't empty any more
 */
record NobodyObject(Optional<Value> content) implements Value.Host {

  private static final Set<String> NEVER_CALLED =
      Set.of(
          "map",
          "flatMap",
          "filter",
          "filterWhen",
          "cast",
          "flatMapIterable",
          "flatMapMany",
          "mapNotNull",
          "ofType",
          "doOnNext");
  private static final String DECISION =
      "org.springframework.security.authorization.AuthorizationDecision";

  NobodyObject() {
    this(Optional.empty());
  }

  @Override
  public Value call(Call call) {
    if (content.isEmpty() && NEVER_CALLED.contains(call.method())) {
      return this;
    }
    return switch (call.method()) {
      case "defaultIfEmpty" ->
          content.isEmpty() ? new NobodyObject(Optional.of(call.argument(0))) : this;
      case "any", "hasElement", "hasElements" ->
          content.isEmpty()
              ? new NobodyObject(Optional.of(new Value.Scalar(false)))
              : call.unknown("what `" + call.text() + "` finds isn't known");
      case "map" ->
          content.isPresent()
              ? new NobodyObject(Optional.of(call.apply(call.argument(0), "apply", content.get())))
              : this;
      default -> call.unknown("what `" + call.text() + "` makes of it isn't known");
    };
  }

  /** Whether the decision that it holds grants access. */
  Truth granted() {
    if (content.isEmpty()) {
      return Truth.NO;
    }
    return content.get() instanceof Decision decision ? decision.granted() : Truth.UNKNOWN;
  }

  /** An {@code AuthorizationDecision}, if that is what is made. */
  static Optional<Value> decision(String type, Call call) {
    if (!type.equals(DECISION)) {
      return Optional.empty();
    }
    boolean known =
        call.argument(0) instanceof Value.Scalar scalar && scalar.value() instanceof Boolean;
    return Optional.of(
        new Decision(
            known ? Truth.of((Boolean) ((Value.Scalar) call.argument(0)).value()) : Truth.UNKNOWN));
  }

  /** Whether access is granted. */
  private record Decision(Truth granted) implements Value.Host {
    @Override
    public Value call(Call call) {
      return granted == Truth.UNKNOWN
          ? call.unknown("what is decided isn't known")
          : new Value.Scalar(granted == Truth.YES);
    }

    @Override
    public Optional<String> type() {
      return Optional.of(DECISION);
    }
  }
}
