package dev.ajar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.PathLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Our reading of Spring's patterns, held against Spring itself. */
class LanguagesAgainstSpringTest {

  private static final int PATTERNS = Integer.getInteger("ajar.patterns", 1_000);
  private static final int PATHS = 30;

  private static final List<String> ODD =
      List.of(
          "/",
          "//",
          "/*",
          "/**",
          "/*/",
          "/**/",
          "//*",
          "/a//b",
          "/a*b/?{x}c/**",
          "/a/**/b",
          "/{x}.json",
          "/**/x/**",
          "/a/**/b/**/c",
          "/**/*.css",
          "/a/*/**",
          "/**/**",
          "/***",
          "/{x}{y}/b",
          "/{x}{y}",
          "/a/{x:.*}",
          "/{x:[a-z]{2}}",
          "/a/**/",
          "/a/*/",
          "/{x}/",
          "/a**",
          "/a/**b",
          "/***/**",
          "/***/{*rest}",
          "/***/a",
          "/*/{x:a*}{y:b*}/**",
          "/{*rest}",
          "/a/{*rest}",
          "/a?",
          "/?",
          "/a.b",
          "/a+b",
          "/a|b",
          "/(a)",
          "/{x:\\d+}/a",
          "/{x:a|b}/**",
          "/{x:[a-z\\/]*}",
          "/{x:^(?!.*b)[a-z\\/]+$}/{y:[a-z\\/]*(?:\\.css|\\.js)?$}",
          "/a{x:[a-z\\/]*}/b");

  @Test
  void antPatternsMatchWhatAntPathMatcherMatches() {
    AntPathMatcher real = new AntPathMatcher();
    real.setTrimTokens(false);
    compare(
        pattern -> path -> real.match(pattern, path),
        pattern -> new PathLanguage.Ant(pattern, true));
  }

  @Test
  void antPatternsWithoutCaseMatchWhatAntPathMatcherMatches() {
    AntPathMatcher real = new AntPathMatcher();
    real.setTrimTokens(false);
    real.setCaseSensitive(false);
    compare(
        pattern -> path -> real.match(pattern, path),
        pattern -> new PathLanguage.Ant(pattern, false));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @SuppressWarnings("removal") // The class is what applications on 5.x and 6.x use.
  void antRequestPatternsMatchWhatAntPathRequestMatcherMatches(boolean caseSensitive) {
    compare(
        pattern -> {
          AntPathRequestMatcher real = new AntPathRequestMatcher(pattern, null, caseSensitive);
          return path -> {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
            request.setServletPath(path);
            return real.matches(request);
          };
        },
        pattern -> new PathLanguage.AntRequest(pattern, caseSensitive));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pathPatternsMatchWhatPathPatternParserMatches(boolean trailingSlash) {
    compare(
        pattern -> real(pattern, trailingSlash),
        pattern -> new PathLanguage.PathPattern(pattern, Map.of(), trailingSlash));
  }

  @SuppressWarnings("deprecation")
  private static Predicate<String> real(String pattern, boolean trailingSlash) {
    PathPatternParser parser = new PathPatternParser();
    parser.setMatchOptionalTrailingSeparator(trailingSlash);
    PathPattern real = parser.parse(pattern);
    return path -> real.matches(PathContainer.parsePath(path, PathContainer.Options.HTTP_PATH));
  }

  private static void compare(
      Function<String, Predicate<String>> real, Function<String, PathLanguage> ours) {
    long seed = Long.getLong("ajar.seed", 20241123L);
    Generated generated = new Generated(seed);
    List<String> patterns = new ArrayList<>(ODD);
    for (int i = 0; i < PATTERNS; i++) {
      patterns.add(generated.pattern());
    }
    Languages languages = new Languages();
    List<String> disagreements = new ArrayList<>();
    int matched = 0;
    for (String pattern : patterns) {
      Predicate<String> judge;
      try {
        judge = real.apply(pattern);
      } catch (PatternParseException e) {
        continue; // Not a pattern of this grammar.
      }
      Span span = languages.of(ours.apply(pattern));
      assertTrue(span.isExact(), () -> pattern + ": " + span.doubts());
      for (int i = 0; i < PATHS; i++) {
        String path = generated.path(pattern);
        boolean expected;
        try {
          expected = judge.test(path);
        } catch (IllegalArgumentException e) {
          continue; // Spring gives up on groups within a variable's expression.
        }
        matched += expected ? 1 : 0;
        if (expected != span.must().contains(path)) {
          disagreements.add(pattern + (expected ? " matches " : " doesn't match ") + path);
        }
      }
    }
    assertEquals(List.of(), disagreements.stream().distinct().limit(20).toList(), "seed " + seed);
    assertTrue(matched > PATTERNS, "too few of the paths match: " + matched);
  }
}
