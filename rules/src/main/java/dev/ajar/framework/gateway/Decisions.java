package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.reactive.MonoObject;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/** What authorization managers answer. */
final class Decisions {

  private static final String DECISION =
      "org.springframework.security.authorization.AuthorizationDecision";

  private Decisions() {}

  /**
   * Whether what a manager answers grants access. An empty answer refuses ({@code
   * DelegatingReactiveAuthorizationManager} and {@code ReactiveAuthorizationManager.verify}, Spring
   * Security 5.8 to 6.5).
   */
  static Truth granted(Value answer) {
    if (!(answer instanceof MonoObject mono)) {
      return Truth.UNKNOWN;
    }
    if (mono.content().isEmpty()) {
      return Truth.NO;
    }
    return mono.content().get() instanceof Decision decision ? decision.granted() : Truth.UNKNOWN;
  }

  /** An {@code AuthorizationDecision}, if that is what is made. */
  static Optional<Value> create(String type, Call call) {
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
