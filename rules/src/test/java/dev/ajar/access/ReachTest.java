package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.NOBODY;
import static dev.ajar.access.TestService.anyRequest;
import static dev.ajar.access.TestService.chain;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.rule;
import static dev.ajar.access.TestService.unclear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.RuleReach;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

  @Test
  void aRuleIsDeadWhereAnEarlierOneTakesAllOfItsRequests() {
    assertEquals(
        List.of("\"/a/b\" Credentials < \"/a/**\" Anyone"),
        dead(
            gate(
                rule("/a/b/c", AUTHENTICATED),
                rule("/a/**", ANYONE),
                rule("/a/b", AUTHENTICATED),
                anyRequest(AUTHENTICATED))));
  }

  @Test
  void severalEarlierRulesCanTakeItTogether() {
    assertEquals(
        List.of("\"/a\" Credentials < get, others"),
        dead(
            gate(
                rule(paths(HttpMethod.GET, "/a"), ANYONE, "get"),
                rule(
                    new RequestMatcher.AllOf(
                        List.of(
                            new RequestMatcher.Not(
                                new RequestMatcher.Methods(Set.of(HttpMethod.GET))),
                            paths("/a"))),
                    NOBODY,
                    "others"),
                rule("/a", AUTHENTICATED))));
  }

  @Test
  void anotherMethodAnUnknownMatcherAndAConditionTakeNothing() {
    AccessRule conditional =
        new AccessRule(paths("/c"), ANYONE, Evidence.of("conditional"), List.of("if it is set"));
    assertEquals(
        List.of(),
        dead(
            gate(
                rule(paths(HttpMethod.GET, "/a"), ANYONE, "get"),
                rule("/a", AUTHENTICATED),
                rule(unclear("the environment"), ANYONE, "unclear"),
                rule("/b", AUTHENTICATED),
                conditional,
                rule("/c", AUTHENTICATED),
                rule(new RequestMatcher.AnyOf(List.of()), ANYONE, "of an empty list"))));
  }

  @Test
  void aChainTakesRequestsFromLaterOnesAndOnlySeesItsOwn() {
    assertEquals(
        List.of("\"/web\" Credentials < ", "\"/api/x\" Credentials < the chain api"),
        dead(
            gate(
                chain("api", paths("/api/**"), rule("/web", AUTHENTICATED), anyRequest(ANYONE)),
                chain("web", new RequestMatcher.Any(), rule("/api/x", AUTHENTICATED)))));
    Chain sometimes =
        new Chain(
            "sometimes",
            new RequestMatcher.Any(),
            List.of(),
            anyRequest(ANYONE),
            List.of("if the profile is active"));
    assertEquals(
        List.of(),
        dead(gate(sometimes, chain("all", new RequestMatcher.Any(), rule("/x", AUTHENTICATED)))));
  }

  @Test
  void whatIsDemandedAnywayChangesNothing() {
    assertEquals(
        List.of(true, false, true),
        all(
                gate(
                    rule("/a/**", ANYONE),
                    rule("/a/b", ANYONE),
                    rule("/a/c", AUTHENTICATED),
                    rule("/**", NOBODY),
                    anyRequest(AUTHENTICATED)))
            .stream()
            .filter(each -> !each.reached())
            .map(RuleReach::changesNothing)
            .toList());
  }

  @Test
  void whatTheCodeOfAFilterComesToIsNoRuleOfAnybodys() {
    Gate rules = gate(rule("/**", ANYONE), rule("/a", AUTHENTICATED));
    Gate filter = new Gate("filter TokenFilter", rules.chains(), rules.unclaimed());
    assertEquals(1, dead(rules).size());
    assertEquals(List.of(), dead(filter));
  }

  private static List<String> dead(Gate... gates) {
    return all(gates).stream()
        .filter(each -> !each.reached())
        .map(
            each ->
                each.rule().source().text()
                    + " < "
                    + String.join(", ", each.takenBefore().stream().map(Evidence::text).toList()))
        .toList();
  }

  private static List<RuleReach> all(Gate... gates) {
    TestService service = new TestService();
    Arrays.stream(gates).forEach(service::with);
    return new AccessEvaluator(service.build()).ruleReach();
  }
}
