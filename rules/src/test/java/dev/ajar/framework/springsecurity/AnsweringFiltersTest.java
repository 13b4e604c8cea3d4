package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters of Spring's that answer a request themselves, so that no handler does. */
class AnsweringFiltersTest {

  private static final String HANDLERS =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController class Sessions {
        @GetMapping("/logout") String asked() { return ""; }
        @PostMapping("/logout") String posted() { return ""; }
        @PatchMapping("/{any}") String any() { return ""; }
        @PostMapping("/out") String out() { return ""; }
      }
      """;

  @TempDir Path root;

  private Map<String, Verdict> verdicts(String chain) throws Exception {
    return verdicts(chain, "");
  }

  private Map<String, Verdict> verdicts(String chain, String members) throws Exception {
    new SecurityProject(root)
        .file("app/Sessions.java", HANDLERS)
        .chain(chain + "http.authorizeHttpRequests(a -> a.anyRequest().permitAll());", members);
    Map<String, Verdict> verdicts = new TreeMap<>();
    Analysis.run(Settings.of(root))
        .assessments()
        .forEach(each -> verdicts.put(each.endpoint().title(), each.access().verdict()));
    return verdicts;
  }

  private static Map<String, Verdict> expected(Verdict get, Verdict post, Verdict out) {
    return Map.of(
        "GET /logout", get, "POST /logout", post, "PATCH /{any}", Verdict.OPEN, "POST /out", out);
  }

  @Test
  void whatIsPostedToLogoutComesToNoHandler() throws Exception {
    assertEquals(expected(Verdict.OPEN, Verdict.DENIED, Verdict.OPEN), verdicts(""));
    assertEquals(
        expected(Verdict.OPEN, Verdict.DENIED, Verdict.OPEN),
        verdicts("http.logout(l -> l.logoutSuccessUrl(\"/bye\").permitAll());"));
  }

  @Test
  void withoutProtectionFromForgedRequestsMoreMethodsLogOut() throws Exception {
    assertEquals(
        expected(Verdict.DENIED, Verdict.DENIED, Verdict.OPEN),
        verdicts("http.csrf(c -> c.disable());"));
    assertEquals(
        expected(Verdict.DENIED, Verdict.DENIED, Verdict.OPEN),
        verdicts("http.csrf().disable().cors();"));
    assertEquals(
        expected(Verdict.OPEN, Verdict.DENIED, Verdict.OPEN),
        verdicts("http.csrf(c -> c.ignoringRequestMatchers(\"/api/**\"));"));
  }

  @Test
  void whatDependsOnConfigurationIsLeftOpen() throws Exception {
    assertEquals(
        expected(Verdict.UNDECIDED, Verdict.DENIED, Verdict.OPEN),
        verdicts(
            "if (strict) { http.csrf(c -> c.disable()); }",
            "@Value(\"${strict}\") boolean strict;"));
  }

  @Test
  void logoutListensWhereItIsToldTo() throws Exception {
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.DENIED),
        verdicts("http.logout(l -> l.logoutUrl(\"/out\"));"));
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.OPEN),
        verdicts("http.logout(l -> l.disable());"));
    assertEquals(
        expected(Verdict.DENIED, Verdict.OPEN, Verdict.OPEN),
        verdicts(
            "http.logout(l -> l.logoutRequestMatcher("
                + "new AntPathRequestMatcher(\"/logout\", \"GET\")));"));
  }
}
