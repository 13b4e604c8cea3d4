package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.anyRequest;
import static dev.ajar.access.TestService.chain;
import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.rule;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Service;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessEvaluatorScaleTest {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "*");

  @Test
  void aLargeServiceTakesSeconds() {
    Service service = largeService(2_500, 200);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    AccessEvaluator evaluator = new AccessEvaluator(service);
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (Endpoint each : service.endpoints()) {
      verdicts.merge(evaluator.access(each).verdict(), 1, Integer::sum);
    }
    // The processor's time: what else runs on the machine mustn't decide.
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertTrue(millis < 15_000, () -> millis + " ms for " + verdicts);
    assertTrue(verdicts.get(Verdict.OPEN) > 0 && verdicts.get(Verdict.GUARDED) > 0);
  }

  private static Service largeService(int endpoints, int rules) {
    TestService service = new TestService();
    for (int i = 0; i < endpoints; i++) {
      String path =
          switch (i % 5) {
            case 0 -> "/api/m" + i / 50 + "/e" + i;
            case 1 -> "/api/m" + i / 50 + "/e" + i + "/{id}";
            case 2 -> "/api/m" + i / 50 + "/{name}";
            case 3 -> "/api/m" + i / 50 + "/{id}/items/{item}";
            default -> "/api/m" + i / 50 + "/list" + i;
          };
      service.with(endpoint(METHODS.get(i / 5 % 5) + " " + path));
    }
    List<AccessRule> all = new ArrayList<>();
    for (String suffix : List.of("css", "js", "html", "png", "ico", "svg", "woff2", "map")) {
      all.add(ant("/**/*." + suffix));
    }
    all.add(ant("/**/swagger-ui/**"));
    for (int i = all.size(); i < rules - 1; i++) {
      String module = "/api/m" + i % 60;
      all.add(
          switch (i % 4) {
            case 0 -> rule(module + "/list" + i, ANYONE);
            case 1 -> rule(paths(HttpMethod.GET, module + "/*/items/**"), ANYONE, "items");
            case 2 -> rule(module + "/e" + i + "/**", AUTHENTICATED);
            default -> rule("/public" + i + "/**", ANYONE);
          });
    }
    all.add(anyRequest(AUTHENTICATED));
    return service
        .with(gate(chain("main", new RequestMatcher.Any(), all.toArray(AccessRule[]::new))))
        .build();
  }

  private static AccessRule ant(String pattern) {
    return rule(
        RequestMatcher.path(new PathLanguage.Ant(pattern, true)), ANYONE, "\"" + pattern + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(/[^/]*a){40}.*",
        "(.*a.{12}){1,40}",
        "/(a|b)*a(a|b){20}",
        "(/.{0,30}x){30}",
        "/(\\d+-?){300}",
        ".*(a.*b.*c.*d.*){20}",
        "((((.*)*)*)*)*x{600}"
      })
  void hostilePatternsAreUndecidedAtWorst(String expression) {
    RequestMatcher hostile = RequestMatcher.path(new PathLanguage.Regex(expression, false));
    AccessRule[] rules = new AccessRule[31];
    for (int i = 0; i < 30; i++) {
      rules[i] = rule(hostile, i % 2 == 0 ? ANYONE : AUTHENTICATED, "hostile");
    }
    rules[30] = anyRequest(AUTHENTICATED);
    assertTimeout(
        ofSeconds(20),
        () -> new TestService().with(gate(rules)).access("* /users/{name}/orders/{order}"));
  }

  @Test
  void manyMatchersThatAreKnownInPartOnlyDoNotMultiply() {
    List<AccessRule> rules = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      RequestMatcher part = RequestMatcher.path(new PathLanguage.Contains("" + (char) ('!' + i)));
      RequestMatcher some =
          new RequestMatcher.AllOf(List.of(part, TestService.unclear("header " + i)));
      rules.add(rule(some, i % 2 == 0 ? ANYONE : AUTHENTICATED, "rule " + i));
    }
    rules.add(anyRequest(AUTHENTICATED));
    Access access =
        assertTimeout(
            ofSeconds(20),
            () ->
                new TestService()
                    .with(gate(rules.toArray(AccessRule[]::new)))
                    .access("GET /users/{name}"));
    assertEquals(Verdict.UNDECIDED, access.verdict());
  }
}
