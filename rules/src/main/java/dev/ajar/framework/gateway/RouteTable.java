package dev.ajar.framework.gateway;

import dev.ajar.source.Application;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The routes of a gateway: those that ship, and for services to which none of them leads, those of
 * each profile that has a file of its own.
 */
final class RouteTable {

  private static final Pattern PROFILE =
      Pattern.compile("application-([\\w-]+)\\.(?:ya?ml|properties)");

  /** Sources of routes that may know of more than is in the tree. */
  private static final String[] OTHER_ROUTES = {
    "org.springframework.cloud.gateway.route.RouteDefinitionRepository",
    "org.springframework.cloud.gateway.route.RouteDefinitionLocator",
    "org.springframework.cloud.gateway.route.RouteLocator"
  };

  /**
   * What a service needs to be found by a locator: the client of a registry, or what balances load
   * between those that one lists. Somebody else's starter for clouds may bring one.
   */
  private static final Pattern REGISTERING =
      Pattern.compile(
          ".*(?:discovery|eureka|consul|zookeeper|nacos|polaris|kubernetes|loadbalancer|ribbon).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REGISTRY =
      Pattern.compile(
          ".*(?:discovery|eureka|consul|zookeeper|nacos|polaris|kubernetes).*",
          Pattern.CASE_INSENSITIVE);

  private final Application gateway;
  private final JavaRoutes ofCode;
  private final RouteSource shipped;
  private final List<RouteSource> others;

  private RouteTable(
      Application gateway, JavaRoutes ofCode, RouteSource shipped, List<RouteSource> others) {
    this.gateway = gateway;
    this.ofCode = ofCode;
    this.shipped = shipped;
    this.others = List.copyOf(others);
  }

  static RouteTable of(Application gateway, JavaRoutes ofCode) {
    List<FoundFile> files =
        gateway.modules().stream().flatMap(each -> each.configurationFiles().stream()).toList();
    Set<String> profiles = new TreeSet<>();
    for (FoundFile each : files) {
      Matcher matcher = PROFILE.matcher(each.name());
      if (matcher.matches()) {
        profiles.add(matcher.group(1));
      }
    }
    profiles.removeAll(gateway.configuration().profiles());
    return new RouteTable(
        gateway,
        ofCode,
        routes(gateway, Optional.empty()),
        profiles.stream().map(each -> routes(gateway, Optional.of(each))).toList());
  }

  private static RouteSource routes(Application gateway, Optional<String> profile) {
    ConfigurationProperties properties =
        profile
            .map(each -> gateway.configuration().in(Set.of(each)))
            .orElseGet(gateway::configuration);
    return ZuulRoutes.ZUUL.stream()
            .anyMatch(
                each ->
                    gateway.modules().get(0).dependencies().stream()
                        .anyMatch(other -> other.artifact().equals(each)))
        ? new ZuulRoutes(properties, profile)
        : new Routes(properties, profile);
  }

  /** The names under which a service may be addressed. */
  static Set<String> namesOf(Application service) {
    Set<String> names = new HashSet<>();
    property(service, "spring.application.name").ifPresent(names::add);
    if (names.isEmpty()) {
      names.add(service.name());
    }
    names.add(service.name().replaceFirst(".*/", ""));
    return names;
  }

  private static String nameOf(Application service) {
    return property(service, "spring.application.name").orElse(service.name());
  }

  private static Optional<Integer> portOf(Application service) {
    return property(service, "server.port")
        .filter(each -> each.matches("\\d{1,5}"))
        .map(Integer::valueOf);
  }

  private static Optional<String> property(Application service, String name) {
    return service.configuration().get(name).flatMap(PropertyValue::text);
  }

  /**
   * Whether all routes are known, so that a service to which none of them leads isn't reached
   * through this gateway. A service that doesn't say its name may be any.
   */
  boolean isComplete(Application service) {
    return property(service, "spring.application.name").isPresent()
        && gateway.configuration().elsewhere().isEmpty()
        && gateway.types().subtypesOf(OTHER_ROUTES).isEmpty()
        && !gateway.types().mentions("RouteDefinitionWriter")
        && ofCode.areKnown()
        && shipped.areKnown()
        && (!locates(shipped) || registers(service))
        && !mayDiscover()
        && others.stream().noneMatch(this::locates);
  }

  /**
   * Whether there are routes to services that a registry lists. Zuul makes them without being
   * asked, and without a client of a registry of none ({@code SimpleDiscoveryClient}).
   */
  private boolean locates(RouteSource routes) {
    return routes.locates() && (!(routes instanceof ZuulRoutes) || discovers());
  }

  private boolean discovers() {
    return gateway.dependencies().anyMatch(each -> REGISTRY.matcher(each.artifact()).matches())
        || gateway.types().mentions("EnableDiscoveryClient", "EnableEurekaClient");
  }

  /** Whether somebody else's starter for clouds may bring Zuul a registry that isn't seen. */
  private boolean mayDiscover() {
    return shipped instanceof ZuulRoutes
        && shipped.locates()
        && !discovers()
        && gateway
            .dependencies()
            .filter(each -> !each.group().startsWith("org.springframework"))
            .map(Coordinate::artifact)
            .anyMatch(each -> each.contains("cloud") && each.contains("starter"));
  }

  private static boolean registers(Application service) {
    return service.dependencies().anyMatch(RouteTable::registers);
  }

  private static boolean registers(Coordinate each) {
    return REGISTERING.matcher(each.artifact()).matches()
        || !each.group().startsWith("org.springframework") && each.artifact().contains("cloud");
  }

  /**
   * The routes as they are asked, if some of them lead to a service: those that ship, or of the
   * first profile that has one; empty where none does.
   */
  List<Route> leadingTo(Application service) {
    List<Route> found = leadingTo(shipped, service);
    for (int i = 0; i < others.size() && found.isEmpty(); i++) {
      found = leadingTo(others.get(i), service);
    }
    return found;
  }

  private List<Route> leadingTo(RouteSource routes, Application service) {
    List<Route> all = new ArrayList<>(routes.all());
    all.addAll(ofCode.all());
    if (registers(service) && locates(routes)) {
      routes.located(nameOf(service)).ifPresent(all::add);
    }
    all.sort(Comparator.comparingInt(Route::order));
    return all.stream().anyMatch(each -> leads(each, service)) ? all : List.of();
  }

  /** Whether a route leads to a service. */
  static boolean leads(Route route, Application service) {
    return route.target().leadsTo(namesOf(service), portOf(service));
  }
}
