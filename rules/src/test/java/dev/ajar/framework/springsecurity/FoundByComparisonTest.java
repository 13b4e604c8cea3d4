package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison with real Spring Security found, each in its smallest form. */
class FoundByComparisonTest {

  @TempDir Path root;

  private SecurityProject project;

  @BeforeEach
  void service() {
    project =
        new SecurityProject(root)
            .file(
                "app/Users.java",
                """
                package app;
                import org.springframework.web.bind.annotation.*;
                @RestController class Users { @PostMapping("/users") String add() { return ""; } }
                """);
  }

  private void boot(String version) {
    project.file(
        "pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version>
        <dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-security</artifactId>
        <version>%s</version></dependency></dependencies><build><sourceDirectory>.</sourceDirectory></build></project>
        """
            .formatted(version));
  }

  private Access access() throws Exception {
    return Analysis.run(Settings.of(root)).assessments().get(0).access();
  }

  @Test
  void aPropertySwitchesOffTheChainThatBootBrings() throws Exception {
    boot("2.7.18");
    assertEquals(Verdict.GUARDED, access().verdict());
    String excluded = "spring.autoconfigure.exclude=a.B, org.springframework.boot.autoconfigure.";
    project.file(
        "src/main/resources/application.properties",
        excluded + "security.reactive.ReactiveSecurityAutoConfiguration\n");
    assertEquals(Verdict.GUARDED, access().verdict());
    project.file(
        "src/main/resources/application.properties",
        excluded + "security.servlet.SecurityAutoConfiguration\n");
    assertEquals(Verdict.OPEN, access().verdict());
    project.file(
        "app/Config.java",
        """
        package app;
        @org.springframework.security.config.annotation.web.configuration.EnableWebSecurity
        class Config {}
        """);
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void anMvcMatcherWithoutPatternsTakesNothing() throws Exception {
    project.chain(
        "http.authorizeRequests().mvcMatchers(HttpMethod.POST).authenticated()"
            + ".anyRequest().permitAll();");
    assertEquals(Verdict.OPEN, access().verdict());
  }

  @Test
  void anAntMatcherWithoutPatternsTakesTheMethod() throws Exception {
    project.chain(
        "http.authorizeRequests().antMatchers(HttpMethod.POST).authenticated()"
            + ".anyRequest().permitAll();");
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void oneMoreSlashLeadsPastAnAntMatcherUpToBoot2() throws Exception {
    boot("2.7.18");
    project.chain(
        "http.authorizeRequests().antMatchers(\"/users\").authenticated()"
            + ".anyRequest().permitAll();");
    assertEquals(Verdict.OPEN, access().verdict());
    assertEquals(Optional.of("POST /users/"), access().witness());
  }

  @Test
  void oneMoreSlashIsNotServedFromBoot3On() throws Exception {
    boot("3.5.16");
    project.chain(
        "http.authorizeHttpRequests(r -> r.requestMatchers(\"/users\").authenticated()"
            + ".anyRequest().permitAll());");
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void oneMoreSlashIsServedWhereConfigurationSaysSo() throws Exception {
    boot("3.5.16");
    project.file(
        "app/Paths.java",
        """
        package app;
        import org.springframework.context.annotation.Configuration;
        import org.springframework.web.servlet.config.annotation.*;
        @Configuration class Paths implements WebMvcConfigurer {
          @Override public void configurePathMatch(PathMatchConfigurer configurer) {
            configurer.setUseTrailingSlashMatch(true);
          }
        }
        """);
    project.chain(
        "http.authorizeHttpRequests(r -> r.requestMatchers(\"/users\").authenticated()"
            + ".anyRequest().permitAll());");
    assertEquals(Optional.of("POST /users/"), access().witness());
  }

  @Test
  void anAuthorizationManagerIsPlayedForAnAnonymousCaller() throws Exception {
    project.chain(
        "http.authorizeHttpRequests(r -> r.anyRequest().access((a, c) ->"
            + " new org.springframework.security.authorization.AuthorizationDecision("
            + "a.get().isAuthenticated())));");
    assertEquals(Verdict.OPEN, access().verdict());
    project.chain(
        "http.authorizeHttpRequests(r -> r.anyRequest().access((a, c) ->"
            + " new org.springframework.security.authorization.AuthorizationDecision("
            + "!a.get().getName().equals(\"anonymousUser\"))));");
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void anExpressionMayCompareTheCallersName() throws Exception {
    project.chain(
        "http.authorizeRequests().anyRequest().access(\"principal == 'anonymousUser'\");");
    assertEquals(Verdict.OPEN, access().verdict());
    project.chain(
        "http.authorizeRequests().anyRequest().access(\"authentication.name != 'anonymousUser'\");");
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void aLambdaIsReadAsTheMatcherItIs() throws Exception {
    project.chain(
        "http.authorizeHttpRequests(r -> r"
            + ".requestMatchers(q -> q.getServletPath().startsWith(\"/us\")).authenticated()"
            + ".anyRequest().permitAll());");
    assertEquals(Verdict.GUARDED, access().verdict());
    project.chain(
        "http.authorizeHttpRequests(r -> r"
            + ".requestMatchers(q -> q.getHeader(\"x\") == null).authenticated()"
            + ".anyRequest().permitAll());");
    assertEquals(Verdict.OPEN, access().verdict());
    project.chain(
        "http.authorizeHttpRequests(r -> r"
            + ".requestMatchers(q -> com.acme.Lists.has(q.getServletPath())).authenticated()"
            + ".anyRequest().permitAll());");
    assertEquals(Verdict.UNDECIDED, access().verdict());
  }

  @Test
  void fieldsOfWhatABeanMethodReturnsAreInjected() throws Exception {
    project.file(
        "app/Customizers.java",
        """
        package app;
        import org.springframework.beans.factory.annotation.Value;
        abstract class Customizers {
          @Value("${app.path:/users}") private String path;
          String path() { return path; }
          abstract String[] permitted();
        }
        """);
    project.config(
        """
        @Bean Customizers customizers() {
          return new Customizers() { @Override String[] permitted() { return new String[] {path()}; } };
        }
        @Bean SecurityFilterChain chain(HttpSecurity http, Customizers customizers) throws Exception {
          http.authorizeHttpRequests(
              r -> r.requestMatchers(customizers.permitted()).permitAll().anyRequest().authenticated());
          return http.build(); }
        """);
    assertEquals(Verdict.OPEN, access().verdict());
    assertTrue(access().because().toString().contains("permitAll"), access().toString());
  }
}
