package dev.ajar.model;

import java.util.List;
import java.util.Map;

/**
 * A set of request paths, described in the words of the technology that states it. The description
 * is exact; which paths it holds is worked out by {@code dev.ajar.access}, which turns each into an
 * automaton.
 *
 * <p>Paths are decoded, start with {@code /} and carry neither context path nor query.
 */
public sealed interface PathLanguage {

  /** Every path. */
  record Everything() implements PathLanguage {}

  /** One path, to the letter. */
  record Exact(String path) implements PathLanguage {}

  /** Paths that begin with a text: {@code uri.startsWith("/api")}. */
  record StartsWith(String prefix) implements PathLanguage {}

  /** Paths that end with a text: {@code uri.endsWith(".html")}. */
  record EndsWith(String suffix) implements PathLanguage {}

  /** Paths that contain a text: {@code uri.contains("/auth")}. */
  record Contains(String part) implements PathLanguage {}

  /**
   * A pattern of Spring's {@code AntPathMatcher}, also read by Shiro and Sa-Token: {@code ?},
   * {@code *}, {@code **}, {@code {name}} and {@code {name:regex}} within a segment.
   */
  record Ant(String pattern, boolean caseSensitive) implements PathLanguage {}

  /**
   * A pattern of Spring Security's {@code AntPathRequestMatcher}. It differs from {@link Ant} in
   * that {@code /**} and {@code **} are every path, and that a pattern with {@code /**} at its end
   * as its only wildcard is compared as a prefix, so that double slashes count.
   */
  record AntRequest(String pattern, boolean caseSensitive) implements PathLanguage {}

  /**
   * A pattern of Spring's {@code PathPattern} grammar: like {@link Ant}, but {@code **} and {@code
   * {*name}} only at its ends.
   *
   * @param variables for a variable's name, the regular expression to which the handler's parameter
   *     type limits it, such as {@code -?[0-9]+} for a {@code long}; variables that may be any text
   *     are not in the map
   * @param trailingSlash whether the same path with one more slash matches as well
   */
  record PathPattern(String pattern, Map<String, String> variables, boolean trailingSlash)
      implements PathLanguage {
    public PathPattern {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * A URL pattern of the servlet specification, 12.2: {@code /x/*}, {@code *.do}, {@code /} or an
   * exact path.
   */
  record ServletMapping(String pattern) implements PathLanguage {}

  /** Paths that match a {@code java.util.regex} expression as a whole. */
  record Regex(String expression, boolean caseInsensitive) implements PathLanguage {}

  /** The paths of {@code rest} with a text in front of each, as a servlet path puts it. */
  record Prefixed(String prefix, PathLanguage rest) implements PathLanguage {}

  /** Paths in any of the parts; no path at all where there are none. */
  record Union(List<PathLanguage> parts) implements PathLanguage {
    public Union {
      parts = List.copyOf(parts);
    }
  }
}
