package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.NOBODY;
import static dev.ajar.access.TestService.anyRequest;
import static dev.ajar.access.TestService.chain;
import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.rule;
import static dev.ajar.access.TestService.unclear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access.Verdict;
import dev.ajar.access.AccessTrace.ChainTrace;
import dev.ajar.access.AccessTrace.Share;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTraceTest {

  private static final Endpoint USERS = endpoint("GET /users/{name}");

  private static AccessTrace traced(TestService service) {
    return new AccessEvaluator(service.with(USERS).build()).trace(USERS).get(0);
  }

  @Test
  void tellsWhatEachRuleTookAndWhatItLeft() {
    AccessTrace trace =
        traced(
            new TestService()
                .with(
                    gate(
                        rule("/orders/**", ANYONE),
                        rule("/users/exists", ANYONE),
                        rule("/users/**", AUTHENTICATED),
                        anyRequest(NOBODY))));
    ChainTrace chain = trace.gates().get(0).chains().get(0);
    assertEquals(
        List.of(Share.NONE, Share.SOME, Share.ALL, Share.NOT_ASKED),
        chain.rules().stream().map(AccessTrace.RuleTrace::share).toList());
    assertEquals(Optional.of("GET /users/exists"), chain.rules().get(1).example());
    assertEquals(Optional.of("GET /users/alice"), chain.rules().get(1).left());
    assertEquals(Optional.empty(), chain.rules().get(2).left());
    assertEquals(Share.NOT_ASKED, chain.otherwise().share());
    assertEquals(Verdict.OPEN, trace.verdict());
    assertEquals(Optional.of("GET /users/exists"), trace.witness());
  }

  @Test
  void tellsWhichChainTookTheRequest() {
    AccessTrace trace =
        traced(
            new TestService()
                .with(
                    gate(
                        chain("api", paths("/api/**"), anyRequest(ANYONE)),
                        chain("maybe", unclear("a bean"), anyRequest(AUTHENTICATED)),
                        chain("web", new RequestMatcher.Any(), anyRequest(AUTHENTICATED)))));
    assertEquals(
        List.of(Share.NONE, Share.UNCLEAR, Share.ALL),
        trace.gates().get(0).chains().stream().map(ChainTrace::share).toList());
    assertEquals(Share.NOT_ASKED, trace.gates().get(0).unclaimed().share());
    assertEquals(Verdict.GUARDED, trace.verdict());
  }

  @Test
  void tellsWhyARuleTookNothing() {
    AccessTrace trace =
        traced(
            new TestService()
                .with(
                    gate(
                        rule(paths("/a", "/b"), ANYONE, "two"),
                        rule(paths(HttpMethod.POST, "/users/**"), ANYONE, "post"),
                        rule(new RequestMatcher.Not(paths("/users/**")), ANYONE, "not"),
                        rule(new RequestMatcher.AnyOf(List.of()), ANYONE, "none"),
                        anyRequest(NOBODY))));
    assertEquals(
        List.of(
            "none of `/a`, `/b` matches",
            "it takes POST only",
            "it takes the others",
            "it has no pattern"),
        trace.gates().get(0).chains().get(0).rules().stream()
            .flatMap(rule -> rule.because().stream())
            .map(Evidence::text)
            .toList());
  }

  @Test
  void tracesOneRequestOfItsHandler() {
    Endpoint own = endpoint("GET /users/me");
    TestService service =
        new TestService()
            .with(gate(rule("/users/bob", ANYONE), anyRequest(AUTHENTICATED)))
            .with(USERS)
            .with(own);
    AccessEvaluator evaluator = new AccessEvaluator(service.build());
    AccessTrace bob = evaluator.trace(USERS, HttpMethod.GET, "/users/bob").orElseThrow();
    assertEquals(Verdict.OPEN, bob.verdict());
    assertEquals(Optional.of("GET /users/bob"), bob.witness());
    AccessTrace eve = evaluator.trace(USERS, HttpMethod.GET, "/users/eve").orElseThrow();
    assertEquals(Verdict.GUARDED, eve.verdict());
    assertEquals(Share.NONE, eve.gates().get(0).chains().get(0).rules().get(0).share());
    assertTrue(evaluator.trace(USERS, HttpMethod.GET, "/users/me").isEmpty());
    assertTrue(evaluator.trace(USERS, HttpMethod.POST, "/users/bob").isEmpty());
    assertTrue(evaluator.trace(USERS, HttpMethod.GET, "/users/a/b").isEmpty());
  }
}
