package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.servlet.FilterProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refusal rests on: who calls, or something else. */
class GuardCausesTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.springframework.beans.factory.annotation.Autowired;
      @org.springframework.stereotype.Component
      class F extends org.springframework.web.filter.OncePerRequestFilter {
        @Autowired com.acme.Locks locks;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
      """;

  @TempDir Path root;

  /** What the filter asks for; "Nothing" where it turns nobody away. */
  private String filter(String body) throws IOException {
    return new FilterProject(root).asks(BEGIN + body + " } }");
  }

  @Test
  void takesWhatDoesNotLookAtTheCallerForNoGuard() throws IOException {
    String rest = " { res.sendError(409); return; } chain.doFilter(req, res);";
    assertEquals("Nothing", filter("if (!locks.tryLock(req.getRequestURI()))" + rest));
    assertEquals("Nothing", filter("if (!java.nio.file.Files.exists(dir))" + rest));
    assertEquals(
        "Nothing", filter("if (com.acme.Demo.isOn() && \"POST\".equals(req.getMethod()))" + rest));
    assertEquals(
        "Nothing",
        filter(
            "String to = com.acme.Moves.of(req.getRequestURI());"
                + " if (to != null) { res.sendRedirect(to); return; } chain.doFilter(req, res);"));
  }

  @Test
  void tellsOverloadsApartByTheirStaticTypes() throws IOException {
    String asks = "if (!valid(req)) { res.sendError(401); return; } chain.doFilter(req, res); } ";
    String ofRequest =
        "static boolean valid(HttpServletRequest req) { return valid(Http.token(req)); } ";
    String ofText =
        "static boolean valid(String token) { try {"
            + " io.jsonwebtoken.Jwts.parser().setSigningKey(\"k\").parseClaimsJws(token);"
            + " return true; } catch (Exception e) { return false; } } ";
    String http =
        "static class Http { static String token(HttpServletRequest req) {"
            + " return req.getHeader(\"token\"); } ";
    for (String overloads : List.of(ofRequest + ofText, ofText + ofRequest)) {
      String code = asks + overloads + http;
      assertEquals("Credentials", filter(code), overloads);
    }
  }

  @Test
  void doubtsWhatMayLookAtTheCaller() throws IOException {
    String rest = " { res.sendError(403); return; } chain.doFilter(req, res);";
    for (String condition :
        List.of(
            "!locks.tryLock(req)",
            "!locks.tryLock(req.getSession())",
            "!locks.of(req).isFree()",
            "!locks.with(locks.of(req)).isFree()",
            "!locks.tryLock(req.getRemoteAddr())",
            "!locks.tryLock(req.getHeader(\"token\"))",
            "!com.acme.CurrentUser.isThere()",
            "locks.get() == null || !locks.isUserKnown()",
            "!locks.paths().contains(req.getRequestURI())",
            "!locks.freePaths().stream().anyMatch(p -> req.getRequestURI().startsWith(p))",
            "WHO.get() == null")) {
      assertEquals(
          "Unclear",
          filter(
              "if ("
                  + condition
                  + ")"
                  + rest
                  + " } static ThreadLocal<String> WHO = new ThreadLocal<>(); {"),
          condition);
    }
  }

  @Test
  void takesALookUpThatMayFailForNoGuardEvenWhereCredentialsWereLookedFor() throws IOException {
    String nobody = "if (req.getUserPrincipal() == null) { ";
    String rest = " } chain.doFilter(req, res);";
    assertEquals("Nothing", filter(nobody + "log(locks.mapper().find(1));" + rest));
    assertEquals("Unclear", filter(nobody + "locks.refuse();" + rest));
    assertEquals(
        "Nothing", filter(nobody + "com.acme.Context.setUser(req.getHeader(\"token\"));" + rest));
    assertEquals("Unclear", filter(nobody + "log(locks.checkCaller());" + rest));
    assertEquals("Unclear", filter(nobody + "log(locks.find(req.getSession()));" + rest));
    assertEquals("Unclear", filter(nobody + "log(com.acme.Logins.find());" + rest));
  }

  @Test
  void callsTheOverloadThatTakesWhatWasSent() throws IOException {
    String overloads =
        " } static String bearer(String of) { return of.substring(7); }"
            + " static String bearer(HttpServletRequest of) {"
            + " String sent = of.getHeader(\"Authorization\");"
            + " return sent == null ? null : bearer(sent); } {";
    assertEquals(
        "Credentials",
        filter(
            "if (io.jsonwebtoken.Jwts.parser().parseClaimsJws(bearer(req)) != null)"
                + " { chain.doFilter(req, res); }"
                + overloads));
  }

  @Test
  void callsTheOverloadThatNothingWasDeclaredFor() throws IOException {
    String overloads =
        " } static String bearer(HttpServletRequest of) { return of.getRemoteUser(); }"
            + " static Object user(HttpServletRequest of) { String b = bearer(of); return user(b); }"
            + " static Object user(String of) {"
            + " return of == null ? null : new Object(); } {";
    assertEquals(
        "Credentials", filter("if (user(req) != null) { chain.doFilter(req, res); }" + overloads));
  }

  @Test
  void knowsWhatAssertionsMakeOfWhatTheyAreGiven() throws IOException {
    String rest = " chain.doFilter(req, res);";
    for (String asserts :
        List.of(
            "java.util.Objects.requireNonNull(req.getUserPrincipal());",
            "org.springframework.util.Assert.notNull(req.getUserPrincipal(), \"who?\");",
            "org.springframework.util.Assert.hasText(req.getRemoteUser(), \"who?\");",
            "com.google.common.base.Preconditions.checkState(req.getRemoteUser() != null);",
            "org.apache.commons.lang3.Validate.isTrue(req.isUserInRole(\"a\"));")) {
      assertEquals("Credentials", filter(asserts + rest), asserts);
    }
    for (String asserts :
        List.of(
            "java.util.Objects.requireNonNull(req.getRequestURI());",
            "com.google.common.base.Preconditions.checkArgument(req.getRemoteUser() == null);",
            "org.springframework.util.Assert.hasText(req.getHeader(\"agent\"), \"what?\");")) {
      assertEquals("Nothing", filter(asserts + rest), asserts);
    }
  }

  @Test
  void knowsLibrariesThatTestSignatures() throws IOException {
    String token = "com.nimbusds.jwt.SignedJWT t = com.acme.Tokens.of(req.getHeader(\"token\"));";
    String rest = " { res.sendError(401); return; } chain.doFilter(req, res);";
    assertEquals("Credentials", filter(token + "if (!t.verify(locks.verifier()))" + rest));
    assertEquals("Unclear", filter(token + "if (!t.isGood(locks.verifier()))" + rest));
  }

  @Test
  void injectsTheBeanOfTheNameWhereThereAreSeveral() throws IOException {
    String check =
        "if (!gate.passes(req)) { res.sendError(401); return; } chain.doFilter(req, res);";
    String gates =
        " } interface Gate { boolean passes(HttpServletRequest of); }"
            + " @org.springframework.stereotype.Component static class Strict implements Gate {"
            + " public boolean passes(HttpServletRequest of) { return of.getRemoteUser() != null; } }"
            + " @org.springframework.stereotype.Service(\"kind\") static class B implements Gate {"
            + " public boolean passes(HttpServletRequest of) { return true; } }";
    String field = " @Autowired %s Gate %s; {";
    assertEquals(
        "Credentials",
        filter(check.replace("gate", "strict") + gates + field.formatted("", "strict")));
    String named = "@org.springframework.beans.factory.annotation.Qualifier(\"kind\")";
    assertEquals("Nothing", filter(check + gates + field.formatted(named, "gate")));
    assertEquals("Unclear", filter(check + gates + field.formatted("", "gate")));
  }

  @Test
  void takesATokenOfWhichAnotherServiceIsAskedForACredential() throws IOException {
    String ask =
        "org.springframework.web.client.RestTemplate rest = new"
            + " org.springframework.web.client.RestTemplate(); String sent = req.getHeader(\"SENT\");"
            + " if (sent == null) { res.sendError(401); return; } try {"
            + " Object user = rest.postForObject(String.format(\"http://auth/%s\", sent),"
            + " null, Object.class); chain.doFilter(req, res); } catch"
            + " (org.springframework.web.client.HttpClientErrorException e) { res.sendError(401); }";
    assertEquals("Credentials", filter(ask.replace("SENT", "token")));
    assertEquals("Nothing", filter(ask.replace("SENT", "language")));
  }

  @Test
  void asksForCredentialsBehindASwitchThatIsNotKnown() throws IOException {
    assertEquals(
        "Unclear",
        filter(
            "if (com.acme.Demo.isOn() && req.getUserPrincipal() == null)"
                + " { res.sendError(401); return; } chain.doFilter(req, res);"));
  }

  /** Conditions that don't matter in the end, more than there could be ways for. */
  private static String noise(int count) {
    StringBuilder code = new StringBuilder("String ip = null;");
    for (int i = 0; i < count; i++) {
      code.append("if (com.acme.Ips.isBlank(ip, " + i + ")) { ip = com.acme.Ips.of(" + i + "); }");
    }
    return code.toString();
  }

  @Test
  void joinsWaysThatEndAlike() throws IOException {
    String login = "if (req.getUserPrincipal() == null) { res.sendError(401); return; }";
    assertEquals("Credentials", filter(noise(25) + login + "chain.doFilter(req, res);"));
    assertEquals("Nothing", filter(noise(25) + "chain.doFilter(req, res);"));
  }

  @Test
  void keepsWaysApartThatEndOtherwise() throws IOException {
    String login = "if (req.getUserPrincipal() == null) { res.sendError(401); return; }";
    assertEquals(
        "Unclear",
        filter(
            noise(20)
                + "if (com.acme.Ips.isUserKnown(1)) { chain.doFilter(req, res); return; }"
                + noise(20).replace("String ip = null;", "")
                + login
                + "chain.doFilter(req, res);"));
    assertEquals(
        "Nothing",
        filter(
            noise(20)
                + "if (req.getHeader(\"from\") != null) { chain.doFilter(req, res); return; }"
                + noise(20).replace("String ip = null;", "")
                + login
                + "chain.doFilter(req, res);"));
  }

  private static final String HELD =
      """
      if (Held.ME.get() == null) { res.sendError(401); return; } chain.doFilter(req, res); } }
      class Held { static final ThreadLocal<Object> ME = new ThreadLocal<>();
        static void set(Object user) { ME.set(user); } }
      class Before implements org.springframework.web.servlet.HandlerInterceptor {
        @Autowired com.acme.Locks locks;
        public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
          String sent = r.getHeader("token");
          %s
          return true;
      """;

  @Test
  void knowsWhatThoseBeforeBindToTheThread() throws IOException {
    String tested =
        "try { if (sent != null) { Held.set(com.auth0.jwt.JWT.require(null).build().verify(sent)); } }"
            + " catch (Exception e) { log(e); }";
    assertEquals("Credentials", filter(HELD.formatted(tested)));
    String many = " if (locks.a()) { log(1); } if (locks.b()) { log(2); }".repeat(12);
    assertEquals("Credentials", filter(HELD.formatted("Held.set(null);" + many)));
    assertEquals("Unclear", filter(HELD.formatted("Held.set(sent);")));
    assertEquals("Unclear", filter(HELD.formatted("Held.set(null); Held.set(locks.find());")));
    assertEquals("Unclear", filter(HELD.formatted("log(sent);")));
  }
}
