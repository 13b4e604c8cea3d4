package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.NOBODY;
import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Random gates, walked once with sets of paths and once request by request with Spring's own
 * patterns; a matcher that isn't known is tried with both answers.
 */
class AccessEvaluatorAgainstSimulationTest {

  private static final List<String> PATTERNS =
      List.of(
          "/**",
          "/a/**",
          "/a/*",
          "/a/{x}",
          "/a/b",
          "/b",
          "/*/b",
          "/a/{x}/b",
          "/{x}",
          "/a*",
          "/a/b?",
          "/b/**",
          "/a/b/**");

  /** Enough of them that every combination of the patterns has one. */
  private static final List<String> PATHS = allPaths();

  private static final Map<String, Set<String>> MATCHES =
      PATTERNS.stream().collect(Collectors.toMap(pattern -> pattern, pattern -> matching(pattern)));

  private final Random random = new Random(Long.getLong("ajar.seed", 5L));

  @Test
  void agreesOnRandomGates() {
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int i = 0; i < 2_000; i++) {
      List<Gate> gates = random.nextInt(3) == 0 ? List.of(gates(), gates()) : List.of(gates());
      String pattern = one(PATTERNS);
      Endpoint endpoint = endpoint("GET " + pattern);
      TestService service = new TestService();
      gates.forEach(service::with);
      Access access = service.access(endpoint);
      seen.merge(access.verdict(), 1, Integer::sum);
      assertEquals(
          simulated(gates, pattern), access.verdict(), () -> pattern + " " + gates + access);
    }
    assertTrue(
        seen.values().stream().allMatch(count -> count > 20) && seen.size() == 4, seen::toString);
  }

  private static Verdict simulated(List<Gate> gates, String pattern) {
    boolean undecided = false;
    boolean denied = true;
    for (String path : MATCHES.get(pattern)) {
      boolean always = true;
      boolean ever = true;
      boolean nobody = false;
      for (Gate gate : gates) {
        List<Requirement> outcomes = new ArrayList<>();
        for (boolean unclear : List.of(true, false)) {
          outcomes.add(decided(gate, path, unclear));
        }
        always &= outcomes.stream().allMatch(ANYONE::equals);
        ever &= outcomes.contains(ANYONE);
        nobody |= outcomes.stream().allMatch(NOBODY::equals);
      }
      if (always) {
        return Verdict.OPEN;
      }
      undecided |= ever;
      denied &= nobody;
    }
    return undecided ? Verdict.UNDECIDED : denied ? Verdict.DENIED : Verdict.GUARDED;
  }

  private static Requirement decided(Gate gate, String path, boolean unclear) {
    for (Chain chain : gate.chains()) {
      if (takes(chain.when(), path, unclear)) {
        return chain.rules().stream()
            .filter(rule -> takes(rule.when(), path, unclear))
            .findFirst()
            .orElse(chain.otherwise())
            .requirement();
      }
    }
    return gate.unclaimed().requirement();
  }

  private static boolean takes(RequestMatcher matcher, String path, boolean unclear) {
    Predicate<RequestMatcher> taking = part -> takes(part, path, unclear);
    if (matcher instanceof RequestMatcher.Path of) {
      return matches(((PathLanguage.PathPattern) of.paths()).pattern(), path);
    }
    if (matcher instanceof RequestMatcher.Methods of) {
      return of.methods().contains(HttpMethod.GET);
    }
    if (matcher instanceof RequestMatcher.AllOf of) {
      return of.parts().stream().allMatch(taking);
    }
    if (matcher instanceof RequestMatcher.AnyOf of) {
      return of.parts().stream().anyMatch(taking);
    }
    if (matcher instanceof RequestMatcher.Not of) {
      return !taking.test(of.other());
    }
    return matcher instanceof RequestMatcher.Any || unclear;
  }

  private static boolean matches(String pattern, String path) {
    return MATCHES.get(pattern).contains(path);
  }

  private static Set<String> matching(String pattern) {
    PathPattern real = PathPatternParser.defaultInstance.parse(pattern);
    return PATHS.stream()
        .filter(path -> real.matches(PathContainer.parsePath(path)))
        .collect(Collectors.toSet());
  }

  private static List<String> allPaths() {
    List<String> paths = new ArrayList<>(List.of(""));
    for (int from = 0, depth = 0; depth < 4; depth++) {
      int to = paths.size();
      for (; from < to; from++) {
        for (String segment : List.of("a", "b", "c", "ab", "bc")) {
          paths.add(paths.get(from) + "/" + segment);
        }
      }
    }
    return paths.stream()
        .flatMap(path -> Stream.of(path, path + "/"))
        .filter(path -> !path.isEmpty())
        .toList();
  }

  /** Not more than one matcher of a gate is unclear, so that two answers are all there are. */
  private Gate gates() {
    boolean[] used = new boolean[1];
    Chain[] chains = new Chain[1 + random.nextInt(2)];
    for (int i = 0; i < chains.length; i++) {
      AccessRule[] rules = new AccessRule[random.nextInt(4)];
      for (int j = 0; j < rules.length; j++) {
        rules[j] = rule(matcher(used, 2), one(List.of(ANYONE, AUTHENTICATED, NOBODY)), "r" + j);
      }
      RequestMatcher when = random.nextBoolean() ? new RequestMatcher.Any() : matcher(used, 1);
      chains[i] = TestService.chain("c" + i, when, rules);
    }
    return gate(chains);
  }

  private RequestMatcher matcher(boolean[] used, int depth) {
    int kind = random.nextInt(depth == 0 ? 8 : 12);
    if (kind == 0 && !used[0]) {
      used[0] = true;
      return TestService.unclear("unknown");
    }
    return switch (kind) {
      case 1 -> paths(HttpMethod.GET, one(PATTERNS));
      case 2 -> paths(HttpMethod.POST, one(PATTERNS));
      case 8 -> new RequestMatcher.Not(matcher(used, depth - 1));
      case 9, 10 ->
          new RequestMatcher.AllOf(List.of(matcher(used, depth - 1), matcher(used, depth - 1)));
      case 11 ->
          new RequestMatcher.AnyOf(List.of(matcher(used, depth - 1), matcher(used, depth - 1)));
      default -> paths(one(PATTERNS));
    };
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
