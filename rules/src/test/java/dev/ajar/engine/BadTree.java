package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Gap;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A service with one leaking endpoint and one guarded one, beside which a test puts what it likes;
 * both have to be found and judged rightly, whatever that is.
 */
final class BadTree {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Pattern TRACE =
      Pattern.compile(
          "(^|\\W)at [a-z.]+\\.[A-Z]\\w*\\.|java\\.(lang|util|io)\\.\\w*(Exception|Error)");
  private static final String CONTROLLER =
      """
      package good;
      import org.springframework.web.bind.annotation.*;
      @RestController @RequestMapping("/good")
      class GoodController {
        @GetMapping("/open/{phone}") Account open(@PathVariable String phone) { return null; }
        @GetMapping("/own") Account own() { return null; }
      }
      """;
  private static final String ACCOUNT =
      """
      package good;
      public class Account {
        private String phone;
        public String getPhone() { return phone; }
      }
      """;

  static final String SECURITY =
      """
      package good;
      import org.springframework.context.annotation.*;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.config.annotation.web.configuration.*;
      import org.springframework.security.web.SecurityFilterChain;
      @Configuration @EnableWebSecurity
      class GoodSecurity {
        @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
          return http.authorizeHttpRequests(it -> it
              .requestMatchers("/good/open/**", "/bad/**").permitAll()
              .anyRequest().authenticated()).build();
        }
      }
      """;

  private final Path root;

  BadTree(Path root) {
    this(root, "");
  }

  /**
   * @param sources where the good part stands, {@code src/main/java/}
   */
  BadTree(Path root, String sources) {
    this.root = root;
    file(sources + "good/GoodController.java", CONTROLLER);
    file(sources + "good/Account.java", ACCOUNT);
    file(sources + "good/GoodSecurity.java", SECURITY);
  }

  Path root() {
    return root;
  }

  BadTree file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  BadTree file(String name, byte[] bytes) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of package {@code bad} with the imports of a controller. */
  BadTree controller(String name, String declarations) {
    return file(
        "bad/" + name + ".java",
        "package bad;\nimport org.springframework.web.bind.annotation.*;\n" + declarations);
  }

  /** Analyses, in bounded time, and finds the good part untouched. */
  Result survives() {
    return survives(Settings.of(root));
  }

  Result survives(Settings settings) {
    Result result = analysed(settings);
    assertEquals("OPEN account data NONE", verdicts(result, "GET /good/open/{phone}"));
    assertEquals("GUARDED account data NONE", verdicts(result, "GET /good/own"));
    assertTrue(
        result.findings().stream()
            .map(Finding::toString)
            .anyMatch(each -> each.contains("/good/open/{phone}")),
        () -> "the leak is found: " + result.findings());
    result.gaps().forEach(BadTree::assertReadable);
    return result;
  }

  Result analysed() {
    return analysed(Settings.of(root));
  }

  static Result analysed(Settings settings) {
    return assertTimeoutPreemptively(BOUND, () -> Analysis.run(settings));
  }

  static String verdicts(Result result, String title) {
    List<Assessment> found =
        result.assessments().stream()
            .filter(each -> each.endpoint().title().equals(title))
            .toList();
    assertEquals(
        1,
        found.size(),
        () ->
            title + " in " + result.assessments().stream().map(x -> x.endpoint().title()).toList());
    Assessment one = found.get(0);
    return one.access().verdict()
        + " "
        + (one.data().members().isEmpty() ? one.data().verdict() : "account data")
        + " "
        + one.rateLimit().verdict();
  }

  /** What the gaps of a file say; there is one at least. */
  static String gap(Result result, String file) {
    List<String> reasons =
        result.gaps().stream()
            .filter(each -> each.at().file().equals(file))
            .map(Gap::reason)
            .toList();
    assertFalse(reasons.isEmpty(), () -> file + " among " + result.gaps());
    return String.join("; ", reasons);
  }

  private static void assertReadable(Gap gap) {
    String reason = gap.reason();
    assertFalse(reason.contains("\n"), reason);
    assertFalse(reason.contains("null"), reason);
    assertFalse(TRACE.matcher(reason).find(), reason);
    assertFalse(gap.at().file().isBlank(), reason);
    assertTrue(reason.length() < 500, reason);
    assertTrue(reason.toLowerCase(Locale.ROOT).matches("(?s).*\\w.*"), reason);
  }
}
