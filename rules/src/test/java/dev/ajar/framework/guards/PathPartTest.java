package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.model.Requirement;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards that look at parts of the path. */
class PathPartTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.stereotype.Component;
      interface Strategy { void check(HttpServletRequest of); }
      @Component class UserStrategy implements Strategy {
        public void check(HttpServletRequest of) {
          if (of.getUserPrincipal() == null) { throw new IllegalStateException("login"); } } }
      @Component class ShopStrategy implements Strategy { public void check(HttpServletRequest of) {} }
      @Component class F extends org.springframework.web.filter.OncePerRequestFilter {
        @Autowired Map<String, Strategy> strategies;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
          String uri = req.getRequestURI();
      """;

  private static final String REFUSES =
      " { chain.doFilter(req, res); return; }"
          + " if (req.getRemoteUser() == null) { res.sendError(401); return; }";

  @TempDir Path root;

  /** For which expressions of paths the filter asks for nothing, and what it asks of the rest. */
  private String filter(String body) throws IOException {
    Files.writeString(root.resolve("A.java"), BEGIN + body + " chain.doFilter(req, res); } }");
    return ServletFilters.ofProxy()
        .gates(Sources.open(root, List.of()).applications().get(0))
        .stream()
        .flatMap(each -> each.chains().stream())
        .map(
            each ->
                each.rules().stream()
                        .map(rule -> name(rule.requirement()) + " " + rule.when())
                        .collect(Collectors.joining(", "))
                    + " otherwise "
                    + name(each.otherwise().requirement()))
        .collect(Collectors.joining());
  }

  private static String name(Requirement requirement) {
    return requirement.getClass().getSimpleName();
  }

  private static String open(String expression, boolean caseInsensitive) {
    return "Anyone Path[paths=Regex[expression="
        + expression
        + ", caseInsensitive="
        + caseInsensitive
        + "]] otherwise Credentials";
  }

  @Test
  void readsSegments() throws IOException {
    String asks = "if (%s)" + REFUSES;
    assertEquals(
        open("[^/]*/[^/]*/open(/.*)?", false),
        filter(asks.formatted("uri.split(\"/\")[2].equals(\"open\")")));
    assertEquals(
        open(".*/login", true),
        filter(
            asks.formatted(
                "\"login\".equals(uri.substring(uri.lastIndexOf(\"/\") + 1).toLowerCase())")));
    assertEquals(
        open(".{4}open.*", false),
        filter(asks.formatted("uri.substring(\"/api\".length()).startsWith(\"open\")")));
    assertEquals(
        open(".{5}open/.*", false),
        filter(
            "String rest = uri.substring(5); String part = rest.substring(0, rest.indexOf(\"/\"));"
                + asks.formatted("List.of(\"open\", \"a/b\").contains(part)")));
  }

  @Test
  void leavesOpenWhatElseIsMadeOfThem() throws IOException {
    String asks = "if (%s)" + REFUSES;
    for (String condition :
        List.of(
            "uri.split(\"/\", 2)[1].equals(\"open\")",
            "uri.substring(uri.lastIndexOf(\".\") + 1).equals(\"html\")",
            "(uri.substring(5) + \"x\").equals(\"openx\")")) {
      assertEquals(" otherwise Unclear", filter(asks.formatted(condition)), condition);
    }
  }

  @Test
  void findsTheEntryThatASegmentNames() throws IOException {
    String entry =
        "String part = uri.split(\"/\")[1];"
            + " strategies.get(String.format(\"%sStrategy\", part)).check(req);";
    String told = filter(entry);
    assertEquals(true, told.startsWith("Anyone "), told);
    assertEquals(true, told.contains("[^/]*/shop(/.*)?"), told);
    assertEquals(true, told.endsWith(" otherwise Credentials"), told);
    assertEquals(" otherwise Credentials", filter("strategies.get(\"userStrategy\").check(req);"));
  }
}
