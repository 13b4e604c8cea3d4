package dev.ajar.framework.gateway;

import dev.ajar.source.Application;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.build.FoundFile;
import java.util.ArrayList;
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

  /**
   * What a service needs to be found by a locator: the client of a registry, or what balances load
   * between those that one lists. Somebody else's starter for clouds may bring one.
   */
  private static final Pattern REGISTERING =
      Pattern.compile(
          ".*(?:discovery|eureka|consul|zookeeper|nacos|polaris|kubernetes|loadbalancer|ribbon).*",
          Pattern.CASE_INSENSITIVE);

  private final Routes shipped;
  private final List<Routes> others;

  private RouteTable(Routes shipped, List<Routes> others) {
    this.shipped = shipped;
    this.others = List.copyOf(others);
  }

  static RouteTable of(Application gateway) {
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
        new Routes(gateway.configuration(), Optional.empty()),
        profiles.stream()
            .map(each -> new Routes(gateway.configuration().in(Set.of(each)), Optional.of(each)))
            .toList());
  }

  /** The name under which a service registers; that of its module where none is configured. */
  static String nameOf(Application service) {
    return service
        .configuration()
        .get("spring.application.name")
        .flatMap(each -> each.text())
        .orElse(service.name());
  }

  /** Whether a service says under which name it registers. */
  static boolean isNamed(Application service) {
    return service
        .configuration()
        .get("spring.application.name")
        .flatMap(each -> each.text())
        .isPresent();
  }

  /** Whether what ships names some services by their names, and leads to nothing else. */
  boolean isComplete() {
    return shipped.isComplete() && others.stream().allMatch(each -> !each.locates());
  }

  private static boolean registers(Coordinate each) {
    return REGISTERING.matcher(each.artifact()).matches()
        || !each.group().startsWith("org.springframework") && each.artifact().contains("cloud");
  }

  /** The routes that lead to a service. */
  List<Route> to(Application application) {
    String service = nameOf(application);
    boolean registers = application.dependencies().anyMatch(RouteTable::registers);
    List<Route> direct = to(shipped, service, registers);
    if (!direct.isEmpty()) {
      return direct;
    }
    for (Routes each : others) {
      List<Route> found = to(each, service, registers);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Route> to(Routes routes, String service, boolean registers) {
    List<Route> found =
        new ArrayList<>(
            routes.all().stream()
                .filter(each -> each.service().equalsIgnoreCase(service))
                .toList());
    if (registers) {
      routes.located(service).ifPresent(found::add);
    }
    return found;
  }
}
