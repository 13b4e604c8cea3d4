package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resource servers of spring-security-oauth2, by the adapter and without it. */
class ResourceServersTest {

  private static final String PACKAGE =
      "org.springframework.security.oauth2.config.annotation.web.configuration.";

  @TempDir Path root;

  private Verdict verdict(String base, String rules) throws Exception {
    new SecurityProject(root)
        .file(
            "app/Users.java",
            """
            package app;
            import org.springframework.web.bind.annotation.*;
            @RestController class Users { @PostMapping("/users/forgot") String all() { return ""; } }
            """)
        .file(
            "app/Config.java",
            SecurityProject.IMPORTS
                + "@Configuration @"
                + PACKAGE
                + "EnableResourceServer class Config "
                + base
                + (base.contains("{") ? "" : " {")
                + " public void configure(HttpSecurity http) throws Exception {"
                + rules
                + "} }");
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void haveTheRulesOfWhatConfiguresThem() throws Exception {
    String open =
        "http.authorizeRequests().antMatchers(\"/users/forgot\").permitAll()"
            + ".antMatchers(\"/**\").authenticated();";
    String guarded = "http.authorizeRequests().antMatchers(\"/**\").authenticated();";
    for (String base :
        new String[] {
          "extends " + PACKAGE + "ResourceServerConfigurerAdapter",
          "implements " + PACKAGE + "ResourceServerConfigurer"
        }) {
      assertEquals(Verdict.OPEN, verdict(base, open), base);
      assertEquals(Verdict.GUARDED, verdict(base, guarded), base);
    }
  }

  @Test
  void haveFiltersThatAreDeclaredInPlace() throws Exception {
    String base =
        "implements "
            + PACKAGE
            + "ResourceServerConfigurer { final"
            + " org.springframework.security.oauth2.provider.authentication.TokenExtractor tokens ="
            + " new org.springframework.security.oauth2.provider.authentication"
            + ".BearerTokenExtractor();";
    String filter =
        "http.addFilterAfter(new org.springframework.web.filter.OncePerRequestFilter() {"
            + " @Override protected void doFilterInternal(javax.servlet.http.HttpServletRequest q,"
            + " javax.servlet.http.HttpServletResponse s, javax.servlet.FilterChain c) {"
            + " if (tokens.extract(q) == null) { %s } c.doFilter(q, s); } },"
            + " org.springframework.security.web.csrf.CsrfFilter.class);"
            + "http.authorizeRequests().antMatchers(\"/**\").permitAll();";
    assertEquals(Verdict.OPEN, verdict(base, filter.formatted("s.setHeader(\"a\", \"b\");")));
    assertEquals(Verdict.GUARDED, verdict(base, filter.formatted("s.setStatus(401); return;")));
  }
}
