package dev.ajar.framework.gateway;

import dev.ajar.framework.Framework;
import dev.ajar.framework.reactive.ReactiveApplications;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Limiter;
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
import java.util.stream.Stream;

/**
 * The gateways of the same tree in front of a service. Where a gateway's routes to the service are
 * known, its filters are played for each endpoint; where they aren't, the gateway may turn requests
 * away, and such a service can't be called open. A gateway that has nothing with which to turn
 * anybody away changes nothing. What stands in front of the handlers of an application on WebFlux,
 * which a gateway is, is read in the same way.
 */
public final class Gateways implements Framework {

  private static final Set<String> OF_WEBFLUX =
      Set.of(
          "spring-cloud-starter-gateway",
          "spring-cloud-starter-gateway-server-webflux",
          "spring-cloud-gateway-server");

  private static final Set<String> NOT_READ =
      Set.of("spring-cloud-starter-gateway-server-webmvc", "spring-cloud-starter-gateway-mvc");

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

  private final SpringMvc endpoints;
  private final Map<Application, GatewayPlay> plays = new ConcurrentHashMap<>();
  private final Map<Application, ZuulFront> zuuls = new ConcurrentHashMap<>();
  private final Map<Application, RouteTable> tables = new ConcurrentHashMap<>();

  public Gateways(SpringMvc endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public List<Gate> gates(Application application) {
    List<Gate> gates = new ArrayList<>(own(application));
    if (!isGateway(application)) {
      gates.addAll(behind(application));
    }
    return gates;
  }

  /** What stands in front of the handlers of an application on WebFlux. */
  private List<Gate> own(Application application) {
    if (!ReactiveApplications.contain(application)) {
      return List.of();
    }
    GatewayPlay play = plays.computeIfAbsent(application, GatewayPlay::new);
    return play.asksAnywhereAtTheDoor("GET").passes()
        ? List.of()
        : List.of(gate(List.of(Doorway.ofItself(application, new OwnDoor(play))), application));
  }

  private List<Gate> behind(Application application) {
    List<Doorway> doorways = new ArrayList<>();
    for (Application gateway : application.tree().applications()) {
      Optional<JavaType> guard = isGateway(gateway) ? guard(gateway) : Optional.empty();
      if (guard.isEmpty()) {
        continue;
      }
      if (dependsOn(gateway, NOT_READ)) {
        return List.of(unread(gateway, guard.get()));
      }
      doorway(gateway, application).ifPresent(doorways::add);
    }
    return doorways.isEmpty() ? List.of() : List.of(gate(doorways, application));
  }

  @Override
  public List<Limiter> limiters(Application application) {
    if (isGateway(application)) {
      return List.of();
    }
    List<Limiter> limiters = new ArrayList<>();
    for (Application gateway : application.tree().applications()) {
      if (isGateway(gateway) && !dependsOn(gateway, NOT_READ)) {
        GatewayLimits limits = new GatewayLimits(gateway.name(), gateway.types());
        doorway(gateway, application)
            .filter(GatewayLimits::hasAny)
            .ifPresent(each -> limiters.addAll(limits.of(endpoints.endpoints(application), each)));
      }
    }
    return limiters;
  }

  private static boolean isGateway(Application application) {
    return Stream.of(OF_WEBFLUX, ZuulRoutes.ZUUL, NOT_READ)
        .anyMatch(each -> dependsOn(application, each));
  }

  private static boolean dependsOn(Application application, Set<String> artifacts) {
    return application.modules().get(0).dependencies().stream()
        .anyMatch(each -> artifacts.contains(each.artifact()));
  }

  private static Optional<JavaType> guard(Application gateway) {
    return gateway.types().inFilesMentioning(ABLE_TO_REFUSE).stream().findFirst();
  }

  /** The way through a gateway; empty where it is known to lead elsewhere only. */
  private Optional<Doorway> doorway(Application gateway, Application service) {
    Front front = front(gateway);
    RouteTable table = tables.computeIfAbsent(gateway, each -> RouteTable.of(each, front.routes()));
    List<Route> routes = table.leadingTo(service);
    boolean complete = table.isComplete(service);
    return routes.isEmpty() && complete
        ? Optional.empty()
        : Optional.of(
            new Doorway(
                gateway.name(), front, routes, service, complete, provisos(gateway), false));
  }

  private Front front(Application gateway) {
    return dependsOn(gateway, ZuulRoutes.ZUUL)
        ? zuuls.computeIfAbsent(gateway, ZuulFront::new)
        : plays.computeIfAbsent(gateway, GatewayPlay::new);
  }

  private Gate gate(List<Doorway> doorways, Application service) {
    List<AccessRule> rules = new ArrayList<>();
    EndpointRule rule = new EndpointRule(doorways);
    // of an unknown path any request could be meant: the rules that are sure come first
    endpoints.endpoints(service).stream()
        .sorted(Comparator.comparing(EndpointRule::isUnknown))
        .forEach(each -> rules.addAll(rule.of(each)));
    return rule.gate(rules);
  }

  private static List<String> provisos(Application gateway) {
    Stream<String> repositories =
        gateway
            .types()
            .subtypesOf("org.springframework.cloud.gateway.route.RouteDefinitionRepository")
            .stream()
            .map(each -> "`" + each.simpleName() + "` may add routes, and isn't read");
    return repositories.toList();
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
