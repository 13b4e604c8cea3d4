package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters from libraries, of which only the name is known. */
class UnseenFiltersTest {

  @TempDir Path root;

  private Verdict verdict(String filter, String wish) throws Exception {
    new SecurityProject(root)
        .file(
            "app/Users.java",
            """
            package app;
            import org.springframework.web.bind.annotation.*;
            @RestController class Users { @GetMapping("/users") String all() { return ""; } }
            """)
        .chain(
            """
            http.addFilterAfter(new com.acme.%s(), org.springframework.security.web.csrf.CsrfFilter.class)
                .authorizeHttpRequests(r -> r.anyRequest().%s);
            """
                .formatted(filter, wish));
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void maySignInEverybodyWhereTheyAreCalledAfterCallers() throws Exception {
    assertEquals(Verdict.UNDECIDED, verdict("IdentityFilter", "authenticated()"));
    assertEquals(Verdict.UNDECIDED, verdict("GuestUserFilter", "authenticated()"));
  }

  @Test
  void areTrustedToAskForWhatTheyAreCalledAfter() throws Exception {
    assertEquals(Verdict.GUARDED, verdict("JwtFilter", "authenticated()"));
    assertEquals(Verdict.GUARDED, verdict("UserTokenFilter", "authenticated()"));
    assertEquals(Verdict.GUARDED, verdict("RequestIdFilter", "authenticated()"));
  }

  @Test
  void giveNobodyARole() throws Exception {
    assertEquals(Verdict.GUARDED, verdict("IdentityFilter", "hasRole(\"ADMIN\")"));
  }

  @Test
  void mayBeKnownToRefuse() throws Exception {
    new SecurityProject(root)
        .file(
            "app/Users.java",
            """
            package app;
            import org.springframework.web.bind.annotation.*;
            @RestController class Users { @GetMapping("/users") String all() { return ""; } }
            """)
        .chain(
            """
            http.addFilterBefore(filter,
                org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter.class);
            """,
            "@Autowired uk.gov.hmcts.reform.authorisation.filters.ServiceAuthFilter filter;\n");
    assertEquals(
        Verdict.GUARDED, Analysis.run(Settings.of(root)).assessments().get(0).access().verdict());
  }
}
