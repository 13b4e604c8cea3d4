package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * Spring Security's {@code FilterInvocation}, in which filters of applications carry request,
 * response and chain, and the decision of {@code AbstractSecurityInterceptor} about one (5.8.16).
 */
record Invocation(Value request, Value response, Value chain) implements Value.Host {

  private static final String TYPE = "org.springframework.security.web.FilterInvocation";
  private static final String INTERCEPTOR =
      "org.springframework.security.access.intercept.AbstractSecurityInterceptor";

  static Optional<Value> create(String type, Call call) {
    return type.equals(TYPE) && call.arguments().size() == 3
        ? Optional.of(new Invocation(call.argument(0), call.argument(1), call.argument(2)))
        : Optional.empty();
  }

  /** What the inherited {@code beforeInvocation} decides mostly stands in a database. */
  static Optional<Value> decision(String type, Round round, Call call) {
    if (!type.equals(INTERCEPTOR) || !call.method().equals("beforeInvocation")) {
      return Optional.empty();
    }
    Evidence text = Evidence.of("what `" + call.text() + "` decides", call.at());
    round.ofCaller(text);
    return Optional.of(
        round.holds(new Value.Unknown(text), text)
            ? new Value.Null()
            : call.raise("org.springframework.security.access.AccessDeniedException"));
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getRequest", "getHttpRequest" -> request;
      case "getResponse", "getHttpResponse" -> response;
      case "getChain" -> chain;
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }
}
