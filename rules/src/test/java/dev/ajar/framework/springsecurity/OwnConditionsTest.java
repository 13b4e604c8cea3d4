package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions that an application declares itself decide which chains there are. */
class OwnConditionsTest {

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
                @RestController class Users { @GetMapping("/users") String all() { return ""; } }
                """);
  }

  private void condition(String holds) {
    project.file(
        "app/IfSet.java",
        """
        package app;
        import java.util.Map;
        import org.springframework.context.annotation.*;
        import org.springframework.core.type.AnnotatedTypeMetadata;
        @Conditional(IfSet.Holds.class) @interface IfSet {
          String name();
          boolean not() default false;
          class Holds implements Condition {
            public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
              Map<String, Object> told = metadata.getAnnotationAttributes(IfSet.class.getName());
              String set = context.getEnvironment().getProperty((String) told.get("name"));
              boolean not = (boolean) told.get("not");
              return %s;
            }
          }
        }
        """
            .formatted(holds));
  }

  private void chains(String first) {
    project.config(
        """
        %s @Bean @Order(1) SecurityFilterChain api(HttpSecurity http) throws Exception {
          http.authorizeHttpRequests(r -> r.anyRequest().authenticated()); return http.build(); }
        @Bean @Order(2) SecurityFilterChain all(HttpSecurity http) throws Exception {
          http.authorizeHttpRequests(r -> r.anyRequest().permitAll()); return http.build(); }
        """
            .formatted(first));
  }

  private Verdict verdict() throws Exception {
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void holdByTheirCodeAndWhatShips() throws Exception {
    condition("not ? set == null : set != null");
    chains("@IfSet(name = \"login\")");
    assertEquals(Verdict.OPEN, verdict());
    chains("@IfSet(name = \"login\", not = true)");
    assertEquals(Verdict.GUARDED, verdict());
    project.file("application.properties", "login=oauth2");
    assertEquals(Verdict.OPEN, verdict());
    chains("@IfSet(name = \"login\")");
    assertEquals(Verdict.GUARDED, verdict());
  }

  @Test
  void standOnDeclarationsThemselves() throws Exception {
    project.file(
        "app/Never.java",
        """
        package app;
        import org.springframework.context.annotation.*;
        import org.springframework.core.type.AnnotatedTypeMetadata;
        class Never implements Condition {
          public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) { return false; }
        }
        """);
    chains("@Conditional(Never.class)");
    assertEquals(Verdict.OPEN, verdict());
  }

  @Test
  void leaveOpenWhatTheirCodeDoesNotTell() throws Exception {
    condition("com.acme.Licence.isValid()");
    chains("@IfSet(name = \"login\")");
    assertEquals(Verdict.UNDECIDED, verdict());
  }

  @Test
  void mayBeSpringsUnderAnotherName() throws Exception {
    project.file(
        "app/Production.java",
        """
        package app;
        @org.springframework.context.annotation.Profile("production") @interface Production {}
        """);
    chains("@Production");
    assertEquals(Verdict.OPEN, verdict());
    project.file("application.properties", "spring.profiles.active=production");
    assertEquals(Verdict.GUARDED, verdict());
  }
}
