package dev.ajar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.PathLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

class SpecificityTest {

  @Test
  void ranksPatternsAsSpringDoes() {
    Generated generated = new Generated(Long.getLong("ajar.seed", 11L));
    List<String> patterns =
        new ArrayList<>(List.of("/users/exists", "/users/{name}", "/users/**", "/{*all}", "/"));
    for (int i = 0; i < 400; i++) {
      patterns.add(generated.pattern());
    }
    List<PathPattern> real = new ArrayList<>();
    for (String pattern : patterns) {
      try {
        real.add(PathPatternParser.defaultInstance.parse(pattern));
      } catch (PatternParseException e) {
        continue; // Not a pattern of this grammar.
      }
    }
    List<String> disagreements = new ArrayList<>();
    for (PathPattern a : real) {
      for (PathPattern b : real) {
        int expected = Integer.signum(PathPattern.SPECIFICITY_COMPARATOR.compare(a, b));
        if (expected != Integer.signum(ours(a).compareTo(ours(b)))) {
          disagreements.add(a + " against " + b + ": " + expected);
        }
      }
    }
    assertTrue(real.size() > 100);
    assertEquals(List.of(), disagreements.stream().limit(20).toList());
  }

  private static Specificity ours(PathPattern pattern) {
    return Specificity.of(new PathLanguage.PathPattern(pattern.getPatternString(), Map.of(), false))
        .orElseThrow();
  }
}
