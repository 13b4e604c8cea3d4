package dev.ajar.framework.gateway;

import dev.ajar.model.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.AntPathMatcher;

/**
 * A route of a gateway to a service.
 *
 * @param service the service's name
 * @param patterns paths at the gateway that it takes
 * @param dropped what stands before a path at the gateway and not at the service
 * @param added what stands before a path at the service and not at the gateway
 * @param filters the filters that are applied to it, in order
 * @param understood whether nothing of it is left out here
 * @param profile the profile in which it is configured; empty for what ships
 * @param at where it is configured
 */
record Route(
    String service,
    List<String> patterns,
    String dropped,
    String added,
    List<Filter> filters,
    boolean understood,
    Optional<String> profile,
    Optional<Location> at) {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();

  Route {
    patterns = List.copyOf(patterns);
    filters = List.copyOf(filters);
  }

  /**
   * A filter by its name in the configuration.
   *
   * @param arguments its arguments by name; a list's elements in their order
   */
  record Filter(String name, Map<String, List<String>> arguments) {
    Filter {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }

  /** Paths at the gateway with the fixed part of a pattern in front of a path at the service. */
  List<String> underPrefix(String servicePath) {
    return dropped.isEmpty() && added.isEmpty()
        ? patterns.stream()
            .map(each -> each.replaceFirst("/?[^/]*[*?{].*$", "") + servicePath)
            .filter(path -> patterns.stream().anyMatch(each -> MATCHER.match(each, path)))
            .toList()
        : List.of();
  }

  /** The path at the gateway that leads to a path at the service; empty where none does. */
  Optional<String> atGateway(String servicePath) {
    if (!servicePath.startsWith(added)) {
      return Optional.empty();
    }
    String path = dropped + servicePath.substring(added.length());
    return patterns.stream().anyMatch(each -> MATCHER.match(each, path))
        ? Optional.of(path)
        : Optional.empty();
  }
}
