package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison with the real framework taught about {@code authorizeRequests}. */
class OldRegistryTest {

  @TempDir Path root;

  private List<AccessRule> rules(String rules) {
    SecurityProject project = new SecurityProject(root);
    project.chain("http.authorizeRequests()" + rules + ";");
    return new SpringSecurity(new SpringMvc())
        .gates(project.application())
        .get(0)
        .chains()
        .get(0)
        .rules();
  }

  private List<String> asked(String rules) {
    return rules(rules).stream()
        .map(each -> each.requirement().getClass().getSimpleName())
        .toList();
  }

  @Test
  void whatIsAskedOnceMoreKeepsItsPlaceBehindTheOtherMatchers() {
    assertEquals(
        List.of("Anyone", "Credentials"),
        asked(
            """
            .requestMatchers(new RegexRequestMatcher("/users", null), AnyRequestMatcher.INSTANCE).permitAll()
            .anyRequest().authenticated()"""));
  }

  @Test
  void keepsTheMatchersThatStandBehindTheOneAskedOnceMore() {
    assertEquals(
        List.of("Credentials", "Anyone"),
        asked(
            """
            .requestMatchers(AnyRequestMatcher.INSTANCE, new RegexRequestMatcher("/users", null)).permitAll()
            .anyRequest().authenticated()"""));
  }

  @Test
  void whatACombinedMatcherTakesIsNotAskedOnceMore() {
    assertEquals(
        List.of("Anyone", "Credentials"),
        asked(
            """
            .requestMatchers(new OrRequestMatcher(new AntPathRequestMatcher("/a"), AnyRequestMatcher.INSTANCE)).permitAll()
            .anyRequest().authenticated()"""));
  }

  @Test
  void notBeforeAnExpressionDeniesItsFirstOperandOnly() {
    assertEquals(
        List.of("Anyone"),
        asked(
            ".anyRequest().not().access(\"isAuthenticated() and hasRole('A') or isAnonymous()\")"));
    assertEquals(List.of("Nobody"), asked(".anyRequest().not().access(\"permitAll\")"));
    assertEquals(List.of("Credentials"), asked(".anyRequest().not().access(\"isAnonymous()\")"));
  }

  @Test
  void antMatchersMayDisregardCase() {
    assertEquals(
        List.of(
            RequestMatcher.path(new PathLanguage.AntRequest("/V1/*", false)),
            RequestMatcher.path(new PathLanguage.AntRequest("/V2/*", true))),
        rules(
                """
                .requestMatchers(new AntPathRequestMatcher("/V1/*", null, false)).permitAll()
                .requestMatchers(new AntPathRequestMatcher("/V2/*", "GET", true)).permitAll()""")
            .stream()
            .map(AccessRule::when)
            .map(OldRegistryTest::withoutMethod)
            .toList());
  }

  @Test
  void aFlagAboutCaseThatIsNotKnownLeavesOpenWhatOnlyOneOfItsValuesTakes() {
    RequestMatcher sensitive = RequestMatcher.path(new PathLanguage.AntRequest("/V1/*", true));
    RequestMatcher insensitive = RequestMatcher.path(new PathLanguage.AntRequest("/V1/*", false));
    RequestMatcher when =
        rules(".requestMatchers(new AntPathRequestMatcher(\"/V1/*\", null, flag())).permitAll()")
            .get(0)
            .when();
    RequestMatcher.AnyOf either =
        (RequestMatcher.AnyOf) ((RequestMatcher.AnyOf) when).parts().get(0);
    assertEquals(new RequestMatcher.AllOf(List.of(sensitive, insensitive)), either.parts().get(0));
    RequestMatcher.AllOf doubtful = (RequestMatcher.AllOf) either.parts().get(1);
    assertEquals(
        new RequestMatcher.AnyOf(List.of(sensitive, insensitive)), doubtful.parts().get(0));
    assertTrue(doubtful.parts().get(1) instanceof RequestMatcher.Unclear);
  }

  private static RequestMatcher withoutMethod(RequestMatcher matcher) {
    return matcher instanceof RequestMatcher.AllOf all ? all.parts().get(1) : matcher;
  }
}
