package dev.ajar.framework.gateway;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.AntPathMatcher;

/**
 * A route of a gateway to a service.
 *
 * @param target where it leads
 * @param patterns paths at the gateway that it takes; empty where it takes all
 * @param methods the HTTP methods that it takes; empty where it takes all
 * @param filters the filters that are applied to it, by their order
 * @param doubt what else a request needs to take it, and isn't read; an exception of its own
 * @param order the lower is asked first
 * @param profile the profile in which it is configured; empty for what ships
 * @param at where it is configured
 */
record Route(
    Target target,
    List<String> patterns,
    Set<String> methods,
    List<RouteFilter> filters,
    Optional<Evidence> doubt,
    int order,
    Optional<String> profile,
    Optional<Location> at) {

  private static final AntPathMatcher MATCHER = new AntPathMatcher();
  private static final int MOST_WAYS = 40;

  Route {
    patterns = List.copyOf(patterns);
    methods = Set.copyOf(methods);
    filters = filters.stream().sorted(Comparator.comparingInt(RouteFilter::order)).toList();
  }

  /** Whether it takes requests of a path at the gateway. */
  boolean takes(String path, String method) {
    return (methods.isEmpty() || methods.contains(method))
        && (patterns.isEmpty() || patterns.stream().anyMatch(each -> matches(each, path)));
  }

  /** Patterns of {@code PathPattern}'s grammar, which matches a slash at the end as well. */
  private static boolean matches(String pattern, String path) {
    String ant = pattern.replaceAll("\\{\\*[^}]*}", "**");
    return MATCHER.match(ant, path) || path.endsWith("/") && MATCHER.match(ant + "/", path);
  }

  /**
   * Paths at the gateway that may lead to a path at the service: where all filters that change
   * paths are the gateway's own, the one that does; and those that a filter of somebody else's may
   * make of it.
   */
  List<String> waysTo(String servicePath) {
    List<String> ways = List.of(servicePath);
    for (int i = filters.size() - 1; i >= 0; i--) {
      Optional<Rewriting> rewriting = filters.get(i).rewriting();
      if (rewriting.isPresent()) {
        ways =
            ways.stream()
                .flatMap(each -> rewriting.get().before(each, patterns).stream())
                .limit(MOST_WAYS)
                .toList();
      }
    }
    Stream<String> foreign =
        patterns.stream()
            .flatMap(each -> Stream.of(fixed(each), Rewriting.segments(each, 1)))
            .map(each -> each + servicePath);
    return Stream.concat(ways.stream(), foreign).distinct().limit(MOST_WAYS).toList();
  }

  /** What stands before a pattern's first wildcard. */
  private static String fixed(String pattern) {
    return pattern.replaceFirst("/?[^/]*[*?{].*$", "");
  }
}
