package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Category;
import dev.ajar.disclosure.Exposure;
import dev.ajar.disclosure.Guess;
import dev.ajar.model.Evidence;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.ratelimit.RateLimit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final Evidence GUARD =
      Evidence.of(
          "anyRequest().authenticated() is the first rule that matches",
          new Location("SecurityConfig.java", 9));
  private static final Evidence CHAIN =
      Evidence.of(
          "chain apiChain is the first whose matcher takes the request",
          new Location("SecurityConfig.java", 7));
  private static final Evidence DOUBT =
      Evidence.of("what the filter Own checks isn't in the sources", new Location("Own.java", 3));
  private static final Evidence LIMIT =
      Evidence.of("@RateLimiter(name = \"x\") bounds each caller", new Location("C.java", 4));

  @Test
  void anOpenLookUpByAKeyThatCanBeGuessedIsEnumeration() {
    Finding finding = only(Assessments.authy());
    assertEquals("AccountEnumeration", finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(
        "GET /v1/users/{phone} tells anyone who asks the phone number, account id and account"
            + " status of any account: requestMatchers(\"/v1/**\").permitAll() is the first rule"
            + " that matches, the caller chooses `phone`, of which lists exist, and nothing limits"
            + " how often.",
        finding.message());
    assertTrue(
        finding
            .fix()
            .startsWith(
                "Add .requestMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before"
                    + " the rule at SecurityConfig.java:27 that lets everybody in, or narrow that"
                    + " rule. Then let each caller read only its own account, and bound how often"
                    + " one caller may ask (Bucket4j's starter for"),
        finding.fix());
  }

  @Test
  void aLimitMakesEnumerationAWarning() {
    Finding finding = only(Assessments.authy().limit(RateLimit.Verdict.LIMITED, LIMIT));
    assertEquals("AccountEnumeration", finding.rule());
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(finding.message().contains("only a limit slows that (" + LIMIT.text() + ")"));
  }

  @Test
  void aLimitThatCantBeToldIsNone() {
    Finding finding = only(Assessments.authy().limit(RateLimit.Verdict.UNDECIDED));
    assertEquals(Severity.ERROR, finding.severity());
    assertTrue(finding.message().contains("whether anything limits how often can't be told"));
  }

  @Test
  void tellingWhetherAnAccountExistsIsEnumerationToo() {
    Finding finding = only(Assessments.authy().giving().answeringExistence(true));
    assertEquals("AccountEnumeration", finding.rule());
    assertTrue(finding.message().contains("tells anyone who asks whether an account exists: "));
    assertTrue(finding.fix().startsWith("Answer alike whether or not the account exists"));
  }

  @Test
  void aLogInFormThatTellsIsAWarning() {
    Finding finding = only(Assessments.authy().giving().answeringExistence(true, true));
    assertEquals("AccountEnumeration", finding.rule());
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(finding.message().contains("whether an account exists, if only in passing: "));
  }

  @Test
  void noCredentialsAreAskedOfWhoLogsIn() {
    assertFalse(
        only(Assessments.authy().giving().answeringExistence(true, true))
            .fix()
            .contains("credentials"));
    assertTrue(
        only(Assessments.authy().giving().answeringExistence(true)).fix().contains("credentials"));
  }

  @Test
  void whatTheCallerProvedToBeItsOwnIsNobodyElsesData() {
    Finding finding = only(Assessments.authy().ownedByCaller().answeringExistence(true, true));
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(finding.message().contains("whether an account exists"), finding.message());
    assertSilent(Assessments.authy().ownedByCaller().answeringExistence(false));
  }

  @Test
  void whatAccountsShowOfThemselvesIsAWarning() {
    Assessments profile = Assessments.authy().exposing(Exposure.PROFILE);
    Finding byName = only(profile.chosenBy(Guess.SHOWN, "username"));
    assertEquals(Severity.WARNING, byName.severity());
    assertTrue(
        byName.message().contains("of any account (no more than accounts show of themselves): "));
    assertTrue(byName.message().contains("chooses `username`, which people show, and"));
    assertEquals(Severity.WARNING, only(profile.chosenBy(Guess.HARD)).severity());
  }

  @Test
  void whoHasAPhoneNumberIsAnErrorWhateverElseIsShown() {
    assertEquals(Severity.ERROR, only(Assessments.authy().exposing(Exposure.PROFILE)).severity());
  }

  @Test
  void whoStandsBehindSomethingIsANote() {
    Assessments byline = Assessments.authy().exposing(Exposure.BYLINE);
    assertEquals(Severity.NOTE, only(byline.chosenBy(Guess.COUNTED, "pollId")).severity());
    assertEquals(Severity.NOTE, only(byline.chosenBy(Guess.HARD)).severity());
  }

  @Test
  void oddRequestsAloneAreNoError() {
    Assessments odd =
        Assessments.authy().openToOddRequests("GET /v1/users/alice.js", Assessments.PERMIT_ALL);
    assertEquals(Severity.WARNING, only(odd.chosenBy(Guess.SHOWN, "name")).severity());
    assertEquals(Severity.NOTE, only(odd).severity(), "no phone number ends in .js");
    assertEquals(Severity.NOTE, only(odd.chosenBy(Guess.HARD)).severity());
    Assessments slash =
        Assessments.authy().openToOddRequests("GET /v1/users/15550100/", Assessments.PERMIT_ALL);
    assertEquals(Severity.WARNING, only(slash).severity());
    assertEquals(Severity.WARNING, only(slash.chosenBy(Guess.HARD)).severity());
    assertEquals(
        Severity.NOTE, only(slash.chosenBy(Guess.HARD).exposing(Exposure.BYLINE)).severity());
  }

  @Test
  void guardedLookUpsOfLittleOrForFewAreANote() {
    Finding forFew = only(Assessments.authy().forThePrivileged(GUARD));
    assertEquals(Severity.NOTE, forFew.severity());
    assertTrue(forFew.message().contains("any one caller with the role or permission read the"));
    Assessments guarded = Assessments.authy().access(Access.Verdict.GUARDED, GUARD);
    assertEquals(Severity.NOTE, only(guarded.exposing(Exposure.PROFILE)).severity());
    assertTrue(only(guarded).message().contains("any one caller who is signed in read the"));
  }

  @Test
  void openAccountDataWithoutAKeyIsWithoutAuthentication() {
    Finding finding =
        only(
            Assessments.authy()
                .chosenBy(Guess.HARD)
                .giving(Assessments.member("[].email", Category.EMAIL, 3)));
    assertEquals("AccountDataWithoutAuthentication", finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertTrue(finding.message().contains("the e-mail address of many accounts at once: "));
  }

  @Test
  void openAccountDataByAKeyThatIsHardToGuessIsWithoutAuthentication() {
    Finding finding = only(Assessments.authy().chosenBy(Guess.HARD, "token"));
    assertEquals("AccountDataWithoutAuthentication", finding.rule());
    assertTrue(finding.message().contains("of the account that `token` names: "));
  }

  @Test
  void guardedLookUpsOfOthersDataWithoutALimitAreAWarning() {
    Assessments guarded = Assessments.authy().access(Access.Verdict.GUARDED, GUARD);
    Finding finding = only(guarded);
    assertEquals("AccountDataWithoutRateLimit", finding.rule());
    assertEquals(Severity.WARNING, finding.severity());
    assertSilent(guarded.limit(RateLimit.Verdict.LIMITED, LIMIT));
    assertSilent(guarded.limit(RateLimit.Verdict.UNDECIDED));
    assertSilent(guarded.chosenBy(Guess.HARD));
    assertSilent(guarded.chosenBy(Guess.HARD, "token"));
    assertSilent(guarded.giving());
  }

  @Test
  void accountDataBehindAnUndecidedAccessIsANote() {
    Assessments undecided =
        Assessments.authy().access(Access.Verdict.UNDECIDED, CHAIN, DOUBT, GUARD);
    Finding finding = only(undecided);
    assertEquals("UndecidedAccess", finding.rule());
    assertEquals(Severity.NOTE, finding.severity());
    assertTrue(finding.message().endsWith(": " + DOUBT.text() + "."));
    assertTrue(finding.fix().contains("(start at Own.java:3)"));
    assertSilent(undecided.giving());
  }

  @Test
  void harmlessEndpointsGiveNoFinding() {
    assertSilent(Assessments.authy().giving().answeringExistence(false));
    assertSilent(Assessments.authy().giving().chosenBy(Guess.HARD));
    assertSilent(Assessments.authy().access(Access.Verdict.DENIED));
  }

  @Test
  void anEndpointOfAllMethodsReadsWell() {
    Finding finding = only(Assessments.authy().at("*", "/users/{phone}"));
    assertTrue(finding.message().startsWith("/users/{phone} (any method) tells anyone who asks "));
    assertTrue(finding.fix().contains(".requestMatchers(\"/users/{phone}\").authenticated()"));
  }

  @Test
  void theMessageNamesTheRuleThatOpensNotTheChainItStandsIn() {
    Finding finding =
        only(Assessments.authy().open("GET /v1/users/15550100", CHAIN, Assessments.PERMIT_ALL));
    assertTrue(finding.message().contains(": " + Assessments.PERMIT_ALL.text() + ", "));
    assertTrue(finding.fix().contains("the rule at SecurityConfig.java:27 "));
  }

  @Test
  void aServiceWithoutAnyGuardIsToldToGetOne() {
    Finding finding =
        only(
            Assessments.authy()
                .taking(new Input(Input.Kind.PATH, "phone", "String", 0))
                .open("GET /v1/users/15550100", Evidence.of("nothing stands before the handler")));
    assertTrue(finding.message().contains(": nothing stands before the handler, "));
    assertTrue(finding.fix().startsWith("Have the service ask for credentials"));
  }

  @Test
  void manyKindsOfDataDontMakeAnEndlessMessage() {
    Finding finding =
        only(
            Assessments.authy()
                .giving(
                    Arrays.stream(Category.values())
                        .map(each -> Assessments.member(each.id(), each, 1))
                        .toArray(dev.ajar.disclosure.Member[]::new)));
    assertTrue(
        finding
            .message()
            .contains(
                "the phone number, e-mail address, name, postal address and 10 more kinds of data"
                    + " of"));
  }

  @Test
  void findingsComeGravestFirst() {
    List<Finding> findings =
        Rules.check(
            List.of(
                Assessments.authy().access(Access.Verdict.UNDECIDED, DOUBT).build(),
                Assessments.authy().access(Access.Verdict.GUARDED, GUARD).build(),
                Assessments.authy().build()));
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE),
        findings.stream().map(Finding::severity).toList());
  }

  @Test
  void noEndpointGetsTwoFindings() {
    for (Access.Verdict access : Access.Verdict.values()) {
      for (RateLimit.Verdict limit : RateLimit.Verdict.values()) {
        for (Guess guess : Guess.values()) {
          Assessment assessment =
              Assessments.authy().access(access).limit(limit).chosenBy(guess, "phone").build();
          long fitting =
              Rules.all().stream()
                  .filter(rule -> rule.check(assessment, Customs.NONE).isPresent())
                  .count();
          assertTrue(fitting <= 1, assessment.toString());
          assertEquals(fitting, Rules.check(List.of(assessment)).size());
        }
      }
    }
  }

  @Test
  void rulesAreSortedByName() {
    List<String> names = Rules.all().stream().map(Rule::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals("AccountEnumeration", Rules.named("AccountEnumeration").orElseThrow().name());
  }

  private static Finding only(Assessments assessments) {
    List<Finding> findings = Rules.check(List.of(assessments.build()));
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }

  private static void assertSilent(Assessments assessments) {
    assertEquals(List.of(), Rules.check(List.of(assessments.build())));
  }
}
