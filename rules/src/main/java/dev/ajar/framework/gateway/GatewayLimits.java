package dev.ajar.framework.gateway;

import com.github.javaparser.ast.expr.SimpleName;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code RequestRateLimiter} filters of a gateway's routes ({@code
 * RequestRateLimiterGatewayFilterFactory}, Spring Cloud Gateway 3.1 to 4.3): by default they count
 * per principal, and refuse who has none; a {@code KeyResolver} counts by something else.
 */
final class GatewayLimits {

  private static final String FILTER = "RequestRateLimiter";
  private static final Set<String> ADDRESS =
      Set.of("getRemoteAddress", "getHostString", "getHostName", "getHostAddress");
  private static final Set<String> CALLER = Set.of("getPrincipal", "Principal", "Authentication");
  private static final Set<String> ASKED = Set.of("getQueryParams", "getBody");

  private final String name;
  private final Types types;

  GatewayLimits(String name, Types types) {
    this.name = name;
    this.types = types;
  }

  /** Whether any of a gateway's routes has a limit. */
  static boolean hasAny(Doorway doorway) {
    return doorway.routes().stream().anyMatch(each -> filter(each).isPresent());
  }

  /** The limits in front of the endpoints to which routes with a limit lead. */
  List<Limiter> of(List<Endpoint> endpoints, Doorway doorway) {
    List<Limiter> limiters = new ArrayList<>();
    for (Endpoint each : endpoints) {
      String method = each.method().map(HttpMethod::name).orElse("GET");
      List<Route> leading =
          doorway.waysTo(sample(each), method).stream().map(Doorway.Reached::route).toList();
      List<Route> limited = leading.stream().filter(route -> filter(route).isPresent()).toList();
      if (!limited.isEmpty() && !EndpointRule.isUnknown(each)) {
        limiters.add(limiter(each, limited.get(0), limited.size() == leading.size()));
      }
    }
    return limiters;
  }

  private static Optional<RouteFilter> filter(Route route) {
    return route.filters().stream().filter(each -> each.name().equals(FILTER)).findFirst();
  }

  private static String sample(Endpoint endpoint) {
    return endpoint.path().replaceAll("\\{[^/]*}", "7").replace("**", "7").replace("*", "7");
  }

  private Limiter limiter(Endpoint endpoint, Route route, boolean onAllWays) {
    List<RequestMatcher> when = new ArrayList<>();
    when.add(new RequestMatcher.Handlers(Set.of(endpoint.handler())));
    when.add(RequestMatcher.path(endpoint.mapping()));
    endpoint.method().ifPresent(each -> when.add(new RequestMatcher.Methods(Set.of(each))));
    String text = "`" + FILTER + "` of the gateway `" + name + "`";
    Evidence source =
        new Evidence(onAllWays ? text : text + ", which another route leads around", route.at());
    Scope scope = scope(filter(route).orElseThrow());
    boolean certain = onAllWays && scope.per() != Per.UNKNOWN && route.profile().isEmpty();
    return new Limiter(
        new RequestMatcher.AllOf(when),
        new Limit(scope.per(), Callers.ALL, scope.eachPath(), certain, source));
  }

  private record Scope(Per per, boolean eachPath) {}

  private Scope scope(RouteFilter filter) {
    Optional<String> named =
        filter.arguments().entrySet().stream()
            .filter(each -> each.getKey().replace("-", "").equalsIgnoreCase("keyresolver"))
            .flatMap(each -> each.getValue().stream())
            .findFirst();
    List<JavaMethod> resolvers =
        types.inFilesMentioning("KeyResolver").stream()
            .flatMap(each -> each.methods().stream())
            .filter(each -> each.returnType().simpleName().equals("KeyResolver"))
            .toList();
    if (named.isEmpty() && resolvers.isEmpty()) {
      return new Scope(Per.CALLER, false);
    }
    String bean = named.orElse("").replaceAll("^#\\{@|}$", "");
    Optional<JavaMethod> method =
        named.isEmpty()
            ? resolvers.stream().findFirst()
            : resolvers.stream().filter(each -> each.name().equals(bean)).findFirst();
    Optional<Set<String>> words =
        method.isPresent()
            ? method.flatMap(JavaMethod::tree).map(GatewayLimits::words)
            : types
                .subtypesOf("org.springframework.cloud.gateway.filter.ratelimit.KeyResolver")
                .stream()
                .filter(each -> each.simpleName().equalsIgnoreCase(bean))
                .findFirst()
                .flatMap(JavaType::tree)
                .map(GatewayLimits::words);
    return words.map(GatewayLimits::scope).orElse(new Scope(Per.UNKNOWN, false));
  }

  private static Set<String> words(com.github.javaparser.ast.Node tree) {
    return tree.findAll(SimpleName.class).stream()
        .map(SimpleName::getIdentifier)
        .collect(Collectors.toSet());
  }

  private static Scope scope(Set<String> words) {
    boolean eachPath = words.contains("getPath") || words.contains("getURI");
    if (words.stream().anyMatch(ASKED::contains)) {
      return new Scope(Per.TARGET, eachPath);
    }
    if (words.stream().anyMatch(ADDRESS::contains)) {
      return new Scope(Per.ADDRESS, eachPath);
    }
    if (words.stream().anyMatch(CALLER::contains)) {
      return new Scope(Per.CALLER, eachPath);
    }
    return new Scope(eachPath ? Per.EVERYBODY : Per.UNKNOWN, eachPath);
  }
}
