package dev.ajar.framework.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsTest {

  private static final String IMPORTS =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.security.web.*;
      import org.springframework.security.config.annotation.web.builders.*;
      import org.springframework.security.config.annotation.web.configuration.*;
      import org.springframework.stereotype.*;
      import org.springframework.security.access.prepost.PreAuthorize;
      import org.springframework.security.config.annotation.method.configuration.*;
      import org.springframework.context.annotation.*;
      import org.aspectj.lang.annotation.*;
      """;
  private static final String ASPECT =
      """
      @Aspect @Component class Asking {
        @Before("@annotation(needed)") public void before(NeedsPermission needed) {
          Lookup.check(needed.value());
        }
      }
      """;
  private static final String NEEDED =
      "@interface NeedsPermission { String value() default \"\"; }";

  @TempDir Path folder;

  /** All its handlers ask who is signed in. */
  @BeforeEach
  void guard() throws IOException {
    file(
        "Config",
        """
        @Configuration @EnableWebSecurity @EnableMethodSecurity class Config {
          @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).build();
          }
        }
        """);
  }

  @Test
  void anAnnotationOfALibraryNamesAPermission() throws IOException {
    assertTrue(
        access("@cn.dev33.satoken.annotation.SaCheckPermission(\"user:list\")").privileged());
    assertTrue(access("@com.sso.Login(role = \"ADMIN\")").privileged());
    assertFalse(access("@com.sso.Login(role = \"\")").privileged());
    assertFalse(access("@com.sso.Login(login = true)").privileged());
    assertFalse(access("").privileged());
  }

  @Test
  void theEvidenceSaysByWhat() throws IOException {
    Access access = access("@cn.dev33.satoken.annotation.SaCheckRole(\"admin\")");
    assertEquals(
        "`@SaCheckRole` asks for a role or permission",
        access.because().get(access.because().size() - 1).text());
  }

  @Test
  void oneOfItsOwnCountsWhereSomethingReadsIt() throws IOException {
    file("NeedsPermission", NEEDED);
    assertFalse(access("@NeedsPermission(\"a\")").privileged());
    file("Asking", ASPECT);
    assertTrue(access("@NeedsPermission(\"a\")").privileged());
  }

  @Test
  void whatTakesADemandAwayOrNarrowsRowsIsNone() throws IOException {
    assertFalse(access("@com.sso.IgnorePermission").privileged());
    assertFalse(access("@com.sso.DataPermission(enable = false)").privileged());
    assertFalse(access("@com.sso.NoPermission").privileged());
  }

  @Test
  void aBeanIsAskedForAPermissionIfItLooksAtThose() throws IOException {
    file("El", bean("caller().getAuthorities().contains(\"admin\")"));
    assertTrue(access("@PreAuthorize(\"@el.check()\")").privileged());
    file("El", bean("caller() != null"));
    assertFalse(access("@PreAuthorize(\"@el.check()\")").privileged());
  }

  private static String bean(String test) {
    return "@Service(\"el\") class El { public boolean check(String... names) { return %s; } }"
        .formatted(test);
  }

  private Access access(String annotation) throws IOException {
    file(
        "Users",
        """
        @RestController class Users {
          %s
          @GetMapping("/users") String all() { return ""; }
        }
        """
            .formatted(annotation));
    try {
      Access access = Analysis.run(Settings.of(folder)).assessments().get(0).access();
      assertEquals(Access.Verdict.GUARDED, access.verdict(), access.toString());
      return access;
    } catch (CannotAnalyse e) {
      throw new IllegalStateException(e);
    }
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), IMPORTS + text);
  }
}
