package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Set;

/**
 * Zuul's {@code RequestContext} of a request (Zuul core 1.3: a map, in which filters leave word for
 * those behind them).
 */
final class ZuulContext implements Value.Host {

  /** What Zuul's own filters set. */
  private static final Set<String> OF_ZUUL =
      Set.of("proxy", "serviceId", "requestURI", "retryable", "routeHost", "executedFilters");

  private final Round round;
  private final KnownRequest request;
  private boolean refuses;

  ZuulContext(Round round, KnownRequest request) {
    this.round = round;
    this.request = request;
  }

  /** Whether a filter keeps the request from being sent on. */
  boolean refuses() {
    return refuses;
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getRequest" -> request;
      case "getResponse" -> new Response(round);
      case "getCurrentContext" -> this;
      case "setSendZuulResponse" -> sends(call);
      case "sendZuulResponse" -> new Value.Scalar(!refuses);
      case "setResponseStatusCode" ->
          new Response(round).call(call.with("setStatus", call.arguments()));
      case "set", "put" -> {
        boolean named = call.arguments().size() > 1;
        round.attributes().put(key(call), named ? call.argument(1) : new Value.Scalar(true));
        yield new Value.Null();
      }
      case "unset", "remove" -> {
        round.attributes().put(key(call), new Value.Null());
        yield new Value.Null();
      }
      case "get", "getOrDefault" -> held(call, new Value.Null());
      case "getBoolean" ->
          held(call, call.arguments().size() > 1 ? call.argument(1) : new Value.Scalar(false));
      case "containsKey" -> new Value.Scalar(round.attributes().containsKey(key(call)));
      case "getRequestQueryParams" ->
          new KnownRequest.Parsed(round, "parameters", request.forges());
      default ->
          call.method().matches("(?:set|add|remove)[A-Z]\\w*")
              ? new Value.Null()
              : call.unknown("what `" + call.text() + "` returns depends on the request");
    };
  }

  private Value sends(Call call) {
    Value sent = call.decided(call.argument(0));
    refuses |= sent.equals(new Value.Scalar(false));
    return new Value.Null();
  }

  private static Value key(Call call) {
    return call.argument(0);
  }

  private Value held(Call call, Value otherwise) {
    Value value = round.attributes().get(key(call));
    if (value != null) {
      return value;
    }
    boolean known = key(call) instanceof Value.Text name && !OF_ZUUL.contains(name.text());
    return known
        ? otherwise
        : call.unknown("what `" + call.text() + "` returns was set by other code");
  }
}
