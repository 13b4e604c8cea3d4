package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak's adapters, which stand on those of Spring Security and of Spring Boot. */
class KeycloakTest {

  @TempDir Path root;

  private SecurityProject project;

  @BeforeEach
  void service() {
    project =
        new SecurityProject(root)
            .file(
                "src/main/java/app/Users.java",
                """
                package app;
                import org.springframework.web.bind.annotation.*;
                @RestController class Users { @GetMapping("/users") String all() { return ""; } }
                """);
  }

  private void adapter(String artifact) {
    project.file(
        "pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId>
        <version>1</version><dependencies><dependency><groupId>org.keycloak</groupId>
        <artifactId>%s</artifactId><version>18.0.2</version></dependency></dependencies></project>
        """
            .formatted(artifact));
  }

  private void configuration(String rules) {
    project.file(
        "src/main/java/app/Security.java",
        SecurityProject.IMPORTS
            + """
            import org.keycloak.adapters.springsecurity.KeycloakConfiguration;
            import org.keycloak.adapters.springsecurity.config.KeycloakWebSecurityConfigurerAdapter;
            @KeycloakConfiguration class Security extends KeycloakWebSecurityConfigurerAdapter {
              @Override protected void configure(HttpSecurity http) throws Exception {
                super.configure(http);
            """
            + rules
            + "}}");
  }

  private Verdict verdict() throws Exception {
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void theOneForSpringSecurityHasTheRulesOfItsSubclass() throws Exception {
    adapter("keycloak-spring-security-adapter");
    configuration("http.authorizeRequests().anyRequest().authenticated();");
    assertEquals(Verdict.GUARDED, verdict());
    configuration("http.authorizeRequests().antMatchers(\"/admin\").hasRole(\"ADMIN\");");
    assertEquals(Verdict.OPEN, verdict());
    configuration("");
    assertEquals(Verdict.OPEN, verdict());
  }

  @Test
  void theOneForSpringBootGuardsWhatItsPropertiesSay() throws Exception {
    adapter("keycloak-spring-boot-starter");
    project.file(
        "src/main/java/app/Main.java",
        "package app; class Main { void m() {"
            + " org.springframework.boot.SpringApplication.run(Main.class); } }");
    assertEquals(Verdict.OPEN, verdict());
    project.file(
        "src/main/resources/application.properties",
        "keycloak.securityConstraints[0].authRoles[0]=user");
    assertEquals(Verdict.UNDECIDED, verdict());
  }

  @Test
  void anotherOneIsNotRead() throws Exception {
    adapter("keycloak-tomcat-adapter");
    assertEquals(Verdict.UNDECIDED, verdict());
  }
}
