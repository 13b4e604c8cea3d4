package dev.ajar.framework.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.framework.springsecurity.SpringSecurity;
import dev.ajar.model.Demand;
import dev.ajar.model.Handler;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import dev.ajar.source.type.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerGuardsTest {

  private static final String IMPORTS =
      """
      package app;
      import java.security.Principal;
      import java.util.*;
      import jakarta.servlet.http.*;
      import cn.dev33.satoken.stp.StpUtil;
      import io.jsonwebtoken.Jwts;
      import com.auth0.jwt.JWTVerifier;
      import com.auth0.jwt.exceptions.JWTVerificationException;
      import org.springframework.http.*;
      import org.springframework.security.core.*;
      import org.springframework.security.core.annotation.AuthenticationPrincipal;
      import org.springframework.security.core.context.SecurityContextHolder;
      import org.springframework.security.authentication.AnonymousAuthenticationToken;
      import org.springframework.web.bind.annotation.*;
      class User { String name; }
      interface Users { User find(String key); List<User> all(); }
      """;

  @TempDir Path root;

  /** What the handler {@code get} of the class that the code declares as {@code C} asks. */
  private String demand(String code) throws IOException {
    Files.writeString(root.resolve("C.java"), IMPORTS + code);
    Application application = Sources.open(root, List.of()).applications().get(0);
    JavaMethod method = application.types().find("app.C").orElseThrow().methodsNamed("get").get(0);
    List<Demand> demands =
        new HandlerGuards(new SpringSecurity(new SpringMvc())::demands)
            .demands(application, new Handler("app.C", "get", method.signature()));
    return demands.isEmpty() ? "nothing" : demands.get(0).requirement().getClass().getSimpleName();
  }

  private String handler(String parameters, String body) throws IOException {
    return demand(
        "@RestController class C { Users users; JWTVerifier verifier; @GetMapping(\"/x\") Object"
            + " get("
            + parameters
            + ") {"
            + body
            + "} }");
  }

  private static final String SWITCHED_ON =
      "@org.springframework.context.annotation.Configuration"
          + " @org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity"
          + " class Config {} ";
  private static final String SERVICE =
      "interface Accounts {"
          + " @org.springframework.security.access.prepost.PreAuthorize(\"hasRole('X')\") User"
          + " find(String key); User free(String key); } @org.springframework.stereotype.Service"
          + " class JpaAccounts implements Accounts { public User find(String key) { return new"
          + " User(); } public User free(String key) { return find(key); } }";

  private static String callsService(String call) {
    return SERVICE
        + " @RestController class C { Accounts accounts; @GetMapping(\"/x\") Object get(String key)"
        + " { return "
        + call
        + "; } }";
  }

  @Test
  void findsTheGuardOnTheServiceThatAHandlerCalls() throws IOException {
    assertEquals("Credentials", demand(SWITCHED_ON + callsService("accounts.find(key)")));
    assertEquals(
        "Credentials", demand(SWITCHED_ON + callsService("ResponseEntity.ok(accounts.find(key))")));
  }

  @Test
  void takesAGuardOnAServiceForNoneWhereItIsOffOrBypassed() throws IOException {
    String off =
        SWITCHED_ON.replace("EnableMethodSecurity", "EnableMethodSecurity(prePostEnabled = false)");
    assertEquals("nothing", demand(off + callsService("accounts.find(key)")));
    assertEquals("nothing", demand(SWITCHED_ON + callsService("accounts.free(key)")));
    assertEquals(
        "nothing",
        demand(
            SWITCHED_ON + callsService("key == null ? accounts.find(key) : accounts.free(key)")));
  }

  private String comparing(String members, String test) throws IOException {
    return demand(
        "@RestController class C { Users users; "
            + members
            + " @GetMapping(\"/x\") Object get(@RequestParam String key,"
            + " @RequestHeader(\"Authorization\") String sent) { if ("
            + test
            + ") { return ResponseEntity.status(HttpStatus.FORBIDDEN).build(); }"
            + " return users.all(); } }");
  }

  @Test
  void takesASecretFromConfigurationForACredential() throws IOException {
    String value = "@org.springframework.beans.factory.annotation.Value(\"${%s}\") String ";
    String field = value.formatted("jobs.secret-key") + "expected;";
    String given =
        "private final String mine; C("
            + value.formatted("jobs.api-key")
            + "it) { this.mine = it; }";
    assertEquals("Credentials", comparing(field, "!expected.equals(key)"));
    assertEquals("Credentials", comparing(given, "!mine.equals(key)"));
    assertEquals("Credentials", comparing(given, "!sent.equals(\"Bearer \" + mine)"));
    assertEquals(
        "Credentials",
        comparing(given, "!java.security.MessageDigest.isEqual(mine.getBytes(), sent.getBytes())"));
    assertEquals("Credentials", comparing(value.formatted("user") + "user;", "!user.equals(sent)"));
  }

  @Test
  void takesOtherTextsFromConfigurationForNone() throws IOException {
    String value = "@org.springframework.beans.factory.annotation.Value(\"${%s}\") String ";
    assertEquals(
        "nothing", comparing(value.formatted("site.region") + "region;", "!region.equals(key)"));
    assertEquals(
        "nothing",
        comparing(
            "private final String secret; C(String secret) { this.secret = secret; }",
            "!secret.equals(key)"));
    assertEquals(
        "nothing", comparing(value.formatted("a.secret-key") + "secret;", "secret.equals(key)"));
  }

  @Test
  void followsHelpersThatGetConstants() throws IOException {
    assertEquals(
        "Credentials",
        demand(
            "class Go { static String to(String page) { return \"redirect:\" +"
                + " System.getenv(\"HOST\") + page; } } @org.springframework.stereotype.Controller"
                + " class C { Users users; "
                + LOG_IN.formatted("username")
                + " @GetMapping(\"/x\") String get(HttpServletRequest r) { String name = (String)"
                + " r.getSession().getAttribute(\"username\"); if (name == null) { return"
                + " Go.to(\"sign\"); } return \"page\"; } }"));
  }

  @Test
  void whetherARequestHasTheAttributeThatAHandlerNeedsIsForOthersToSay() throws IOException {
    assertEquals(
        "Unclear", handler("@RequestAttribute(\"session.user\") User u", "return users.all();"));
    assertEquals(
        "nothing", handler("@RequestAttribute(\"traceId\") String trace", "return users.all();"));
    assertEquals(
        "nothing",
        handler(
            "@RequestAttribute(value = \"session.user\", required = false) User u",
            "return users.all();"));
  }

  @Test
  void readsARefusalThatAHelperMakesOfWhatItIsGiven() throws IOException {
    String helper =
        "class Answers { static Object %s() { return fail(501, \"%s\"); } static Object fail(int no,"
            + " String text) { Map<String, Object> made = new HashMap<>(); made.put(\"no\", no);"
            + " made.put(\"text\", text); return made; } } @RestController class C { Users users;"
            + " @GetMapping(\"/x\") Object get(Principal p) { if (p == null) { return Answers.%s(); }"
            + " return users.all(); } }";
    assertEquals("Credentials", demand(helper.formatted("unlogin", "x", "unlogin")));
    assertEquals("Credentials", demand(helper.formatted("checked", "请登录", "checked")));
    assertEquals(
        "nothing",
        demand(helper.replace("fail(", "make(").formatted("checked", "done", "checked")));
  }

  @Test
  void countsAComparisonOfThePrincipalWithNullThatRefuses() throws IOException {
    String refuses = "if (p == null) { return ResponseEntity.status(401).build(); } ";
    assertEquals(
        "Credentials", handler("Principal p", refuses + "return users.find(p.getName());"));
    assertEquals(
        "Credentials", handler("Principal p", "if (p == null) throw new X(); return users.all();"));
    assertEquals(
        "Credentials",
        handler("Principal p", "if (p != null) { return users.all(); } return null;"));
    assertEquals("Credentials", handler("Principal p", "return users.find(p.getName());"));
    assertEquals(
        "Credentials",
        handler(
            "@AuthenticationPrincipal User u",
            "if (Objects.isNull(u)) return new ResponseEntity<>(HttpStatus.UNAUTHORIZED);"
                + " return users.all();"));
  }

  @Test
  void takesNoCheckForAGuardThatLetsTheCallerGoOn() throws IOException {
    assertEquals("nothing", handler("Principal p", "return users.all();"));
    assertEquals(
        "nothing",
        handler("Principal p", "if (p == null) { log.warn(\"nobody\"); } return users.all();"));
    assertEquals(
        "nothing",
        handler("Principal p", "if (p == null) { return users.all(); } return users.find(\"x\");"));
    assertEquals(
        "nothing",
        handler(
            "Principal p, boolean mine",
            "if (mine) { if (p == null) throw new X(); } return users.all();"));
    assertEquals(
        "nothing",
        handler(
            "Principal p",
            "try { if (p == null) throw new X(); } catch (Exception e) { log.warn(\"no\"); }"
                + " return users.all();"));
    assertEquals(
        "nothing",
        handler(
            "Principal p",
            "String n = \"nobody\"; if (p != null) { n = p.getName(); } return users.find(n);"));
    assertEquals(
        "nothing", handler("String id", "if (id == null) throw new X(); return users.find(id);"));
  }

  @Test
  void knowsThatTheSecurityContextHoldsATokenForAnonymousCallers() throws IOException {
    String authentication =
        "Authentication a = SecurityContextHolder.getContext().getAuthentication(); ";
    assertEquals(
        "Unclear",
        handler("", authentication + "if (a == null) throw new X(); return users.all();"));
    assertEquals(
        "Credentials",
        handler(
            "",
            authentication
                + "if (a == null || a instanceof AnonymousAuthenticationToken) throw new X();"
                + " return users.all();"));
    assertEquals(
        "Credentials",
        handler("", authentication + "User u = (User) a.getPrincipal(); return users.all();"));
  }

  @Test
  void followsHelpersThatRefuse() throws IOException {
    String start =
        "@RestController class C { Users users; "
            + LOG_IN.formatted("user")
            + " @GetMapping(\"/x\") Object get(";
    String helper =
        "HttpSession s) { User u = currentUser(s); return users.all(); }"
            + " User currentUser(HttpSession s) { User u = (User) s.getAttribute(\"user\");";
    assertEquals(
        "Credentials", demand(start + helper + " if (u == null) { throw new X(); } return u; } }"));
    assertEquals("nothing", demand(start + helper + " return u; } }"));
    assertEquals("Credentials", handler("", "StpUtil.checkLogin(); return users.all();"));
  }

  private static final String LOG_IN =
      """
      @PostMapping("/login") void login(HttpSession s, String name, String password) {
        User found = users.find(name);
        if (found == null || !found.name.equals(password)) { throw new X(); }
        s.setAttribute("%s", found);
      }\
      """;

  private String session(String setter, String attribute) throws IOException {
    return demand(
        "@RestController class C { Users users; Captchas captchas; "
            + setter
            + " @GetMapping(\"/x\") Object get(HttpServletRequest r) {"
            + " if (r.getSession().getAttribute(\""
            + attribute
            + "\") == null) { throw new X(); } return users.all(); } }"
            + " interface Captchas { String next(); String forPhone(String phone); }");
  }

  @Test
  void takesAnAttributeOfASessionForWhatTheCodeThatSetsItMakesOfIt() throws IOException {
    assertEquals("Credentials", session(LOG_IN.formatted("code"), "code"));
    assertEquals("Unclear", session("", "user"));
    assertEquals("Unclear", session(LOG_IN.formatted("code"), "user"));
    assertEquals(
        "nothing",
        session("void c(HttpSession s) { s.setAttribute(\"user\", captchas.next()); }", "user"));
    assertEquals(
        "nothing",
        session(
            "@GetMapping void c(HttpSession s, String lang) { s.setAttribute(\"user\", lang); }",
            "user"));
    assertEquals(
        "Unclear",
        session(
            "void c(HttpSession s, String p) { s.setAttribute(\"user\", captchas.forPhone(p)); }",
            "user"));
    assertEquals(
        "Unclear",
        session(LOG_IN.formatted("user").replace(" || !found.name.equals(password)", ""), "user"));
    assertEquals(
        "nothing",
        session(
            LOG_IN.formatted("user")
                + "void c(HttpSession s) { s.setAttribute(\"user\", new User()); }",
            "user"));
  }

  @Test
  void takesSomebodyWhoSignsUpForSomebodyWithAnAccount() throws IOException {
    String signUp =
        "@PostMapping(\"/up\") void up(HttpSession s, String n) { s.setAttribute(\"k\", n); }";
    assertEquals("Credentials", session(LOG_IN.formatted("k") + signUp, "k"));
    assertEquals("nothing", session(signUp, "k"));
  }

  @Test
  void followsALogInThatAsksTheDatabase() throws IOException {
    String logIn =
        """
        @PostMapping("/login") void login(HttpSession s, String name, String password) throws Exception {
          String query = "select * from u where n='" + name + "' and p='" + hashed(password) + "'";
          java.sql.ResultSet result = connection.createStatement().executeQuery(query);
          if (result.first()) { s.setAttribute("k", result.getString("name")); }
        }
        java.sql.Connection connection;\
        """;
    assertEquals("Credentials", session(logIn, "k"));
    assertEquals(
        "Unclear",
        session(
            logIn.replace(
                "connection.createStatement().executeQuery(query)",
                "prepared.executeQuery(); java.sql.PreparedStatement prepared ="
                    + " connection.prepareStatement(\"?\")"),
            "k"));
  }

  @Test
  void looksForWhoCallsAHelperThatSetsAnAttribute() throws IOException {
    String helper = "static void keep(HttpSession s, User u) { s.setAttribute(\"k\", u.name); } ";
    assertEquals(
        "Credentials",
        session(
            helper
                + LOG_IN
                    .formatted("other")
                    .replace("s.setAttribute(\"other\", found)", "keep(s, found)"),
            "k"));
    assertEquals(
        "nothing", session(helper + "void guest(HttpSession s) { keep(s, new User()); }", "k"));
  }

  @Test
  void knowsThatAHandlerIsNotCalledWithoutTheAttributeThatItTakes() throws IOException {
    String handler =
        "@RestController class C { Users users; "
            + LOG_IN.formatted("k")
            + " @GetMapping(\"/x\") Object get(@SessionAttribute(%s) User u) { return users.all();"
            + " } }";
    assertEquals("Credentials", demand(handler.formatted("\"k\"")));
    assertEquals("nothing", demand(handler.formatted("name = \"k\", required = false")));
  }

  @Test
  void takesNoMethodForACheckOfATokenBecauseOfItsName() throws IOException {
    String token = "@RequestHeader(\"Authorization\") String token";
    String own =
        "class Own { Object parseClaimsJws(String t) { return null; } }"
            + " interface JwtDecoder { boolean decode(String t); }";
    assertEquals(
        "nothing",
        demand(
            own
                + "@RestController class C { Users users; Own own; Object get("
                + token
                + ") { own.parseClaimsJws(token); return users.all(); } }"));
    assertEquals(
        "Unclear",
        demand(
            own
                + "@RestController class C { Users users; JwtDecoder decoder; Object get("
                + token
                + ") { decoder.decode(token); return users.all(); } }"));
  }

  @Test
  void takesTheVerificationOfATokenForAGuardAndItsPresenceForNone() throws IOException {
    String token = "@RequestHeader(\"Authorization\") String token";
    assertEquals(
        "Credentials",
        handler(
            token,
            "if (token.startsWith(\"Bearer \")) { token = token.split(\" \")[1]; } try {"
                + " verifier.verify(token); return users.all(); } catch (JWTVerificationException"
                + " e) { return ResponseEntity.status(401).build(); }"));
    assertEquals(
        "nothing",
        handler(
            token,
            "try { verifier.verify(token); } catch (JWTVerificationException e) { }"
                + " return users.all();"));
    assertEquals(
        "nothing", handler(token, "if (token == null) throw new X(); return users.all();"));
    assertEquals(
        "Credentials",
        demand(
            "@RestController class C { Users users; Object get("
                + token
                + ") { Auth.check(token); return users.all(); } }"
                + " class Auth { static void check(String t) { try {"
                + " Jwts.parser().setSigningKey(\"k\").parseClaimsJws(t); }"
                + " catch (Exception e) { throw new X(e.getMessage()); } } }"));
  }

  @Test
  void cannotTellWhatUnknownCodeDoesWithAToken() throws IOException {
    assertEquals(
        "Unclear",
        demand(
            "@RestController class C { Users users; TokenService service; Object get("
                + "@RequestHeader(\"token\") String token) {"
                + " if (!service.isValid(token)) throw new X(); return users.all(); } }"));
  }

  @Test
  void leavesAPageForEverybodyAndALoginPageAlone() throws IOException {
    String start = "class C { Users users; @GetMapping(\"/x\") String get(Principal p) {";
    assertEquals(
        "nothing",
        demand(start + "if (p != null) { return \"redirect:/\"; } return \"login\"; } }"));
    assertEquals("nothing", demand(start + "if (p != null) { users.all(); } return \"home\"; } }"));
  }

  @Test
  void takesAnAnswerWithoutContentForARefusalWhereNobodyIsSignedIn() throws IOException {
    String empty = "return ResponseEntity.status(HttpStatus.NO_CONTENT).build();";
    String own = "return ResponseEntity.ok(users.find(p.getName()));";
    assertEquals("Credentials", handler("Principal p", "if (p != null) { " + own + " } " + empty));
    assertEquals(
        "Credentials",
        handler(
            "Principal p", "if (p == null) { return ResponseEntity.noContent().build(); } " + own));
    assertEquals(
        "nothing", handler("String p", "if (p == null) { " + empty + " } return users.find(p);"));
  }

  /** A filter that passes everybody on, and marks the requests of some. */
  private static String marking(String mark) {
    return "@org.springframework.stereotype.Component class F extends"
        + " org.springframework.web.filter.OncePerRequestFilter { protected void doFilterInternal("
        + "HttpServletRequest req, HttpServletResponse res, jakarta.servlet.FilterChain chain) {"
        + " String token = req.getHeader(\"token\"); if (token != null) {"
        + mark
        + " } chain.doFilter(req, res); } }";
  }

  @Test
  void knowsWhomFiltersMarkTheRequestsOf() throws IOException {
    String verified =
        "try { req.setAttribute(\"userId\", Jwts.parser().parseClaimsJws(token).getBody()); } catch"
            + " (Exception e) { log(e); }";
    String asks =
        "@RestController class C { Users users; @GetMapping(\"/x\") Object get(HttpServletRequest r) {"
            + " if (r.getAttribute(\"userId\") == null) { throw new IllegalStateException(\"login\"); }"
            + " return users.all(); } }";
    String takes =
        "@RestController class C { Users users; @GetMapping(\"/x\") Object get("
            + "@RequestAttribute(\"userId\") String id) { return users.find(id); } }";
    assertEquals("Credentials", demand(asks + marking(verified)));
    assertEquals("Credentials", demand(takes + marking(verified)));
    String believed = "req.setAttribute(\"userId\", token);";
    assertEquals("Unclear", demand(asks + marking(believed)));
    assertEquals("Unclear", demand(asks + marking("com.acme.Marks.set(req, token);")));
    String elsewhere =
        "class Marks { void mark(HttpServletRequest q) { q.setAttribute(\"userId\", 1); } }";
    assertEquals("Unclear", demand(asks + marking(verified) + elsewhere));
  }

  @Test
  void seesARefusalThatIsPutIntoAnEmptyAnswer() throws IOException {
    String answer =
        """
        class Answer { Object data; String said; static final String NOT_SIGNED_IN = "login first";
          private Answer(String s) { said = s; } static Answer build() { return new Answer(null); }
          void withError(String s) { said = s; } void put(Object o) { data = o; } }
        @RestController class C { Users users; static final String NOT_SIGNED_IN = "sign in";
          @GetMapping("/x") Answer get(Principal who) { Answer answer = Answer.build();
            if (who == null) { answer.%s; return answer; }
            answer.put(users.find(who.getName())); return answer; } }
        """;
    assertEquals("Credentials", demand(answer.formatted("withError(NOT_SIGNED_IN.trim())")));
    assertEquals("nothing", demand(answer.formatted("put(users.all())")));
  }

  @Test
  void anAnswerThatIsASuccessOrAnErrorMayBeGiven() throws IOException {
    assertEquals(
        "Credentials",
        demand(
            """
            class R { String said; private R(String s) { said = s; }
              static R success() { return new R("done"); } static R error(String why) { return new R(why); } }
            class MemberService { boolean confirm(int code) {
              if (SecurityContextHolder.getContext().getAuthentication().getName().equals("anonymousUser")) {
                throw new IllegalStateException("nobody"); }
              return code == 1; } }
            @RestController class C { MemberService members;
              @GetMapping("/x") R get(@RequestParam int code) {
                boolean done = members.confirm(code);
                return done ? R.success() : R.error("error"); } }
            """));
  }
}
