package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.ExchangeJudge;
import dev.ajar.framework.guards.RequestState;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import java.util.Set;

/**
 * The gateway's own filters that change no path (the factories of Spring Cloud Gateway 2.2 to 4.3).
 * They neither know nor refuse callers, but for their limiters; one of them sends callers
 * elsewhere.
 */
final class BuiltInFilters {

  private static final Set<String> PASSING =
      Set.of(
          "AddRequestHeader",
          "AddRequestHeadersIfNotPresent",
          "AddRequestParameter",
          "AddResponseHeader",
          "CacheRequestBody",
          "CircuitBreaker",
          "DedupeResponseHeader",
          "FallbackHeaders",
          "Hystrix",
          "JsonToGrpc",
          "LocalResponseCache",
          "MapRequestHeader",
          "ModifyRequestBody",
          "ModifyResponseBody",
          "PreserveHostHeader",
          "RemoveHopByHopHeaders",
          "RemoveJsonAttributesResponseBody",
          "RemoveRequestHeader",
          "RemoveRequestParameter",
          "RemoveResponseHeader",
          "RequestHeaderSize",
          "RequestHeaderToRequestUri",
          "RequestRateLimiter",
          "RequestSize",
          "Retry",
          "RewriteLocationResponseHeader",
          "RewriteRequestParameter",
          "RewriteResponseHeader",
          "SaveSession",
          "SecureHeaders",
          "SetRequestHeader",
          "SetRequestHostHeader",
          "SetRequestUri",
          "SetResponseHeader",
          "SetStatus",
          "SpringCloudCircuitBreaker",
          "TokenRelay");

  private BuiltInFilters() {}

  static ExchangeJudge.Outcome outcome(RouteFilter filter, RequestState request) {
    String name = capitalized(filter.name());
    Evidence because = Evidence.of("the route's filter " + name);
    if (name.equals("RedirectTo")) {
      return new ExchangeJudge.Outcome(new Requirement.Nobody(), because, request);
    }
    return new ExchangeJudge.Outcome(
        PASSING.contains(name)
            ? new Requirement.Anyone()
            : new Requirement.Unclear(
                "the code of the route's filter " + name + " isn't in the analysed source"),
        because,
        request);
  }

  private static String capitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
