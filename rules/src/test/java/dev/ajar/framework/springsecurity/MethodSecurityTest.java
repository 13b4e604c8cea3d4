package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodSecurityTest {

  private static final String IMPORTS =
      """
      package app;
      import org.springframework.security.access.prepost.*;
      import org.springframework.security.access.annotation.Secured;
      import org.springframework.security.core.context.SecurityContextHolder;
      import org.springframework.stereotype.Component;
      import jakarta.annotation.security.*;
      """;

  @TempDir Path root;
  private SecurityProject project;

  @BeforeEach
  void open() {
    project = new SecurityProject(root);
    enable("@EnableMethodSecurity(securedEnabled = true, jsr250Enabled = true)");
  }

  private void enable(String annotation) {
    project.file(
        "app/Enable.java",
        "package app; import org.springframework.security.config.annotation.method.configuration.*; "
            + annotation
            + " class Enable {}");
  }

  private List<String> demands(String method, String signature) {
    return new SpringSecurity(new SpringMvc())
        .demands(project.application(), new Handler("app.C", method, signature)).stream()
            .map(each -> SecurityProject.text(each.requirement()))
            .toList();
  }

  private void assertDemand(String expected, String annotation) {
    project.file("app/C.java", IMPORTS + "class C { " + annotation + " void m(Long id) {} }");
    assertEquals(List.of(expected), demands("m", "Long"), annotation);
  }

  @Test
  void evaluatesExpressionsForAnAnonymousCaller() {
    assertDemand("anyone", "@PreAuthorize(\"permitAll()\")");
    assertDemand("anyone", "@PreAuthorize(\"permitAll\")");
    assertDemand("anyone", "@PreAuthorize(\"isAnonymous() or hasRole('X')\")");
    assertDemand("anyone", "@PreAuthorize(\"!hasRole('X')\")");
    assertDemand("anyone", "@PreAuthorize(\"hasAnyRole('USER', 'ANONYMOUS')\")");
    assertDemand("nobody", "@PreAuthorize(\"denyAll()\")");
    assertDemand("isAuthenticated()", "@PreAuthorize(\"isAuthenticated()\")");
    assertDemand("hasRole('A') and permitAll", "@PreAuthorize(\"hasRole('A') and permitAll\")");
    assertDemand("hasPermission(#id, 'read')", "@PreAuthorize(\"hasPermission(#id, 'read')\")");
    assertDemand("#id == principal.id", "@PreAuthorize(\"#id == principal.id\")");
    assertDemand("unclear", "@PreAuthorize(\"#id == 5\")");
    assertDemand("unclear", "@PreAuthorize(\"hasRole('X') or #id == 5\")");
    assertDemand("unclear", "@PreAuthorize(\"hasRole(\")");
    assertDemand(
        "hasRole('A')", "static final String RULE = \"hasRole('A')\"; @PreAuthorize(C.RULE)");
  }

  @Test
  void theInterceptorOfOldKnowsOneKindAHandlerAndItsOwnNames() {
    enable(
        "@EnableGlobalMethodSecurity(prePostEnabled = true, securedEnabled = true,"
            + " jsr250Enabled = true)");
    assertDemand("anyone", "@Secured(\"IS_AUTHENTICATED_ANONYMOUSLY\")");
    assertDemand("anyone", "@RolesAllowed(\"ROLE_ANONYMOUS\")");
    assertDemand("anyone", "@PreAuthorize(\"permitAll\") @Secured(\"ROLE_X\") @DenyAll");
    assertDemand("role \"ROLE_X\"", "@Secured(\"ROLE_X\") @PermitAll");
  }

  @Test
  void asksTheSourceOfABean() {
    project.file(
        "app/Ss.java",
        IMPORTS
            + "@Component(\"ss\") class Ss { boolean hasPermi(String p) { return user() != null; }"
            + " boolean isUser() { User user = (User) SecurityContextHolder.getContext()"
            + ".getAuthentication().getPrincipal(); return user.id > 0; }"
            + " boolean isKnown() { Object user = SecurityContextHolder.getContext()"
            + ".getAuthentication().getPrincipal(); if (user instanceof User) return true;"
            + " return false; }"
            + " static class User { int id; }"
            + " Object user() { return org.acme.Users.current(); }"
            + " boolean anybody() { return true; } }");
    assertDemand("unclear", "@PreAuthorize(\"@ss.hasPermi('x')\")");
    assertDemand("unclear", "@PreAuthorize(\"@gone.hasPermi('x')\")");
    assertDemand("@ss.isUser()", "@PreAuthorize(\"@ss.isUser()\")");
    assertDemand("@ss.isKnown()", "@PreAuthorize(\"@ss.isKnown()\")");
    assertDemand("anyone", "@PreAuthorize(\"@ss.anybody()\")");
  }

  @Test
  void readsTheOtherAnnotations() {
    assertDemand("role \"ROLE_A\", \"ROLE_B\"", "@Secured({\"ROLE_A\", \"ROLE_B\"})");
    assertDemand(
        "role \"IS_AUTHENTICATED_ANONYMOUSLY\"", "@Secured(\"IS_AUTHENTICATED_ANONYMOUSLY\")");
    assertDemand("role \"A\"", "@RolesAllowed(\"A\")");
    assertDemand("anyone", "@PermitAll");
    assertDemand("nobody", "@DenyAll");
  }

  @Test
  void findsAnnotationsOnInterfacesClassesAndThroughComposedOnes() {
    project.file(
        "app/Api.java",
        IMPORTS
            + """
            interface Api<T> { @PreAuthorize("hasRole('I')") void inherited(T id); }
            @PreAuthorize("hasRole('BASE')") abstract class Base { public void base() {} }
            @Has("W") @interface Writer {}
            @PreAuthorize("hasAuthority('{value}')") @interface Has { String value(); }
            """);
    project.file(
        "app/C.java",
        IMPORTS
            + """
            @PreAuthorize("hasRole('CLASS')")
            class C extends Base implements Api<Long> {
              public void inherited(Long id) {}
              public void own() {}
              @Has("R") public void read() {}
              @Writer public void write() {}
              @PreAuthorize("permitAll") public void open() {}
            }
            """);
    assertEquals(List.of("hasRole('I')"), demands("inherited", "Long"));
    assertEquals(List.of("hasRole('CLASS')"), demands("own", ""));
    assertEquals(List.of("hasRole('BASE')"), demands("base", ""));
    assertEquals(List.of("hasAuthority('R')"), demands("read", ""));
    assertEquals(List.of("hasAuthority('W')"), demands("write", ""));
    assertEquals(List.of("anyone"), demands("open", ""));
  }

  @Test
  void knowsWhatIsSwitchedOn() {
    project.file(
        "app/C.java",
        IMPORTS
            + "class C { @PreAuthorize(\"hasRole('A')\") void a() {} @Secured(\"A\") void b() {} }");
    enable("@EnableMethodSecurity");
    assertEquals(List.of("hasRole('A')"), demands("a", ""));
    assertEquals(List.of("anyone"), demands("b", ""));
    enable("@EnableGlobalMethodSecurity(securedEnabled = true)");
    assertEquals(List.of("anyone"), demands("a", ""));
    assertEquals(List.of("role \"A\""), demands("b", ""));
    enable("");
    assertEquals(List.of("unclear"), demands("a", ""));
  }

  @Test
  void takesAnnotationsForInertWhereNothingCanSwitchThemOn() {
    enable("");
    project.file("app/C.java", IMPORTS + "class C { @PreAuthorize(\"hasRole('A')\") void a() {} }");
    project.file(
        "app/App.java",
        "package app; import org.springframework.boot.autoconfigure.SpringBootApplication;"
            + " @SpringBootApplication class App { public static void main(String[] a) {"
            + " org.springframework.boot.SpringApplication.run(App.class, a); } }");
    project.file("pom.xml", POM.formatted("org.springframework.boot", "spring-boot-starter-web"));
    move("app/C.java", "app/App.java", "app/Enable.java");
    assertEquals(List.of("anyone"), demands("a", ""));
    project.file("pom.xml", POM.formatted("org.acme", "acme-security-starter"));
    assertEquals(List.of("unclear"), demands("a", ""));
  }

  @Test
  void anExpressionThatAsksABeanIsInertTooAndAConfigurationOfLogsSwitchesNothingOn() {
    enable("");
    project.file(
        "app/C.java",
        IMPORTS
            + "@org.springframework.stereotype.Service class C {"
            + " @PreAuthorize(\"@ss.hasPermi('x')\") public void a() {}"
            + " @PreAuthorize(\"permitAll\") public void b() {} }");
    project.file(
        "app/App.java",
        "package app; import org.springframework.boot.autoconfigure.SpringBootApplication;"
            + " @SpringBootApplication class App { public static void main(String[] a) {"
            + " org.springframework.boot.SpringApplication.run(App.class, a); } }");
    project.file("pom.xml", POM.formatted("com.alibaba", "druid-spring-boot-starter"));
    project.file("src/main/resources/logback.xml", "<configuration/>");
    move("app/C.java", "app/App.java", "app/Enable.java");
    List<AccessAnnotation> found =
        new SpringSecurity(new SpringMvc()).annotations(project.application());
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).inert().isPresent());
    project.file("src/main/resources/applicationContext.xml", "<beans/>");
    assertEquals(
        Optional.empty(),
        new SpringSecurity(new SpringMvc()).annotations(project.application()).get(0).inert());
  }

  private static final String POM =
      "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
          + "<version>1</version><dependencies><dependency><groupId>%s</groupId>"
          + "<artifactId>%s</artifactId><version>1</version></dependency></dependencies></project>";

  private void move(String... files) {
    for (String each : files) {
      try {
        Path to = root.resolve("src/main/java").resolve(each);
        Files.createDirectories(to.getParent());
        Files.move(root.resolve(each), to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
