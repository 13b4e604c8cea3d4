package dev.ajar.framework.gateway;

import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the routes of a Zuul gateway ({@code ZuulProperties}, {@code SimpleRouteLocator} and {@code
 * DiscoveryClientRouteLocator} of Spring Cloud Netflix 1.4 to 2.2): those that are configured, and
 * one {@code /service/**} of every registered service that isn't ignored.
 */
final class ZuulRoutes implements RouteSource {

  static final Set<String> ZUUL =
      Set.of("spring-cloud-starter-zuul", "spring-cloud-starter-netflix-zuul");

  private static final String ROUTES = "zuul.routes";

  private final ConfigurationProperties properties;
  private final Optional<String> profile;

  ZuulRoutes(ConfigurationProperties properties, Optional<String> profile) {
    this.properties = properties;
    this.profile = profile;
  }

  @Override
  public List<Route> all() {
    Map<String, Map<String, PropertyValue>> drafts = new LinkedHashMap<>();
    properties
        .mapOf(ROUTES)
        .forEach(
            (name, value) -> {
              String[] parts = name.replace("[", "").replace("]", "").split("\\.", 2);
              drafts
                  .computeIfAbsent(parts[0], each -> new LinkedHashMap<>())
                  .put(parts.length < 2 ? "path" : plain(parts[1]), value);
            });
    List<Route> all = new ArrayList<>();
    drafts.forEach((id, draft) -> route(id, draft).ifPresent(all::add));
    return all;
  }

  @Override
  public boolean areKnown() {
    return properties.mapOf(ROUTES).values().stream().allMatch(each -> each.text().isPresent());
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(java.util.Locale.ROOT);
  }

  private Optional<Route> route(String id, Map<String, PropertyValue> draft) {
    String path = text(draft, "path").orElse("/" + id + "/**");
    String pattern = path.startsWith("/") ? path : "/" + path;
    Optional<String> place =
        text(draft, "url").or(() -> text(draft, "location")).filter(each -> !each.isEmpty());
    Optional<Target> target =
        place.isPresent() && place.get().contains("//")
            ? Target.of(place.get())
            : Optional.of(Target.service(place.or(() -> text(draft, "serviceid")).orElse(id)));
    boolean strips = text(draft, "stripprefix").filter("false"::equals).isEmpty();
    return target.map(each -> route(each, pattern, strips, draft));
  }

  private static Optional<String> text(Map<String, PropertyValue> draft, String name) {
    return Optional.ofNullable(draft.get(name)).flatMap(PropertyValue::text);
  }

  private Route route(
      Target target, String pattern, boolean strips, Map<String, PropertyValue> draft) {
    String global = property("zuul.prefix").map(each -> each.replaceAll("/+$", "")).orElse("");
    boolean stripsGlobal = property("zuul.strip-prefix").filter("false"::equals).isEmpty();
    String own = pattern.replaceFirst("/?\\*.*$", "");
    List<RouteFilter> filters = new ArrayList<>();
    if (stripsGlobal && !global.isEmpty()) {
      filters.add(strip(global, 1));
    }
    if (strips && !own.isEmpty()) {
      filters.add(strip(stripsGlobal ? own : global + own, 2));
    }
    return new Route(
        target,
        List.of(global + pattern),
        Set.of(),
        filters,
        Optional.empty(),
        0,
        profile,
        draft.values().stream().findFirst().map(PropertyValue::at));
  }

  private static RouteFilter strip(String prefix, int order) {
    return new RouteFilter("ZuulStrip", Map.of("prefix", List.of(prefix)), Optional.empty(), order);
  }

  private Optional<String> property(String name) {
    return properties.get(name).flatMap(PropertyValue::text);
  }

  @Override
  public boolean locates() {
    return property("zuul.ignored-services").filter("*"::equals).isEmpty();
  }

  @Override
  public Optional<Route> located(String service) {
    List<String> ignored =
        properties.list("zuul.ignored-services").stream()
            .flatMap(each -> each.text().stream())
            .map(String::strip)
            .toList();
    boolean isIgnored =
        ignored.stream()
            .anyMatch(
                each -> org.springframework.util.PatternMatchUtils.simpleMatch(each, service));
    return isIgnored
        ? Optional.empty()
        : Optional.of(route(Target.service(service), "/" + service + "/**", true, Map.of()));
  }
}
