package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles of the settings reach the rules: as beans, as conditions and as properties. */
class ProfilesTest {

  private static final String CONTROLLER =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController class Users { @GetMapping("/users") String all() { return ""; } }
      """;

  @TempDir Path root;

  private SecurityProject project;

  @BeforeEach
  void service() {
    project = new SecurityProject(root).file("app/Users.java", CONTROLLER);
  }

  private Verdict with(String... profiles) throws Exception {
    return Analysis.run(new Settings(root, List.of(), List.of(), Set.of(profiles)))
        .assessments()
        .get(0)
        .access()
        .verdict();
  }

  private void chains(String openUnder, String guardedUnder) {
    project.config(
        """
        @Bean @Profile("%s") SecurityFilterChain open(HttpSecurity http) throws Exception {
          http.authorizeHttpRequests(r -> r.anyRequest().permitAll()); return http.build(); }
        @Bean @Profile("%s") SecurityFilterChain guarded(HttpSecurity http) throws Exception {
          http.authorizeHttpRequests(r -> r.anyRequest().authenticated()); return http.build(); }
        """
            .formatted(openUnder, guardedUnder));
  }

  @Test
  void chooseAmongBeans() throws Exception {
    chains("demo", "!demo");
    assertEquals(Verdict.GUARDED, with());
    assertEquals(Verdict.OPEN, with("demo"));
  }

  @Test
  void areReadAsExpressions() throws Exception {
    chains("demo & (eu | us)", "!(demo & (eu | us))");
    assertEquals(Verdict.GUARDED, with("demo"));
    assertEquals(Verdict.OPEN, with("demo", "us"));
  }

  @Test
  void bringTheirProperties() throws Exception {
    project.file("application-demo.properties", "app.permitted=/users");
    project.config(
        """
        @Bean SecurityFilterChain chain(HttpSecurity http, @Value("${app.permitted:/none}") String path)
            throws Exception {
          http.authorizeHttpRequests(
              r -> r.requestMatchers(path).permitAll().anyRequest().authenticated());
          return http.build(); }
        """);
    assertEquals(Verdict.GUARDED, with());
    assertEquals(Verdict.OPEN, with("demo"));
  }
}
