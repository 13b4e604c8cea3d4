package dev.ajar.framework.gateway;

import dev.ajar.source.evaluate.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filter of a route.
 *
 * @param name its name in the configuration: {@code StripPrefix}
 * @param arguments its arguments by name; a list's elements in their order
 * @param made the filter itself, where code puts it there
 * @param order as {@code RouteDefinitionRouteLocator} gives it: its place among its route's, from 1
 */
record RouteFilter(
    String name, Map<String, List<String>> arguments, Optional<Value> made, int order) {

  RouteFilter {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** What it does to paths, if it is one of the gateway's own that change them. */
  Optional<Rewriting> rewriting() {
    return Rewriting.of(name, arguments.values().stream().flatMap(List::stream).toList());
  }
}
