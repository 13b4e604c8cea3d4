package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardRemedyTest {

  private static final String FIRST = " is the first rule that matches";

  private static final Evidence PRE_AUTHORIZE =
      Evidence.of(
          "`@PreAuthorize(\"hasRole('USER')\")`", new Location("a/OtherController.java", 12));

  @Test
  void aWideRuleIsPrecededByANarrowOne() {
    assertFix(
        "Add .antMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before the rule at"
            + " SecurityConfig.java:27 that lets everybody in, or narrow that rule.",
        "`antMatchers(\"/v1/**\").permitAll()`" + FIRST);
  }

  @Test
  void thePathItselfIsTakenOut() {
    assertFix(
        "Take \"/v1/users/{phone}\" out of the rule at SecurityConfig.java:27 that lets everybody"
            + " in, or add .mvcMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated()"
            + " before it.",
        "`mvcMatchers(\"/login\", \"/v1/users/{phone}\").permitAll()`" + FIRST);
  }

  @Test
  void anEntryOfAListIsTakenOutOfIt() {
    assertFix(
        "Take `/v1/**` out of the list that the rule at SecurityConfig.java:27 reads, or add"
            + " .antMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before it.",
        "`antMatchers(url).permitAll()`, here for `/v1/**`," + FIRST);
  }

  @Test
  void aNetForTheRestTakesTheMatchersOfTheCodeBase() {
    Assessment other =
        Assessments.authy()
            .access(
                Access.Verdict.GUARDED,
                Evidence.of("`pathMatchers(\"/a\").authenticated()`" + FIRST))
            .build();
    assertEquals(
        "Add .pathMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before the rule"
            + " at SecurityConfig.java:27 that lets everybody in, or narrow that rule.",
        fix("SecurityConfig.java", "`anyRequest().permitAll()`" + FIRST, other));
  }

  @Test
  void whereHandlersAreAnnotatedThisOneIsToo() {
    Assessment other = Assessments.authy().access(Access.Verdict.GUARDED, PRE_AUTHORIZE).build();
    assertEquals(
        "Put `@PreAuthorize(…)` on the handler, as at OtherController.java:12. Or"
            + " add .requestMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before"
            + " the rule at SecurityConfig.java:27 that lets everybody in.",
        fix("SecurityConfig.java", "`anyRequest().permitAll()`" + FIRST, other));
    assertEquals(
        "Put `@PreAuthorize(…)` on the handler, as at OtherController.java:12.",
        GuardRemedy.of(
            Assessments.authy()
                .open("GET /v1/users/1", Evidence.of("nothing stands before the handler"))
                .build(),
            Customs.of(List.of(other))));
  }

  @Test
  void anAnnotationThatPermitsIsTakenAway() {
    assertEquals(
        "Take `@Anonymous` away (UserController.java:27).",
        fix("UserController.java", "`@Anonymous` lets everybody pass"));
  }

  @Test
  void anEntryOfConfigurationIsTakenOutThere() {
    assertEquals(
        "Take the entry that takes /v1/users/{phone} out of the list at application.yml:27, or name"
            + " the path where that list has its exceptions.",
        fix("application.yml", "the gateway `g` lets `/v1/users/15550100` pass"));
  }

  @Test
  void shirosMapGetsAnEntry() {
    assertFix(
        "Put `/v1/users/* = authc` before `/v1/** = anon` (SecurityConfig.java:27): the first that"
            + " matches decides.",
        "`/v1/** = anon` of Shiro's chains" + FIRST);
    assertFix(
        "Write `/v1/users/{phone} = authc` in place of `/v1/users/{phone} = anon`"
            + " (SecurityConfig.java:27).",
        "`/v1/users/{phone} = anon` of Shiro's chains" + FIRST);
    assertEquals(
        "End Shiro's chains with `/** = authc`, and name the few public paths before it.",
        GuardRemedy.of(
            Assessments.authy()
                .open(
                    "GET /v1/users/1",
                    Evidence.of("no chain of Shiro's takes the request, so it passes"))
                .build(),
            Customs.NONE));
  }

  @Test
  void anInterceptorIsRegisteredForThePath() {
    assertFix(
        "Have the interceptor LoginInterceptor take `/v1/users/{phone}` at SecurityConfig.java:27:"
            + " out of what it excludes, or into what it is added for.",
        "the interceptor LoginInterceptor isn't registered for the request");
  }

  @Test
  void ignoredRequestsAreIgnoredNoMore() {
    assertFix(
        "Take what matches `/v1/users/{phone}` out of the ignored requests at"
            + " SecurityConfig.java:27: no chain guards those.",
        "`ignoring().requestMatchers(paths)`");
  }

  @Test
  void aRuleWeighsMoreThanAFilterThatWasPassedBy() {
    Assessment assessment =
        Assessments.authy()
            .open(
                "GET /v1/users/1",
                Evidence.of(
                    "LogFilter lets the request through", new Location("LogFilter.java", 3)),
                Assessments.PERMIT_ALL)
            .build();
    assertEquals(
        "Add .requestMatchers(HttpMethod.GET, \"/v1/users/{phone}\").authenticated() before the"
            + " rule at SecurityConfig.java:27 that lets everybody in, or narrow that rule.",
        GuardRemedy.of(assessment, Customs.NONE));
  }

  @Test
  void aFilterThatIsntAskedWeighsMoreThanOneThatWasPassedBy() {
    Assessment assessment =
        Assessments.authy()
            .open(
                "GET /v1/users/1",
                Evidence.of(
                    "LogFilter lets the request through", new Location("LogFilter.java", 3)),
                Evidence.of(
                    "the filter `login` isn't registered for the request",
                    new Location("Web.java", 4)))
            .build();
    assertEquals(
        "Have the filter `login` take `/v1/users/{phone}` at Web.java:4: out of what it excludes,"
            + " or into what it is added for.",
        GuardRemedy.of(assessment, Customs.NONE));
  }

  private static void assertFix(String expected, String opener) {
    assertEquals(expected, fix("SecurityConfig.java", opener));
  }

  private static String fix(String file, String opener, Assessment... others) {
    Assessment assessment =
        Assessments.authy()
            .open("GET /v1/users/1", Evidence.of(opener, new Location("a/" + file, 27)))
            .build();
    return GuardRemedy.of(assessment, Customs.of(List.of(others)));
  }
}
