package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters that extend Spring's own for authenticating, in a chain that permits everything. */
class ProcessingFiltersTest {

  private static final String HANDLERS =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController class Handlers {
        @PostMapping("/login") String login() { return ""; }
        @PostMapping("/enter") String enter() { return ""; }
        @GetMapping("/api/users") String users() { return ""; }
      }
      """;

  private static final String FILTER =
      """
      package app;
      import javax.servlet.*;
      import javax.servlet.http.*;
      import org.springframework.security.core.*;
      import org.springframework.security.core.context.SecurityContextHolder;
      import org.springframework.security.authentication.*;
      import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
      import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
      import org.springframework.security.web.util.matcher.*;
      """;

  private static final String ATTEMPT =
      """
      @Override public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication asked = new UsernamePasswordAuthenticationToken(request.getParameter("u"), null);
        Authentication known = getAuthenticationManager().authenticate(asked);
        return known;
      }
      """;

  @TempDir Path root;

  private Map<String, Verdict> verdicts(String filter, String set) throws Exception {
    new SecurityProject(root)
        .file("app/Handlers.java", HANDLERS)
        .file("app/Own.java", FILTER + filter)
        .chain(
            """
            Own filter = new Own();
            %s
            http.addFilterBefore(filter, org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter.class);
            http.authorizeHttpRequests(a -> a.anyRequest().permitAll());\
            """
                .formatted(set));
    Map<String, Verdict> verdicts = new TreeMap<>();
    Analysis.run(Settings.of(root))
        .assessments()
        .forEach(each -> verdicts.put(each.endpoint().path(), each.access().verdict()));
    return verdicts;
  }

  private static Map<String, Verdict> expected(Verdict login, Verdict enter, Verdict users) {
    return Map.of("/login", login, "/enter", enter, "/api/users", users);
  }

  private static String extending(String members) {
    return "class Own extends AbstractAuthenticationProcessingFilter { " + members + " }";
  }

  @Test
  void aFilterOfLogInsTakesWhatIsPostedToIt() throws Exception {
    String login = "class Own extends UsernamePasswordAuthenticationFilter { " + ATTEMPT + " }";
    assertEquals(expected(Verdict.GUARDED, Verdict.OPEN, Verdict.OPEN), verdicts(login, ""));
    assertEquals(
        expected(Verdict.OPEN, Verdict.GUARDED, Verdict.OPEN),
        verdicts(login, "filter.setFilterProcessesUrl(\"/enter\");"));
  }

  @Test
  void aFilterOfTokensRefusesWhoHasNoneWhereItMatches() throws Exception {
    String constructor = "Own() { super(\"/api/**\"); }";
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.GUARDED),
        verdicts(extending(constructor + ATTEMPT), ""));
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.GUARDED),
        verdicts(
            extending(
                "static final RequestMatcher API = new AntPathRequestMatcher(\"/api/**\");"
                    + " Own() { this(API); } Own(RequestMatcher matcher) { super(matcher); }"
                    + ATTEMPT),
            ""));
  }

  @Test
  void anAttemptThatNeedsNoManagerIsNotTakenForAGuard() throws Exception {
    String attempt =
        "@Override public Authentication attemptAuthentication(HttpServletRequest request,"
            + " HttpServletResponse response) { return new AnonymousAuthenticationToken(\"a\","
            + " \"b\", java.util.List.of()); }";
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.UNDECIDED),
        verdicts(extending("Own() { super(\"/api/**\"); }" + attempt), ""));
  }

  @Test
  void whoCanKeepTheFilterFromTryingPassesIt() throws Exception {
    String requires =
        "@Override protected boolean requiresAuthentication(HttpServletRequest request,"
            + " HttpServletResponse response) { if (!super.requiresAuthentication(request,"
            + " response)) { return false; } String header = request.getHeader(\"Authorization\");"
            + " return header == null || header.startsWith(\"Bearer \"); }";
    assertEquals(
        expected(Verdict.OPEN, Verdict.OPEN, Verdict.OPEN),
        verdicts(extending("Own() { super(\"/api/**\"); }" + ATTEMPT + requires), ""));
  }

  @Test
  void aFilterThatIsABeanIsJudgedInItsChainAlone() throws Exception {
    String own =
        "@org.springframework.stereotype.Component class Own extends"
            + " UsernamePasswordAuthenticationFilter { "
            + ATTEMPT
            + " }";
    assertEquals(expected(Verdict.GUARDED, Verdict.OPEN, Verdict.OPEN), verdicts(own, ""));
  }

  @Test
  void aFilterMayAskAMatcherOfTheChainsKind() throws Exception {
    String own =
        """
        class Own extends org.springframework.web.filter.GenericFilterBean {
          private final RequestMatcher api =
              RequestMatchers.anyOf(new AntPathRequestMatcher("/api/**"), new AntPathRequestMatcher("/no"));
          private final RequestMatcher enter = new AntPathRequestMatcher("/enter");
          @Override public void doFilter(ServletRequest r, ServletResponse s, FilterChain chain) throws java.io.IOException, ServletException {
            HttpServletRequest request = (HttpServletRequest) r;
            if (api.matches(request) || enter.matcher(request).isMatch()) {
              if (request.getUserPrincipal() == null) { ((HttpServletResponse) s).sendError(401); return; }
            }
            chain.doFilter(r, s);
          }
        }
        """;
    assertEquals(expected(Verdict.OPEN, Verdict.GUARDED, Verdict.GUARDED), verdicts(own, ""));
  }

  @Test
  void aFilterOfAccessDecisionsPassesOnWhatItLeavesOut() throws Exception {
    String own =
        """
        class Own extends org.springframework.security.access.intercept.AbstractSecurityInterceptor
            implements Filter {
          @Override public void doFilter(ServletRequest r, ServletResponse s, FilterChain chain) throws java.io.IOException, ServletException {
            org.springframework.security.web.FilterInvocation fi =
                new org.springframework.security.web.FilterInvocation(r, s, chain);
            if (((HttpServletRequest) r).getRequestURI().equals("/login")) {
              fi.getChain().doFilter(fi.getRequest(), fi.getResponse());
              return;
            }
            Object token = super.beforeInvocation(fi);
            try {
              fi.getChain().doFilter(fi.getRequest(), fi.getResponse());
            } finally {
              super.afterInvocation(token, null);
            }
          }
        }
        """;
    assertEquals(expected(Verdict.OPEN, Verdict.UNDECIDED, Verdict.UNDECIDED), verdicts(own, ""));
  }

  @Test
  void aFilterMayStandInItsRegistration() throws Exception {
    String own =
        """
        class Own extends org.springframework.web.filter.CharacterEncodingFilter {}
        class Strict implements Filter {
          @Override public void doFilter(ServletRequest r, ServletResponse s, FilterChain chain) throws java.io.IOException, ServletException {
            if (((HttpServletRequest) r).getRemoteUser() == null) { return; }
            chain.doFilter(r, s);
          }
        }
        """;
    String registered =
        """
        org.springframework.boot.web.servlet.FilterRegistrationBean<Strict> registration =
            new org.springframework.boot.web.servlet.FilterRegistrationBean<>(new Strict());
        registration.setEnabled(false);
        http.addFilterBefore(registration.getFilter(), org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter.class);
        """;
    assertEquals(
        expected(Verdict.GUARDED, Verdict.GUARDED, Verdict.GUARDED), verdicts(own, registered));
  }
}
