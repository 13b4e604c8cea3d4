package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Requirement;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards with far more ways than are played. */
class JoinsTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      @org.springframework.stereotype.Component
      class F extends org.springframework.web.filter.OncePerRequestFilter {
        @org.springframework.beans.factory.annotation.Autowired com.acme.Flags flags;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
          String at = req.getServletPath();
      """;

  /** 2^12 ways, none of which matters to anybody. */
  private static final String MANY =
      IntStream.range(0, 12)
          .mapToObj(each -> "if (flags.is" + each + "()) { flags.note" + each + "(); }\n")
          .collect(Collectors.joining());

  private static final String ASKS =
      """
      try {
        io.jsonwebtoken.Jwts.parser().setSigningKey("k").parseClaimsJws(req.getHeader("token"));
      } catch (Exception e) { res.sendError(401); return; }
      chain.doFilter(req, res);
      """;

  @TempDir Path root;

  private Chain filter(String body) throws IOException {
    Files.writeString(root.resolve("A.java"), BEGIN + body + " } }");
    return ServletFilters.ofProxy()
        .gates(Sources.open(root, List.of()).applications().get(0))
        .get(0)
        .chains()
        .get(0);
  }

  private static void assertAsks(Chain chain, int exceptions) {
    assertEquals(
        Requirement.Credentials.class, chain.otherwise().requirement().getClass(), chain + "");
    assertEquals(
        exceptions,
        chain.rules().stream()
            .map(AccessRule::requirement)
            .filter(Requirement.Anyone.class::isInstance)
            .count());
  }

  @Test
  void followsAGuardWithManyWaysThatJoin() throws IOException {
    assertAsks(filter(MANY + ASKS), 0);
  }

  @Test
  void keepsWaysOfDifferentRequestsApart() throws IOException {
    String free = "if (at.equals(\"/free\")) { chain.doFilter(req, res); return; }\n";
    assertAsks(filter(MANY + free + ASKS), 1);
    assertAsks(filter(free + MANY + ASKS), 1);
    assertAsks(filter("boolean free = at.equals(\"/free\");\n" + MANY + free + ASKS), 1);
  }

  /** The paths' difference shows only behind a question that is asked of both alike. */
  @Test
  void looksBehindAQuestionThatBothAreAsked() throws IOException {
    String late =
        """
        boolean free = at.equals("/free");
        if (free) { flags.noteFree(); }
        MANY
        if (req.getHeader("plain") != null) { if (free) { chain.doFilter(req, res); return; } }
        """;
    assertAsks(filter(late.replace("MANY", MANY) + ASKS), 1);
  }

  @Test
  void doubtsWhatMayLetEverybodyPass() throws IOException {
    Chain chain =
        filter(MANY + "if (flags.isOff(req)) { chain.doFilter(req, res); return; }\n" + ASKS);
    assertEquals(Requirement.Unclear.class, chain.otherwise().requirement().getClass());
  }
}
