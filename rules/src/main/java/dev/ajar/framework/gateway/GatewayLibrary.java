package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.RequestState;
import dev.ajar.framework.reactive.ReactorLibrary;
import dev.ajar.framework.satoken.SaLibrary;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.AntPathMatcher;

/** Spring's path matcher and Sa-Token as a gateway's filters see them. */
final class GatewayLibrary implements Library {

  private static final String ORDERED_FILTER =
      "org.springframework.cloud.gateway.filter.OrderedGatewayFilter";
  private static final String ANT = "org.springframework.util.AntPathMatcher";

  private final SaLibrary saToken;

  GatewayLibrary(SaLibrary saToken) {
    this.saToken = saToken;
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    return type.equals(ANT)
        ? Optional.of(new Ant())
        : type.equals(ORDERED_FILTER)
            ? Optional.of(call.argument(0))
            : Decisions.create(type, call).or(() -> saToken.create(type, call));
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    if (type.is(RouteBuilder.TYPE)) {
      return Optional.of(new RouteBuilder());
    }
    return type.is(ServerHttpSecurityObject.TYPE)
        ? Optional.of(new ServerHttpSecurityObject())
        : saToken.bean(type);
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    if (type.equals("org.springframework.cloud.gateway.support.ServerWebExchangeUtils")) {
      return Optional.of(RequestState.attribute(name));
    }
    if (!type.equals("org.springframework.core.Ordered")) {
      return saToken.staticField(type, name);
    }
    return switch (name) {
      case "HIGHEST_PRECEDENCE" -> Optional.of(new Value.Scalar(Integer.MIN_VALUE));
      case "LOWEST_PRECEDENCE" -> Optional.of(new Value.Scalar(Integer.MAX_VALUE));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    return saToken
        .callStatic(type, call)
        .or(() -> ReactorLibrary.callStatic(type, call))
        .or(() -> KnownTexts.callStatic(type, call))
        .or(() -> simpleMatch(type, call));
  }

  /** {@code PatternMatchUtils.simpleMatch} of no patterns finds nothing. */
  private static Optional<Value> simpleMatch(String type, Call call) {
    boolean none =
        type.equals("org.springframework.util.PatternMatchUtils")
            && call.method().equals("simpleMatch")
            && call.argument(0).equals(new Value.Items(List.of()));
    return none ? Optional.of(new Value.Scalar(false)) : Optional.empty();
  }

  /** An {@code AntPathMatcher}, asked about known texts. */
  private record Ant() implements Value.Host {

    private static final Set<String> QUESTIONS = Set.of("match", "matchStart", "isPattern");

    @Override
    public Value call(Call call) {
      boolean known =
          call.arguments().stream().allMatch(each -> each instanceof Value.Text)
              && QUESTIONS.contains(call.method());
      if (!known) {
        return call.unknown("what `" + call.text() + "` returns isn't known");
      }
      AntPathMatcher matcher = new AntPathMatcher();
      String pattern = ((Value.Text) call.argument(0)).text();
      return new Value.Scalar(
          switch (call.method()) {
            case "isPattern" -> matcher.isPattern(pattern);
            case "matchStart" ->
                matcher.matchStart(pattern, ((Value.Text) call.argument(1)).text());
            default -> matcher.match(pattern, ((Value.Text) call.argument(1)).text());
          });
    }

    @Override
    public Optional<String> type() {
      return Optional.of(ANT);
    }
  }
}
