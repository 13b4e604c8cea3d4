package dev.ajar.framework.springmvc;

import dev.ajar.model.Gap;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands in front of every path: the context path, which the container strips, and the servlet
 * path, which it doesn't ({@code ServerProperties.Servlet}, {@code WebMvcProperties.Servlet},
 * Spring Boot 2.0 to 4.1; {@code server.context-path} is their name in 1.x).
 */
final class Prefixes {

  private final String contextPath;
  private final String servletPath;
  private final PathPrefixes prefixes;
  private final Set<Gap> ofServlet;

  private Prefixes(
      String contextPath, String servletPath, PathPrefixes prefixes, Set<Gap> ofServlet) {
    this.contextPath = contextPath;
    this.servletPath = servletPath;
    this.prefixes = prefixes;
    this.ofServlet = ofServlet;
  }

  static Prefixes of(Application application, Properties properties) {
    Types types = application.types();
    Placeholders placeholders = new Placeholders(properties);
    ServletPaths.Found mapped = ServletPaths.of(application, properties);
    String set =
        path(placeholders, "spring.mvc.servlet.path", "server.servlet.path", "server.servlet-path");
    PathPrefixes prefixes = new PathPrefixes(types, properties, placeholders);
    return new Prefixes(
        path(
            placeholders,
            "server.servlet.context-path",
            "server.context-path",
            "spring.webflux.base-path"),
        set.isEmpty() ? mapped.path() : set,
        prefixes,
        mapped.gaps());
  }

  private static String path(Placeholders placeholders, String... names) {
    String path =
        Stream.of(names)
            .map(placeholders::property)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("")
            .strip();
    String cleaned = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return cleaned.isEmpty() || cleaned.startsWith("/") ? cleaned : "/" + cleaned;
  }

  String contextPath() {
    return contextPath;
  }

  /** The mapping of one of a controller's methods behind all prefixes but the context path. */
  Mapping inside(JavaType controller, Mapping mapping) {
    Mapping prefixed =
        prefixes.of(controller).map(each -> Mapping.ofPath(each).combine(mapping)).orElse(mapping);
    return servletPath.isEmpty() ? prefixed : Mapping.ofPath(servletPath).combine(prefixed);
  }

  /** Whether a path with one more slash is served as well, where the code says it. */
  Optional<Boolean> trailingSlash() {
    return prefixes.trailingSlash();
  }

  /** Why some prefixes aren't known. */
  Set<Gap> gaps() {
    Set<Gap> gaps = new TreeSet<>(prefixes.gaps());
    gaps.addAll(ofServlet);
    return gaps;
  }
}
