package dev.ajar.framework.gateway;

import dev.ajar.framework.Framework;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gateways of the same tree in front of a service. Where a gateway's routes to the service are
 * known, its filters are played for each endpoint; where they aren't, the gateway may turn requests
 * away, and such a service can't be called open. A gateway that has nothing with which to turn
 * anybody away changes nothing.
 */
public final class Gateways implements Framework {

  private static final Set<String> ARTIFACTS =
      Set.of(
          "spring-cloud-starter-gateway",
          "spring-cloud-starter-gateway-server-webflux",
          "spring-cloud-starter-gateway-server-webmvc",
          "spring-cloud-starter-gateway-mvc",
          "spring-cloud-gateway-server",
          "spring-cloud-starter-zuul",
          "spring-cloud-starter-netflix-zuul");

  /**
   * Types of the gateways and of what is used in them, one of which every filter that turns callers
   * away has to name.
   */
  private static final String[] ABLE_TO_REFUSE = {
    "GlobalFilter",
    "GatewayFilter",
    "AbstractGatewayFilterFactory",
    "WebFilter",
    "ZuulFilter",
    "SecurityWebFilterChain",
    "SecurityFilterChain",
    "WebSecurityConfigurerAdapter",
    "ResourceServerConfigurerAdapter",
    "SaReactorFilter",
    "OncePerRequestFilter"
  };

  /** Those of them that aren't played. */
  private static final String[] NOT_PLAYED = {
    "ZuulFilter",
    "SecurityFilterChain",
    "WebSecurityConfigurerAdapter",
    "ResourceServerConfigurerAdapter",
    "OncePerRequestFilter",
    "RouteLocatorBuilder",
  };

  /** Those that aren't played in a gateway of WebFlux, where nothing of servlets counts. */
  private static final String[] NOT_PLAYED_REACTIVE = {"ZuulFilter", "RouteLocatorBuilder"};

  /** Sources of routes beside the properties. */
  private static final String[] OTHER_ROUTES = {
    "RouteLocator", "RouteLocatorBuilder", "RouteDefinitionRepository", "RouteDefinitionLocator"
  };

  private static final Set<String> OF_SERVLETS =
      Set.of(
          "spring-cloud-starter-gateway-server-webmvc",
          "spring-cloud-starter-gateway-mvc",
          "spring-cloud-starter-zuul",
          "spring-cloud-starter-netflix-zuul");

  private final SpringMvc endpoints = new SpringMvc();
  private final Map<Application, GatewayPlay> plays = new ConcurrentHashMap<>();
  private final Map<Application, RouteTable> tables = new ConcurrentHashMap<>();

  @Override
  public List<Gate> gates(Application application) {
    if (isGateway(application)) {
      return List.of();
    }
    return application.tree().applications().stream()
        .filter(Gateways::isGateway)
        .flatMap(each -> gate(each, application).stream())
        .toList();
  }

  private static boolean isGateway(Application application) {
    return application.modules().get(0).dependencies().stream()
        .anyMatch(each -> ARTIFACTS.contains(each.artifact()));
  }

  private Optional<Gate> gate(Application gateway, Application service) {
    Optional<JavaType> guard =
        gateway.types().inFilesMentioning(ABLE_TO_REFUSE).stream().findFirst();
    if (guard.isEmpty()) {
      return Optional.empty();
    }
    RouteTable table = tables.computeIfAbsent(gateway, RouteTable::of);
    List<Route> routes = table.to(service);
    if (routes.isEmpty() && table.isComplete() && leadsElsewhere(gateway, service)) {
      return Optional.empty();
    }
    boolean readable =
        !routes.isEmpty()
            && routes.stream().allMatch(Route::understood)
            && !gateway.types().mentions(isReactive(gateway) ? NOT_PLAYED_REACTIVE : NOT_PLAYED);
    return Optional.of(readable ? played(gateway, service, routes) : unread(gateway, guard.get()));
  }

  private static boolean isReactive(Application gateway) {
    return gateway.modules().get(0).dependencies().stream()
        .noneMatch(each -> OF_SERVLETS.contains(each.artifact()));
  }

  /**
   * Whether a gateway whose routes are all known leads to other services only: who calls this one
   * calls it directly.
   */
  private static boolean leadsElsewhere(Application gateway, Application service) {
    return gateway.configuration().elsewhere().isEmpty()
        && !gateway.types().mentions(OTHER_ROUTES)
        && RouteTable.isNamed(service);
  }

  private Gate played(Application gateway, Application service, List<Route> routes) {
    GatewayPlay play = plays.computeIfAbsent(gateway, GatewayPlay::new);
    List<AccessRule> rules = new ArrayList<>();
    EndpointRule rule = new EndpointRule(gateway.name(), play, routes, provisos(gateway));
    // of an unknown path any request could be meant: the rules that are sure come first
    endpoints.endpoints(service).stream()
        .sorted(Comparator.comparing(EndpointRule::isUnknown))
        .forEach(each -> rules.addAll(rule.of(each)));
    String reason = "no route of the gateway `" + gateway.name() + "` is known to lead here";
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(), new Requirement.Unclear(reason), Evidence.of(reason));
    return EndpointRule.gate(gateway.name(), rules, otherwise);
  }

  private static List<String> provisos(Application gateway) {
    return gateway
        .types()
        .subtypesOf("org.springframework.cloud.gateway.route.RouteDefinitionRepository")
        .stream()
        .map(each -> "`" + each.simpleName() + "` may add routes, and isn't read")
        .toList();
  }

  private static Gate unread(Application gateway, JavaType guard) {
    String reason =
        "the gateway `"
            + gateway.name()
            + "` stands in front, and what its routes and filters let through isn't read";
    Evidence source =
        new Evidence(
            "`"
                + guard.simpleName()
                + "` in the gateway `"
                + gateway.name()
                + "` may turn callers away",
            guard.at());
    AccessRule rule =
        new AccessRule(new RequestMatcher.Any(), new Requirement.Unclear(reason), source);
    return new Gate("gateway " + gateway.name(), List.of(), rule);
  }
}
