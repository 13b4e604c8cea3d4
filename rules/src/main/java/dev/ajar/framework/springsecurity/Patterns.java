package dev.ajar.framework.springsecurity;

import dev.ajar.model.PathLanguage;
import java.util.List;
import java.util.Map;

/** Which paths a pattern takes, by who reads it. */
final class Patterns {

  private Patterns() {}

  /**
   * The pattern of {@code AntPathRequestMatcher}; {@code antMatchers(String)} makes one in all
   * versions that have it. Behind {@code **}, the {@code AntPathMatcher} of Spring 5.3.31
   * disregards a slash at the end of the path or of the pattern; that of 6.2.12 doesn't.
   */
  static PathLanguage ant(String pattern, boolean caseSensitive, SecurityVersion version) {
    PathLanguage strict = new PathLanguage.AntRequest(pattern, caseSensitive);
    if (version.isAtLeast(6, 0) || !hasLooseEnd(pattern)) {
      return strict;
    }
    String other =
        pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern + "/";
    return new PathLanguage.Union(
        List.of(strict, new PathLanguage.AntRequest(other, caseSensitive)));
  }

  private static boolean hasLooseEnd(String pattern) {
    int behind = pattern.lastIndexOf("**/");
    return behind >= 0 && behind + 3 < pattern.length() && !pattern.endsWith("/**");
  }

  /**
   * What {@code requestMatchers(String)} and {@code securityMatcher(String)} make. 7.x: {@code
   * PathPatternRequestMatcher} ({@code AbstractRequestMatcherRegistry}, 7.1.2). 5.8 and 6.x: an
   * {@code MvcRequestMatcher} where the {@code DispatcherServlet} is the only servlet, as in an
   * application of Spring Boot ({@code AbstractRequestMatcherRegistry.resolve}, 5.8.16 and 6.5.11).
   */
  static PathLanguage request(String pattern, SecurityVersion version) {
    return version.isAtLeast(7, 0) ? pathPattern(pattern) : mvc(pattern, version);
  }

  /**
   * The pattern of {@code MvcRequestMatcher}, which asks the handler mapping that serves the
   * request. That of Spring 5.3 also matches with one more slash at the end; that of Spring 6
   * doesn't.
   */
  static PathLanguage mvc(String pattern, SecurityVersion version) {
    boolean trailingSlash = !version.isAtLeast(6, 0);
    String full = withSlash(pattern);
    if (isPathPattern(full)) {
      return new PathLanguage.PathPattern(full, Map.of(), trailingSlash);
    }
    PathLanguage ant = new PathLanguage.Ant(full, true);
    return trailingSlash && !full.endsWith("/")
        ? new PathLanguage.Union(List.of(ant, new PathLanguage.Ant(full + "/", true)))
        : ant;
  }

  /** The pattern of {@code PathPatternRequestMatcher}, with Spring's default parser. */
  static PathLanguage pathPattern(String pattern) {
    return new PathLanguage.PathPattern(withSlash(pattern), Map.of(), false);
  }

  /** {@code PathPatternParser.initFullPathPattern} puts the slash in front. */
  private static String withSlash(String pattern) {
    return pattern.startsWith("/") ? pattern : "/" + pattern;
  }

  /** Whether {@code **} stands only at the end, so that {@code PathPatternParser} takes it. */
  private static boolean isPathPattern(String pattern) {
    int stars = pattern.indexOf("**");
    return stars < 0 || stars == pattern.length() - 2;
  }
}
