package dev.ajar.framework.gateway;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the routes that Spring Cloud Gateway's properties set ({@code GatewayProperties}, {@code
 * PredicateDefinition} and {@code FilterDefinition}, 3.1 to 4.3), and the locator that makes a
 * route {@code /service/**} of every registered service.
 */
final class Routes implements RouteSource {

  private static final List<String> ROOTS =
      List.of(
          "spring.cloud.gateway",
          "spring.cloud.gateway.server.webflux",
          "spring.cloud.gateway.server.webmvc",
          "spring.cloud.gateway.mvc");
  private static final Pattern ROUTE = Pattern.compile("routes\\[(\\d+)]\\.(.+)");
  private static final Pattern LIST = Pattern.compile("(predicates|filters)\\[(\\d+)](?:\\.(.+))?");

  /** Predicates that a caller can fulfil, or that hold sooner or later. */
  private static final Set<String> OF_THE_CALLER =
      Set.of(
          "After",
          "Before",
          "Between",
          "Cookie",
          "Header",
          "Host",
          "Query",
          "Weight",
          "XForwardedRemoteAddr",
          "ReadBody",
          "ReadBodyPredicateFactory",
          "CloudFoundryRouteService",
          "Version");

  private final ConfigurationProperties properties;
  private final Optional<String> profile;

  Routes(ConfigurationProperties properties, Optional<String> profile) {
    this.properties = properties;
    this.profile = profile;
  }

  @Override
  public List<Route> all() {
    List<Route> all = new ArrayList<>();
    for (String root : ROOTS) {
      List<RouteFilter> byDefault = byDefault(root);
      drafts(root).values().forEach(each -> route(each, byDefault).ifPresent(all::add));
    }
    return all;
  }

  private Map<Integer, Map<String, PropertyValue>> drafts(String root) {
    Map<Integer, Map<String, PropertyValue>> drafts = new TreeMap<>();
    properties
        .mapOf(root)
        .forEach(
            (name, value) -> {
              Matcher matcher = ROUTE.matcher(name);
              if (matcher.matches() && matcher.group(1).length() < 6) {
                drafts
                    .computeIfAbsent(
                        Integer.valueOf(matcher.group(1)), each -> new LinkedHashMap<>())
                    .put(matcher.group(2), value);
              }
            });
    return drafts;
  }

  /** Filters of every route, which come before its own of the same place. */
  private List<RouteFilter> byDefault(String root) {
    Map<String, PropertyValue> written = new LinkedHashMap<>();
    properties
        .mapOf(root + ".default-filters")
        .forEach((name, value) -> written.put("filters" + name, value));
    return entries(written, "filters");
  }

  @Override
  public boolean areKnown() {
    return ROOTS.stream()
        .flatMap(root -> drafts(root).values().stream())
        .allMatch(
            each ->
                Optional.ofNullable(each.get("uri"))
                    .flatMap(PropertyValue::text)
                    .filter(uri -> Target.of(uri).filter(Target::isAnywhere).isEmpty())
                    .isPresent());
  }

  @Override
  public boolean locates() {
    return isSet("enabled");
  }

  private boolean isSet(String name) {
    return ROOTS.stream()
        .flatMap(each -> properties.get(each + ".discovery.locator." + name).stream())
        .flatMap(each -> each.text().stream())
        .anyMatch("true"::equals);
  }

  /**
   * The route that the locator makes ({@code DiscoveryLocatorProperties} and {@code
   * GatewayDiscoveryClientAutoConfiguration}: strips the name).
   */
  @Override
  public Optional<Route> located(String service) {
    if (!locates()) {
      return Optional.empty();
    }
    String name = isSet("lower-case-service-id") ? service.toLowerCase(Locale.ROOT) : service;
    RouteFilter strip =
        new RouteFilter("ZuulStrip", Map.of("prefix", List.of("/" + name)), Optional.empty(), 1);
    return Optional.of(
        new Route(
            Target.service(service),
            List.of("/" + name + "/**"),
            Set.of(),
            List.of(strip),
            Optional.empty(),
            0,
            profile,
            Optional.empty()));
  }

  private Optional<Route> route(Map<String, PropertyValue> draft, List<RouteFilter> byDefault) {
    Optional<String> uri = Optional.ofNullable(draft.get("uri")).flatMap(PropertyValue::text);
    Optional<Target> target = uri.flatMap(Target::of);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    Location at = draft.get("uri").at();
    List<RouteFilter> filters = new ArrayList<>(byDefault);
    filters.addAll(entries(draft, "filters"));
    List<String> patterns = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    Optional<Evidence> doubt = Optional.empty();
    for (RouteFilter each : entries(draft, "predicates")) {
      List<String> values = each.arguments().values().stream().flatMap(List::stream).toList();
      if (each.name().equals("Path")) {
        values.stream().filter(value -> value.startsWith("/")).forEach(patterns::add);
      } else if (each.name().equals("Method")) {
        methods.addAll(values);
      } else if (!OF_THE_CALLER.contains(each.name())) {
        doubt = Optional.of(doubt(each.name(), at));
      }
    }
    int order =
        Optional.ofNullable(draft.get("order"))
            .flatMap(PropertyValue::text)
            .filter(each -> each.matches("-?\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return Optional.of(
        new Route(
            target.get(),
            patterns,
            Set.copyOf(methods),
            filters,
            doubt,
            order,
            profile,
            Optional.of(at)));
  }

  /** What a predicate asks that isn't the gateway's own. */
  static Evidence doubt(String predicate, Location at) {
    return Evidence.of("what the route's predicate `" + predicate + "` asks isn't read", at);
  }

  /** Both forms, {@code Name=a,b} and {@code name: Name} with {@code args}. */
  private static List<RouteFilter> entries(Map<String, PropertyValue> draft, String list) {
    Map<Integer, String> names = new TreeMap<>();
    Map<Integer, Map<String, List<String>>> arguments = new TreeMap<>();
    draft.forEach(
        (key, value) -> {
          Matcher matcher = LIST.matcher(key);
          if (!matcher.matches()
              || !matcher.group(1).equals(list)
              || matcher.group(2).length() > 5) {
            return;
          }
          int index = Integer.parseInt(matcher.group(2));
          String text = value.text().orElse("");
          Map<String, List<String>> named =
              arguments.computeIfAbsent(index, each -> new LinkedHashMap<>());
          String rest = matcher.group(3);
          if (rest == null) {
            String[] parts = text.split("=", 2);
            names.put(index, parts[0].strip());
            List<String> values = parts.length < 2 ? List.of() : split(parts[1]);
            IntStream.range(0, values.size())
                .forEach(i -> named.put("_genkey_" + i, List.of(values.get(i))));
          } else if (rest.equals("name")) {
            names.put(index, text.strip());
          } else if (rest.startsWith("args.")) {
            String name = rest.substring("args.".length()).replaceAll("\\[\\d+]$", "");
            named.computeIfAbsent(name, each -> new ArrayList<>()).add(text);
          }
        });
    List<RouteFilter> filters = new ArrayList<>();
    names.forEach(
        (index, name) ->
            filters.add(
                new RouteFilter(
                    name,
                    arguments.getOrDefault(index, Map.of()),
                    Optional.empty(),
                    filters.size() + 1)));
    return filters;
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }
}
