package dev.ajar.framework.gateway;

import dev.ajar.model.Location;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the routes that Spring Cloud Gateway's properties set ({@code GatewayProperties}, {@code
 * PredicateDefinition} and {@code FilterDefinition}, 3.1 to 4.3): {@code Path=/a/**} with {@code
 * StripPrefix}, {@code PrefixPath} and the usual form of {@code RewritePath}, and the locator that
 * makes a route {@code /service/**} of every registered service.
 */
final class Routes {

  private static final List<String> ROOTS =
      List.of(
          "spring.cloud.gateway",
          "spring.cloud.gateway.server.webflux",
          "spring.cloud.gateway.server.webmvc",
          "spring.cloud.gateway.mvc");
  private static final Pattern ROUTE = Pattern.compile("routes\\[(\\d+)]\\.(.+)");
  private static final Pattern LIST = Pattern.compile("(predicates|filters)\\[(\\d+)](?:\\.(.+))?");

  /** {@code /api/?(?<rest>.*), /v1/${rest}}, with or without a slash before the group. */
  private static final Pattern REWRITE =
      Pattern.compile(
          "([\\w/.-]*?)/?\\??\\(\\?<(\\w+)>(?:/\\?)?\\.\\*\\),([\\w/.-]*?)/?\\$\\\\?\\{\\2}");

  private final ConfigurationProperties properties;
  private final Optional<String> profile;

  Routes(ConfigurationProperties properties, Optional<String> profile) {
    this.properties = properties;
    this.profile = profile;
  }

  List<Route> all() {
    List<Route> all = new ArrayList<>();
    for (String root : ROOTS) {
      Map<Integer, Map<String, PropertyValue>> drafts = new TreeMap<>();
      properties
          .mapOf(root)
          .forEach(
              (name, value) -> {
                Matcher matcher = ROUTE.matcher(name);
                if (matcher.matches()) {
                  drafts
                      .computeIfAbsent(
                          Integer.valueOf(matcher.group(1)), each -> new LinkedHashMap<>())
                      .put(matcher.group(2), value);
                }
              });
      List<Route.Filter> byDefault = byDefault(root);
      drafts.values().forEach(each -> route(each, byDefault).ifPresent(all::add));
    }
    return all;
  }

  /** Filters of every route, which come before its own of the same place. */
  private List<Route.Filter> byDefault(String root) {
    Map<String, PropertyValue> written = new LinkedHashMap<>();
    properties
        .mapOf(root + ".default-filters")
        .forEach((name, value) -> written.put("filters" + name, value));
    return entries(written, "filters");
  }

  /** Whether there are routes, all of them to services by their names. */
  boolean isComplete() {
    List<PropertyValue> uris =
        ROOTS.stream()
            .flatMap(each -> properties.mapOf(each).entrySet().stream())
            .filter(each -> each.getKey().matches("routes\\[\\d+]\\.uri"))
            .map(Map.Entry::getValue)
            .toList();
    return !uris.isEmpty()
        && !locates()
        && uris.stream()
            .allMatch(each -> each.text().filter(uri -> uri.startsWith("lb://")).isPresent());
  }

  boolean locates() {
    return ROOTS.stream()
        .flatMap(each -> properties.get(each + ".discovery.locator.enabled").stream())
        .flatMap(each -> each.text().stream())
        .anyMatch("true"::equals);
  }

  /** The route that the locator makes ({@code DiscoveryLocatorProperties}: strips the name). */
  Optional<Route> located(String service) {
    return locates()
        ? Optional.of(
            new Route(
                service,
                List.of("/" + service + "/**"),
                "/" + service,
                "",
                List.of(),
                true,
                profile,
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Route> route(Map<String, PropertyValue> draft, List<Route.Filter> byDefault) {
    Optional<String> uri = Optional.ofNullable(draft.get("uri")).flatMap(PropertyValue::text);
    if (uri.isEmpty()) {
      return Optional.empty();
    }
    List<Route.Filter> parts = new ArrayList<>(byDefault);
    parts.addAll(entries(draft, "filters"));
    List<String> patterns = new ArrayList<>();
    boolean understood = true;
    for (Route.Filter predicate : entries(draft, "predicates")) {
      if (predicate.name().equals("Path")) {
        predicate.arguments().values().forEach(patterns::addAll);
      } else {
        understood = false;
      }
    }
    String dropped = "";
    String added = "";
    for (Route.Filter filter : parts) {
      Optional<Rewrite> rewrite = rewrite(filter, patterns);
      if (rewrite.isPresent()) {
        understood &= rewrite.get().understood() && dropped.isEmpty() && added.isEmpty();
        dropped = rewrite.get().dropped();
        added = rewrite.get().added();
      }
    }
    Optional<Location> at = Optional.of(draft.get("uri").at());
    String service = uri.get().replaceFirst("^\\w+(?::\\w+)?://", "").split("[/:?]", 2)[0];
    return Optional.of(
        new Route(service, patterns, dropped, added, parts, understood, profile, at));
  }

  private record Rewrite(String dropped, String added, boolean understood) {}

  private static Optional<Rewrite> rewrite(Route.Filter filter, List<String> patterns) {
    String argument =
        filter.arguments().values().stream().flatMap(List::stream).collect(Collectors.joining(","));
    return switch (filter.name()) {
      case "StripPrefix" -> Optional.of(strip(argument, patterns));
      case "PrefixPath" -> Optional.of(new Rewrite("", argument, true));
      case "SetPath" -> Optional.of(new Rewrite("", "", false));
      case "RewritePath" -> {
        Matcher matcher = REWRITE.matcher(argument);
        yield Optional.of(
            matcher.matches()
                ? new Rewrite(matcher.group(1), matcher.group(3), true)
                : new Rewrite("", "", false));
      }
      default -> Optional.empty();
    };
  }

  /** What is stripped has to be the same literal segments in all patterns. */
  private static Rewrite strip(String count, List<String> patterns) {
    if (!count.matches("\\d")) {
      return new Rewrite("", "", false);
    }
    List<String> prefixes =
        patterns.stream()
            .map(
                each ->
                    Arrays.stream(each.split("/"))
                        .skip(1)
                        .limit(Integer.parseInt(count))
                        .map(segment -> "/" + segment)
                        .collect(Collectors.joining()))
            .distinct()
            .toList();
    boolean literal = prefixes.size() == 1 && !prefixes.get(0).matches(".*[*?{].*");
    return new Rewrite(literal ? prefixes.get(0) : "", "", literal);
  }

  /** Both forms, {@code Name=a,b} and {@code name: Name} with {@code args}. */
  private static List<Route.Filter> entries(Map<String, PropertyValue> draft, String list) {
    Map<Integer, String> names = new TreeMap<>();
    Map<Integer, Map<String, List<String>>> arguments = new TreeMap<>();
    draft.forEach(
        (key, value) -> {
          Matcher matcher = LIST.matcher(key);
          if (!matcher.matches() || !matcher.group(1).equals(list)) {
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
            List<String> values =
                parts.length < 2
                    ? List.of()
                    : Arrays.stream(parts[1].split(",")).map(String::strip).toList();
            IntStream.range(0, values.size())
                .forEach(i -> named.put("_genkey_" + i, List.of(values.get(i))));
          } else if (rest.equals("name")) {
            names.put(index, text.strip());
          } else if (rest.startsWith("args.")) {
            String name = rest.substring("args.".length()).replaceAll("\\[\\d+]$", "");
            named.computeIfAbsent(name, each -> new ArrayList<>()).add(text);
          }
        });
    List<Route.Filter> filters = new ArrayList<>();
    names.forEach(
        (index, name) ->
            filters.add(new Route.Filter(name, arguments.getOrDefault(index, Map.of()))));
    return filters;
  }
}
