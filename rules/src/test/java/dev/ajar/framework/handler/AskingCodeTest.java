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

/** Handlers that hand what is sent as a credential to code that refuses it, or that doesn't. */
class AskingCodeTest {

  private static final String CODE =
      """
      package app;
      import java.util.*;
      import jakarta.servlet.http.*;
      import io.jsonwebtoken.*;
      import org.springframework.data.repository.CrudRepository;
      import org.springframework.http.*;
      import org.springframework.stereotype.*;
      import org.springframework.web.bind.annotation.*;
      record User(Long id, String phone) {}
      interface Users extends CrudRepository<User, Long> {
        User findByToken(String token); Optional<User> findFirstByToken(String token); }
      @Service class Tokens {
        @org.springframework.beans.factory.annotation.Value("${jwt.secret}") String secret;
        Users users;
        Long verify(String token) {
          try { return Long.valueOf(Jwts.parser().setSigningKey(secret).parseClaimsJws(token).getBody().getSubject()); }
          catch (JwtException e) { throw new IllegalStateException("bad token"); } }
        Long orNull(String token) { try { return verify(token); } catch (Exception e) { return null; } }
        boolean isValid(String token) { try { verify(token); return true; } catch (Exception e) { return false; } }
        Long lax(String token) { try { return verify(token); } catch (Exception e) { return 0L; } }
        static void note(String token) { System.out.println(token); }
      }
      @RestController class C {
        Tokens tokens; Users users;
        @GetMapping("/x") Object get(
            @RequestHeader(value = "Authorization", required = false) String token, HttpServletRequest req, Long id) {
          BODY
        }
        private Long me(HttpServletRequest req) {
          String sent = req.getHeader("Authorization");
          return sent == null ? null : tokens.verify(sent); }
      }
      """;

  @TempDir Path root;

  private String handler(String body) throws IOException {
    Files.writeString(root.resolve("C.java"), CODE.replace("BODY", body));
    Application application = Sources.open(root, List.of()).applications().get(0);
    JavaMethod method = application.types().find("app.C").orElseThrow().methodsNamed("get").get(0);
    List<Demand> demands =
        new HandlerGuards(new SpringSecurity(new SpringMvc())::demands)
            .demands(application, new Handler("app.C", "get", method.signature()));
    return demands.isEmpty() ? "nothing" : demands.get(0).requirement().getClass().getSimpleName();
  }

  private void guards(String body) throws IOException {
    assertEquals("Credentials", handler(body + " return users.findById(id);"), body);
  }

  private void guardsNothing(String body) throws IOException {
    assertEquals("nothing", handler(body + " return users.findById(id);"), body);
  }

  @Test
  void guardsWhereEveryTokenIsRefused() throws IOException {
    guards("Long me = tokens.verify(token);");
    guards("tokens.verify(token);");
    guards("Long me; me = tokens.verify(token.substring(7));");
    guards("if (!tokens.isValid(token)) { throw new IllegalStateException(); }");
    guards("if (tokens.orNull(token) == null) { return ResponseEntity.status(401).build(); }");
    guards("if (me(req) == null) { return ResponseEntity.status(401).build(); }");
    guards(
        "try { tokens.verify(token); } catch (Exception e) { return ResponseEntity.status(401).build(); }");
  }

  @Test
  void guardsWhereNobodyIsFoundByTheToken() throws IOException {
    guards(
        "User me = users.findByToken(token); if (me == null) throw new IllegalStateException();");
    guards("User me = users.findFirstByToken(token).orElseThrow();");
    guards(
        "if (users.findFirstByToken(token).isEmpty()) { return ResponseEntity.status(401).build(); }");
  }

  @Test
  void guardsNothingWhereTheTokenIsOnlyLookedAt() throws IOException {
    guardsNothing("");
    guardsNothing("Tokens.note(token);");
    guardsNothing("tokens.isValid(token);");
    guardsNothing("Long me = tokens.orNull(token);");
    guardsNothing("if (tokens.lax(token) == null) { throw new IllegalStateException(); }");
    guardsNothing("User me = users.findByToken(token); if (me == null) { System.out.println(); }");
    guardsNothing("try { tokens.verify(token); } catch (Exception e) { System.out.println(e); }");
  }

  @Test
  void cannotTellWhatCodeDoesThatIsNotThere() throws IOException {
    String rest = " return users.findById(id);";
    assertEquals("Unclear", handler("com.acme.Me me = com.acme.Tokens.verify(token);" + rest));
    assertEquals(
        "Unclear", handler("Object me = com.acme.Tokens.find(token).orElseThrow();" + rest));
  }

  private static final String CONTEXT =
      """
      class Context { private static final ThreadLocal<Long> ID = new ThreadLocal<>();
        static void set(Long id) { ID.set(id); } static Long get() { return ID.get(); }
        static Long require() { Long id = ID.get(); if (id == null) { throw new IllegalStateException(); } return id; } }
      class Service { Users users;
        org.springframework.security.crypto.password.PasswordEncoder encoder;
        void logIn(String password) { if (!encoder.matches(password, "x")) { throw new IllegalStateException(); } Context.set(1L); }
        User load(Long id) { Long me = Context.require(); return users.findById(id).orElseThrow(); } }
      @Component class F extends org.springframework.web.filter.OncePerRequestFilter {
        Tokens tokens;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, jakarta.servlet.FilterChain chain) {
          String token = req.getHeader("Authorization");
          if (SETS) { Context.set(SET); }
          chain.doFilter(req, res);
        }
      }
      """;

  private String afterFilter(String sets, String set, String body) throws IOException {
    Files.writeString(
        root.resolve("F.java"),
        CODE.substring(0, CODE.indexOf("record User"))
            + CONTEXT.replace("SETS", sets).replace("SET", set));
    return handler(body);
  }

  @Test
  void knowsWhatFiltersBindToTheThread() throws IOException {
    String proven = "tokens.orNull(token) != null";
    String rest = " return users.findById(id);";
    for (String guard :
        List.of(
            "Context.require();",
            "if (Context.get() == null) { throw new IllegalStateException(); }",
            "new Service().load(id);")) {
      assertEquals("Credentials", afterFilter(proven, "tokens.orNull(token)", guard + rest), guard);
      assertEquals("nothing", afterFilter("true", "1L", guard + rest), guard);
    }
    assertEquals(
        "Credentials",
        afterFilter(
            proven, "tokens.orNull(token)", "return users.findById(Context.get()).orElseThrow();"));
    assertEquals(
        "nothing", afterFilter(proven, "tokens.orNull(token)", "Long me = Context.get();" + rest));
    assertEquals(
        "nothing",
        afterFilter(
            proven,
            "tokens.orNull(token)",
            "new Service().logIn(req.getParameter(\"password\"));" + rest),
        "a log-in is for anybody");
  }
}
