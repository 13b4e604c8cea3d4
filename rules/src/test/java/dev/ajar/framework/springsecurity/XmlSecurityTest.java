package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filter chains and method security in application contexts; {@code XmlChainsTest} compares. */
class XmlSecurityTest {

  @TempDir Path root;

  private SecurityProject project;

  @BeforeEach
  void service() {
    project =
        new SecurityProject(root)
            .file(
                "pom.xml",
                """
                <project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId>
                <version>1</version><dependencies><dependency>
                <groupId>org.springframework.security</groupId><artifactId>spring-security-config</artifactId>
                <version>5.8.16</version></dependency></dependencies></project>
                """)
            .file(
                "src/main/java/app/Users.java",
                """
                package app;
                import org.springframework.security.access.prepost.PreAuthorize;
                import org.springframework.web.bind.annotation.*;
                @RestController class Users {
                  static final String API = "/api";
                  @GetMapping("/api/users") String all() { return ""; }
                  @PreAuthorize("hasRole('ADMIN')") @GetMapping("/admin") String admin() { return ""; }
                }
                """);
  }

  private void context(String name, String content) {
    project.file(
        "src/main/resources/" + name,
        """
        <beans xmlns="http://www.springframework.org/schema/beans"
            xmlns:mvc="http://www.springframework.org/schema/mvc"
            xmlns:s="http://www.springframework.org/schema/security">
        """
            + content
            + "</beans>");
  }

  private void filter(String body) {
    project.file(
        "src/main/java/app/TokenFilter.java",
        """
        package app;
        import javax.servlet.*;
        import javax.servlet.http.*;
        @org.springframework.stereotype.Component("tokens")
        class TokenFilter extends org.springframework.web.filter.OncePerRequestFilter {
          protected void doFilterInternal(HttpServletRequest r, HttpServletResponse s, FilterChain c) {
            %s
          }
        }
        """
            .formatted(body));
  }

  private Map<String, Verdict> verdicts() throws Exception {
    Map<String, Verdict> verdicts = new TreeMap<>();
    Analysis.run(Settings.of(root))
        .assessments()
        .forEach(each -> verdicts.put(each.endpoint().path(), each.access().verdict()));
    return verdicts;
  }

  private static Map<String, Verdict> verdicts(Verdict users, Verdict admin) {
    return new TreeMap<>(Map.of("/api/users", users, "/admin", admin));
  }

  @Test
  void anImportStandsForWhatItImports() throws Exception {
    String all = "<s:http><s:intercept-url pattern='/**' access='permitAll'/></s:http>";
    String api =
        "<s:http pattern='/api/**'><s:intercept-url pattern='/**' access='denyAll'/></s:http>";
    context("a-rest.xml", all);
    context("context.xml", api + "<import resource='a-rest.xml'/>");
    assertEquals(verdicts(Verdict.DENIED, Verdict.UNDECIDED), verdicts());
    context("context.xml", "<import resource='classpath:a-rest.xml'/>" + api);
    assertEquals(verdicts(Verdict.OPEN, Verdict.UNDECIDED), verdicts());
  }

  @Test
  void constantsAndPropertiesMayStandInPatterns() throws Exception {
    project.file("src/main/resources/application.properties", "area=/admin");
    context(
        "context.xml",
        """
        <s:http pattern="#{T(app.Users).API}/**"><s:intercept-url pattern="/**" access="isAuthenticated()"/></s:http>
        <s:http pattern="${area}" security="none"/>
        """);
    assertEquals(verdicts(Verdict.GUARDED, Verdict.UNDECIDED), verdicts());
  }

  @Test
  void leavesOpenWhatAPatternIsThatNobodyTells() throws Exception {
    context(
        "context.xml",
        """
        <s:http><s:intercept-url pattern="${area}" access="permitAll"/>
          <s:intercept-url pattern="/**" access="isAuthenticated()"/></s:http>
        """);
    assertEquals(verdicts(Verdict.UNDECIDED, Verdict.UNDECIDED), verdicts());
  }

  @Test
  void playsTheFiltersOfAChain() throws Exception {
    filter("if (r.getUserPrincipal() == null) { s.setStatus(401); return; } c.doFilter(r, s);");
    String chain =
        "<s:http>%s<s:intercept-url pattern='/**' access='permitAll'/></s:http>"
            + "<bean id='bean' class='app.TokenFilter'/>";
    context("context.xml", chain.formatted("<s:custom-filter ref='bean' before='FIRST'/>"));
    assertEquals(verdicts(Verdict.GUARDED, Verdict.GUARDED), verdicts());
    context("context.xml", chain.formatted("<s:custom-filter ref='tokens' before='FIRST'/>"));
    assertEquals(verdicts(Verdict.GUARDED, Verdict.GUARDED), verdicts());
    filter("c.doFilter(r, s);");
    assertEquals(verdicts(Verdict.OPEN, Verdict.UNDECIDED), verdicts());
  }

  @Test
  void leavesOpenWhatABeanOfTheApplicationDecides() throws Exception {
    context(
        "context.xml",
        """
        <s:http use-expressions="false" access-decision-manager-ref="decisions">
          <s:intercept-url pattern="/**" access="ROLE_USER"/></s:http>
        <bean id="decisions" class="app.Decisions"/>
        """);
    assertEquals(verdicts(Verdict.UNDECIDED, Verdict.UNDECIDED), verdicts());
  }

  @Test
  void doubtsAContextThatSpringBootNeedNotLoad() throws Exception {
    String main =
        "package app; %s class Main { void main() {"
            + " org.springframework.boot.SpringApplication.run(Main.class); } }";
    project.file("src/main/java/app/Main.java", main.formatted(""));
    context("context.xml", "<s:http><s:intercept-url pattern='/**' access='denyAll'/></s:http>");
    assertEquals(verdicts(Verdict.UNDECIDED, Verdict.UNDECIDED), verdicts());
    project.file(
        "src/main/java/app/Main.java",
        main.formatted(
            "@org.springframework.context.annotation.ImportResource(\"classpath:context.xml\")"));
    assertEquals(verdicts(Verdict.DENIED, Verdict.DENIED), verdicts());
  }

  @Test
  void switchesAnnotationsOnForTheControllersOfItsContext() throws Exception {
    String open = "<s:http><s:intercept-url pattern='/**' access='permitAll'/></s:http>";
    String on = "<s:global-method-security pre-post-annotations='enabled'/>";
    context("context.xml", open + on + "<mvc:annotation-driven/>");
    assertEquals(verdicts(Verdict.OPEN, Verdict.GUARDED), verdicts());
    context("context.xml", open + "<s:global-method-security/><mvc:annotation-driven/>");
    assertEquals(verdicts(Verdict.OPEN, Verdict.OPEN), verdicts());
    context("context.xml", open + on);
    context("servlet.xml", "<mvc:annotation-driven/>");
    assertEquals(verdicts(Verdict.OPEN, Verdict.UNDECIDED), verdicts());
  }
}
