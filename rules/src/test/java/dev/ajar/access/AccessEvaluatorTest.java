package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.NOBODY;
import static dev.ajar.access.TestService.UNKNOWN;
import static dev.ajar.access.TestService.anyRequest;
import static dev.ajar.access.TestService.chain;
import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.paths;
import static dev.ajar.access.TestService.rule;
import static dev.ajar.access.TestService.unclear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessEvaluatorTest {

  private static void assertVerdict(Verdict verdict, Access access) {
    assertEquals(verdict, access.verdict(), access::toString);
  }

  private static void assertOpen(String witness, Access access) {
    assertVerdict(Verdict.OPEN, access);
    assertEquals(Optional.of(witness), access.witness());
  }

  private static void assertSays(String text, Access access) {
    assertTrue(
        access.because().stream().map(Evidence::text).anyMatch(text::equals),
        () -> "\"" + text + "\" isn't in " + access.because());
  }

  @Test
  void theFirstRuleThatMatchesDecides() {
    TestService service =
        new TestService().with(gate(rule("/v1/**", ANYONE), rule("/v1/users/**", AUTHENTICATED)));
    Access access = service.access("GET /v1/users/{phone}");
    assertOpen("GET /v1/users/15550100", access);
    assertEquals(1, access.because().size(), access::toString);
    assertSays("\"/v1/**\" Anyone is the first rule that matches", access);
  }

  @Test
  void aPermittedPathWithinAGuardedPatternIsOpenForThatOne() {
    TestService service =
        new TestService().with(gate(rule("/users/exists", ANYONE), anyRequest(AUTHENTICATED)));
    Access access = service.access("GET /users/{name}");
    assertOpen("GET /users/exists", access);
    assertSays("only GET /users/exists of this pattern is open", access);
  }

  @Test
  void aPathWithAHandlerOfItsOwnIsNotThePatterns() {
    TestService service =
        new TestService()
            .with(endpoint("GET /users/exists"))
            .with(gate(rule("/users/exists", ANYONE), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users/{name}"));
    assertOpen("GET /users/exists", service.access("GET /users/exists"));
  }

  @Test
  void aHandlerForAnotherMethodTakesNoPathsAway() {
    TestService service =
        new TestService()
            .with(endpoint("POST /users/exists"))
            .with(gate(rule("/users/exists", ANYONE), anyRequest(AUTHENTICATED)));
    assertOpen("GET /users/exists", service.access("GET /users/{name}"));
  }

  @Test
  void aConditionalHandlerTakesNoPathsAway() {
    TestService service =
        new TestService()
            .with(
                endpoint(
                    "GET", "/users/exists", TestService.pattern("/users/exists"), List.of(), true))
            .with(gate(rule("/users/exists", ANYONE), anyRequest(AUTHENTICATED)));
    assertOpen("GET /users/exists", service.access("GET /users/{name}"));
  }

  @Test
  void aLessSpecificPatternKeepsOnlyWhatIsLeft() {
    TestService service =
        new TestService()
            .with(endpoint("GET /users/{id}"))
            .with(endpoint("GET /users/{id}/**"))
            .with(gate(rule("/users/{any}", ANYONE), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users/**"));
    assertOpen("GET /users/1", service.access("GET /users/{id}"));
  }

  @Test
  void aPatternWhoseEveryPathIsServedElsewhereReachesNobody() {
    TestService service =
        new TestService().with(endpoint("GET /users")).with(gate(anyRequest(ANYONE)));
    Access access = service.access("* /users");
    assertOpen("POST /users", access);
    assertVerdict(
        Verdict.DENIED, new TestService().with(gate(anyRequest(ANYONE))).access("GET /a//b"));
  }

  @Test
  void aRuleForGetLeavesPostToTheNext() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(paths(HttpMethod.GET, "/users/**"), AUTHENTICATED, "get"),
                    anyRequest(ANYONE)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users/{name}"));
    assertOpen("POST /users/alice", service.access("POST /users/{name}"));
  }

  @Test
  void aRuleForGetLeavesHeadOpenAndTheEvidenceSaysSo() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(paths(HttpMethod.GET, "/users/**"), AUTHENTICATED, "get"),
                    anyRequest(ANYONE)));
    Access access = service.access("GET /users/{name}");
    assertVerdict(Verdict.GUARDED, access);
    assertSays(
        "HEAD requests, which the same handler answers, are open: HEAD /users/alice", access);
  }

  @Test
  void aMappingWithoutAMethodIsOpenByAnyOfThem() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(paths(HttpMethod.GET, "/users"), AUTHENTICATED, "get"),
                    rule(paths(HttpMethod.POST, "/users"), AUTHENTICATED, "post"),
                    rule(paths(HttpMethod.PUT, "/users"), ANYONE, "put"),
                    anyRequest(AUTHENTICATED)));
    Access access = service.access("* /users");
    assertOpen("PUT /users", access);
    assertSays("of its methods, only PUT is open", access);
  }

  @Test
  void aMappingWithoutAMethodIsNotOpenedByHeadOptionsOrTrace() {
    RequestMatcher odd =
        new RequestMatcher.Methods(Set.of(HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE));
    TestService service =
        new TestService().with(gate(rule(odd, ANYONE, "odd"), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("* /users"));
    assertOpen("OPTIONS /users", service.access("OPTIONS /users"));
  }

  @Test
  void oneStarDoesNotCoverDeeperPaths() {
    TestService service =
        new TestService().with(gate(rule("/*", AUTHENTICATED), anyRequest(ANYONE)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users"));
    assertOpen("GET /member/15550100", service.access("GET /member/{phone}"));
    assertVerdict(
        Verdict.GUARDED,
        new TestService()
            .with(gate(rule("/**", AUTHENTICATED), anyRequest(ANYONE)))
            .access("GET /member/{phone}"));
  }

  @Test
  void oneStarTakesTheEmptySegmentThatAVariableDoesNot() {
    TestService service =
        new TestService()
            .with(endpoint("GET /users/{id}"))
            .with(gate(rule("/users/*", ANYONE), anyRequest(AUTHENTICATED)));
    assertOpen("GET /users/", service.access("GET /users/**"));
  }

  @Test
  void aSuffixRuleOpensAPatternWhoseVariableMayEndSo() {
    RequestMatcher css = RequestMatcher.path(new PathLanguage.Ant("/**/*.css", true));
    TestService service =
        new TestService().with(gate(rule(css, ANYONE, "css"), anyRequest(AUTHENTICATED)));
    assertOpen("GET /users/alice.css", service.access("GET /users/{name}"));
    Endpoint numbered =
        endpoint(
            "GET",
            "/users/{id}",
            new PathLanguage.PathPattern("/users/{id}", Map.of("id", "-?[0-9]+"), false),
            List.of(),
            false);
    assertVerdict(Verdict.GUARDED, service.access(numbered));
  }

  @Test
  void aTrailingSlashThatOnlyTheRouterServesIsAHole() {
    Endpoint me =
        endpoint(
            "GET", "/me", new PathLanguage.PathPattern("/me", Map.of(), true), List.of(), false);
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(
                        RequestMatcher.path(new PathLanguage.Ant("/me", true)),
                        AUTHENTICATED,
                        "me"),
                    anyRequest(ANYONE)));
    assertOpen("GET /me/", service.access(me));
  }

  @Test
  void theFirstChainThatFitsTakesTheRequest() {
    TestService service =
        new TestService()
            .with(
                gate(
                    chain("api", paths("/api/**"), anyRequest(AUTHENTICATED)),
                    chain("web", new RequestMatcher.Any(), anyRequest(ANYONE))));
    Access guarded = service.access("GET /api/users");
    assertVerdict(Verdict.GUARDED, guarded);
    assertSays("chain api is the first whose matcher takes the request", guarded);
    assertOpen("GET /home", service.access("GET /home"));
  }

  private static RequestMatcher sends(String header) {
    return new RequestMatcher.Chosen("caller sends " + header, Evidence.of(header));
  }

  @Test
  void whoeverMayChooseTheChainTakesTheOneThatLetsThemPass() {
    TestService byKey =
        new TestService()
            .with(
                gate(
                    chain("keys", sends("key"), anyRequest(AUTHENTICATED)),
                    chain(
                        "web",
                        new RequestMatcher.Any(),
                        rule("/api/**", AUTHENTICATED),
                        anyRequest(ANYONE))));
    assertVerdict(Verdict.GUARDED, byKey.access("GET /api/users"));
    assertOpen("GET /home", byKey.access("GET /home"));
    TestService byFlag =
        new TestService()
            .with(
                gate(
                    chain("inner", sends("from"), anyRequest(ANYONE)),
                    chain("web", new RequestMatcher.Any(), anyRequest(AUTHENTICATED))));
    assertOpen("GET /home", byFlag.access("GET /home"));
    assertSays("this is so where the caller sends from", byFlag.access("GET /home"));
  }

  @Test
  void oneChoiceIsTheSameAtEveryGate() {
    TestService service =
        new TestService()
            .with(
                gate(
                    chain("keys", sends("key"), anyRequest(ANYONE)),
                    chain("web", new RequestMatcher.Any(), anyRequest(AUTHENTICATED))))
            .with(
                gate(
                    chain("keyless", new RequestMatcher.Not(sends("key")), anyRequest(ANYONE)),
                    chain("rest", new RequestMatcher.Any(), anyRequest(AUTHENTICATED))));
    assertVerdict(Verdict.GUARDED, service.access("GET /home"));
  }

  @Test
  void aRequestThatNoChainTakesPasses() {
    TestService service =
        new TestService().with(gate(chain("api", paths("/api/**"), anyRequest(AUTHENTICATED))));
    Access access = service.access("GET /reset");
    assertOpen("GET /reset", access);
    assertSays("Spring Security lets it pass", access);
  }

  @Test
  void whatIsToldInASentenceIsntCalledARule() {
    AccessRule gateway =
        new AccessRule(
            new RequestMatcher.Any(), ANYONE, Evidence.of("the gateway `x` lets `/a` pass"));
    assertSays(
        "the gateway `x` lets `/a` pass", new TestService().with(gate(gateway)).access("GET /a"));
  }

  @Test
  void aRuleThatReadsItsPathsElsewhereIsToldWithThem() {
    AccessRule listed =
        new AccessRule(
            RequestMatcher.path(new PathLanguage.Ant("/a/**", true)),
            ANYONE,
            Evidence.of("`antMatchers(url).permitAll()`"));
    assertSays(
        "`antMatchers(url).permitAll()`, here for `/a/**`, is the first rule that matches",
        new TestService().with(gate(listed)).access("GET /a/b"));
  }

  @Test
  void aRequestThatNoRuleTakesMeetsTheChainsDefault() {
    Access access = new TestService().with(gate(rule("/a", ANYONE))).access("GET /b");
    assertVerdict(Verdict.DENIED, access);
    assertSays("Spring Security denies the rest", access);
  }

  @Test
  void notTakesWhatTheOtherMatcherLeaves() {
    RequestMatcher notPublic = new RequestMatcher.Not(paths("/public/**"));
    TestService service =
        new TestService()
            .with(gate(rule(notPublic, AUTHENTICATED, "not public"), anyRequest(ANYONE)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users"));
    assertOpen("GET /public/a", service.access("GET /public/a"));
  }

  @Test
  void anUnclearMatcherDoesNotMatterWhereBothWaysAgree() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(unclear("a list from the environment"), AUTHENTICATED, "list"),
                    anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users"));
    TestService open =
        new TestService().with(gate(rule(unclear("a list"), ANYONE, "list"), anyRequest(ANYONE)));
    assertOpen("GET /users", open.access("GET /users"));
  }

  @Test
  void anUnclearMatcherThatMattersLeavesItUndecided() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(unclear("a list from the environment"), ANYONE, "list"),
                    anyRequest(AUTHENTICATED)));
    Access access = service.access("GET /users");
    assertVerdict(Verdict.UNDECIDED, access);
    assertSays("a list from the environment", access);
    assertEquals(Optional.empty(), access.witness());
  }

  @Test
  void anUnclearMatcherCanOnlyTakeWhatTheMatchersAroundItLeave() {
    RequestMatcher some =
        new RequestMatcher.AllOf(List.of(paths("/users/**"), unclear("a header's meaning")));
    TestService service =
        new TestService().with(gate(rule(some, ANYONE, "some"), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /orders"));
    assertVerdict(Verdict.UNDECIDED, service.access("GET /users/{id}"));
  }

  @Test
  void aRuleBeforeAnUnclearOneIsNotTouchedByIt() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule("/users", AUTHENTICATED),
                    rule(unclear("a list"), ANYONE, "list"),
                    anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users"));
  }

  @Test
  void twoUnclearRulesThatAgreeWithTheRestDecide() {
    TestService service =
        new TestService()
            .with(
                gate(
                    rule(unclear("a"), AUTHENTICATED, "a"),
                    rule(unclear("b"), NOBODY, "b"),
                    anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users"));
  }

  @Test
  void anUnclearChainThatMattersLeavesItUndecided() {
    Chain first = chain("first", unclear("a bean decides"), anyRequest(ANYONE));
    Chain second = chain("second", new RequestMatcher.Any(), anyRequest(AUTHENTICATED));
    assertVerdict(
        Verdict.UNDECIDED, new TestService().with(gate(first, second)).access("GET /users"));
    assertVerdict(
        Verdict.GUARDED,
        new TestService()
            .with(
                gate(chain("first", unclear("x"), rule("/a", ANYONE), anyRequest(NOBODY)), second))
            .access("GET /users"));
  }

  @Test
  void anUnclearRequirementThatAnotherGateMakesMootDoesNotMatter() {
    TestService service =
        new TestService().with(gate(anyRequest(UNKNOWN))).with(gate(anyRequest(AUTHENTICATED)));
    Access access = service.access("GET /users");
    assertVerdict(Verdict.GUARDED, access);
    assertEquals(1, access.because().size(), access::toString);
  }

  @Test
  void anUnclearRequirementIsTheReason() {
    Access access = new TestService().with(gate(anyRequest(UNKNOWN))).access("GET /users");
    assertVerdict(Verdict.UNDECIDED, access);
    assertSays("anyRequest Unclear is the first rule that matches: a bean decides", access);
  }

  @Test
  void denyAllReachesNobody() {
    TestService service =
        new TestService().with(gate(rule("/old/**", NOBODY), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.DENIED, service.access("GET /old/{id}"));
    assertVerdict(
        Verdict.GUARDED,
        new TestService()
            .with(gate(rule("/old/x", NOBODY), anyRequest(AUTHENTICATED)))
            .access("GET /old/{id}"));
  }

  @Test
  void gatesThatEachOpenAnotherPartTogetherOpenNothing() {
    TestService service =
        new TestService()
            .with(gate(rule("/users/a", ANYONE), anyRequest(AUTHENTICATED)))
            .with(gate(rule("/users/b", ANYONE), anyRequest(AUTHENTICATED)));
    assertVerdict(Verdict.GUARDED, service.access("GET /users/{name}"));
    assertVerdict(Verdict.GUARDED, service.access("GET /users/a"));
  }

  @Test
  void gatesThatDenyAllPartsTogetherDeny() {
    TestService service =
        new TestService()
            .with(gate(rule("/users/a", NOBODY), anyRequest(ANYONE)))
            .with(gate(rule("/users/a", ANYONE), anyRequest(NOBODY)));
    assertVerdict(Verdict.DENIED, service.access("GET /users/{name}"));
  }

  @Test
  void aDemandAtTheHandlerGuardsWhatTheGatesLetPass() {
    Endpoint users = endpoint("GET /users");
    Access access =
        new TestService().with(gate(anyRequest(ANYONE))).with(users, AUTHENTICATED).access(users);
    assertVerdict(Verdict.GUARDED, access);
    assertSays("@PreAuthorize Credentials", access);
    assertVerdict(
        Verdict.UNDECIDED,
        new TestService().with(gate(anyRequest(ANYONE))).with(users, UNKNOWN).access(users));
    assertOpen("GET /users", new TestService().with(users, ANYONE).access(users));
  }

  @Test
  void aGuardThatAsksForARoleOrAPermissionIsForThePrivileged() {
    Endpoint users = endpoint("GET /admin/users");
    assertTrue(guarded(users, "@ss.hasPermi('system:user:list')").privileged());
    assertTrue(guarded(users, "@el.check('user:list')").privileged());
    assertTrue(guarded(users, "hasRole('ADMIN')").privileged());
    assertFalse(guarded(users, "isAuthenticated()").privileged());
    assertFalse(guarded(users, "@el.check()").privileged());
    AccessRule forAdmins =
        new AccessRule(
            RequestMatcher.path(new PathLanguage.Ant("/admin/**", true)),
            new Requirement.Credentials("role ADMIN"),
            Evidence.of("`antMatchers(\"/admin/**\").hasRole(\"ADMIN\")`"));
    assertTrue(new TestService().with(gate(forAdmins)).access(users).privileged());
    assertTrue(doubted(users, "whether `@pms.hasPermission('a')` lets one pass").privileged());
    assertFalse(doubted(users, "a bean decides").privileged());
    assertFalse(
        new TestService().with(gate(rule("/admin/**", AUTHENTICATED))).access(users).privileged());
  }

  private static Access doubted(Endpoint endpoint, String reason) {
    return new TestService()
        .with(gate(anyRequest(AUTHENTICATED)))
        .with(endpoint, new Requirement.Unclear(reason))
        .access(endpoint);
  }

  private static Access guarded(Endpoint endpoint, String asked) {
    return new TestService()
        .with(gate(anyRequest(AUTHENTICATED)))
        .with(endpoint, new Requirement.Credentials(asked))
        .access(endpoint);
  }

  @Test
  void aServiceWithoutAnyMechanismIsOpen() {
    Access access = new TestService().access("GET /users/{email}");
    assertOpen("GET /users/someone@example.com", access);
    assertSays("no authentication mechanism was found in the service", access);
  }

  @Test
  void conditionsOfTheDecidingRuleAndChainAreKept() {
    AccessRule conditional =
        new AccessRule(
            new RequestMatcher.Any(), ANYONE, Evidence.of("all"), List.of("auth.enabled=true"));
    AccessRule other = new AccessRule(paths("/x"), ANYONE, Evidence.of("x"), List.of("never mind"));
    Chain chain =
        new Chain(
            "main",
            new RequestMatcher.Any(),
            List.of(other, conditional),
            anyRequest(NOBODY),
            List.of("profile prod"));
    Access access = new TestService().with(gate(chain)).access("GET /users");
    assertEquals(List.of("profile prod", "auth.enabled=true"), access.conditions());
  }

  @Test
  void aContextPathIsPutInFrontOfTheWitness() {
    Endpoint plain = endpoint("GET /users/{id}");
    Endpoint endpoint =
        new Endpoint(
            plain.method(),
            "/shop/users/{id}",
            "/shop",
            plain.mapping(),
            plain.handler(),
            plain.location(),
            List.of(),
            plain.answer(),
            false);
    assertOpen("GET /shop/users/1", new TestService().access(endpoint));
  }

  @Test
  void aMappingThatIsNotKnownExactlyIsDecidedWhereAllPathsAgree() {
    Endpoint odd =
        endpoint("GET", "/odd", new PathLanguage.Regex("/(a)\\1", false), List.of(), false);
    assertVerdict(
        Verdict.GUARDED, new TestService().with(gate(anyRequest(AUTHENTICATED))).access(odd));
    Access access =
        new TestService().with(gate(rule("/a", ANYONE), anyRequest(AUTHENTICATED))).access(odd);
    assertVerdict(Verdict.UNDECIDED, access);
    assertTrue(access.because().toString().contains("back reference"), access::toString);
  }
}
