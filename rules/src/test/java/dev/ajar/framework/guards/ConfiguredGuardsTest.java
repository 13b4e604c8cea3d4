package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.model.Chain;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards that lists, maps and beans of the configuration steer. */
class ConfiguredGuardsTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      import org.springframework.context.annotation.*;
      import org.springframework.stereotype.Component;
      @Component class F extends org.springframework.web.filter.OncePerRequestFilter {
        org.springframework.util.AntPathMatcher matcher = new org.springframework.util.AntPathMatcher();
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
      """;

  private static final String REFUSES =
      " if (req.getRemoteUser() == null) { res.sendError(401); return; } chain.doFilter(req, res);";

  @TempDir Path root;

  /** How many rules the filter makes, and what it asks of the rest. */
  private String filter(String body, String rest) throws IOException {
    Files.writeString(root.resolve("A.java"), BEGIN + body + " } " + rest);
    return ServletFilters.ofProxy()
        .gates(Sources.open(root, List.of()).applications().get(0))
        .stream()
        .flatMap(each -> each.chains().stream())
        .map(ConfiguredGuardsTest::text)
        .collect(Collectors.joining());
  }

  private static String text(Chain chain) {
    return chain.rules().size() + " " + chain.otherwise().requirement().getClass().getSimpleName();
  }

  @Test
  void notesWhatAnyOfALongListMatches() throws IOException {
    String many =
        IntStream.range(0, 30)
            .mapToObj(each -> "\"/open" + each + "/**\"")
            .collect(Collectors.joining(", "));
    String loop =
        "boolean found = %s; for (String each : List.of("
            + many
            + ")) {"
            + " if (matcher.match(each, req.getRequestURI())) { found = %s; } }"
            + " if (%sfound) { chain.doFilter(req, res); return; }"
            + REFUSES;
    assertEquals("1 Credentials", filter(loop.formatted("false", "true", ""), "}"));
    assertEquals("1 Credentials", filter(loop.formatted("true", "false", "!"), "}"));
    assertEquals("", filter(loop.formatted("true", "true", ""), "}"));
  }

  @Test
  void readsTheBeanWhereAConfigurationClassCallsItsMethod() throws IOException {
    Files.writeString(root.resolve("application.properties"), "free.urls=/a,/b\n");
    String body =
        "for (String each : free) { if (req.getRequestURI().equals(each)) {"
            + " chain.doFilter(req, res); return; } }"
            + REFUSES;
    String beans =
        """
          @Autowired Set<String> free; }
        @ConfigurationProperties(prefix = "free") class Free { List<String> urls = new ArrayList<>();
          List<String> getUrls() { return urls; } void setUrls(List<String> to) { urls = to; } }
        KIND class Beans {
          @Bean Free free() { return new Free(); }
          @Bean Paths paths() { return new Paths(free().getUrls()); } }
        class Paths { List<String> all; Paths(List<String> of) { all = of; } List<String> all() { return all; } }
        """;
    String injected = beans.replace("Set<String> free", "Paths paths");
    String asked = body.replace("free)", "paths.all())");
    assertEquals("2 Credentials", filter(asked, injected.replace("KIND", "@Configuration")));
    assertEquals(
        "0 Credentials",
        filter(asked, injected.replace("KIND", "@Configuration(proxyBeanMethods = false)")));
    assertEquals("0 Credentials", filter(asked, injected.replace("KIND", "@Component")));
  }

  @Test
  void injectsBeansByTheirNames() throws IOException {
    String gates =
        """
          @Autowired Map<String, Gate> gates; }
        interface Gate { boolean passes(HttpServletRequest of); }
        @Component class Strict implements Gate {
          public boolean passes(HttpServletRequest of) { return of.getRemoteUser() != null; } }
        @Component("free") class Lax implements Gate {
          public boolean passes(HttpServletRequest of) { return true; } }
        """;
    String asks =
        "if (!gates.get(\"%s\").passes(req)) { res.sendError(401); return; } chain.doFilter(req, res);";
    assertEquals("0 Credentials", filter(asks.formatted("strict"), gates));
    assertEquals("", filter(asks.formatted("free"), gates));
  }

  @Test
  void doubtsWhatAnUnknownMethodDoesToATokenThatIsNamedAfterAuthentication() throws IOException {
    String fields = " @Autowired Map<String, com.acme.Strategy> strategies; }";
    String asks =
        "strategies.get(req.getRequestURI()).%s(req.getHeader(\"token\")); chain.doFilter(req, res);";
    assertEquals("0 Unclear", filter(asks.formatted("auth"), fields));
    assertEquals("", filter(asks.formatted("note"), fields));
  }

  @Test
  void isAdmittedByALimitThatNobodyReached() throws IOException {
    String fields =
        " @Autowired TYPE limits; boolean admits(String token) { return limits.of(token).tryAcquire(); } }";
    String asks =
        "if (!admits(req.getHeader(\"token\"))) { throw new IllegalStateException(\"slow down\"); }"
            + " chain.doFilter(req, res);";
    assertEquals("0 Unclear", filter(asks, fields.replace("TYPE", "com.acme.Limits")));
    String redisson =
        " @Autowired org.redisson.api.RRateLimiter limits;"
            + " boolean admits(String token) { return limits.tryAcquire(); } }";
    assertEquals("", filter(asks, redisson));
  }

  @Test
  void knowsWhichProfilesAreActiveInWhatShips() throws IOException {
    Files.writeString(root.resolve("application.properties"), "spring.profiles.active=local\n");
    String fields =
        " @Autowired org.springframework.core.env.Environment env; }"
            + " @org.springframework.boot.autoconfigure.SpringBootApplication class App {"
            + " public static void main(String[] a) {"
            + " org.springframework.boot.SpringApplication.run(App.class); } }";
    String asks = "if (%s) { chain.doFilter(req, res); return; }" + REFUSES;
    String active = "Arrays.asList(env.getActiveProfiles()).contains(\"%s\")";
    assertEquals("", filter(asks.formatted(active.formatted("local")), fields));
    assertEquals("0 Credentials", filter(asks.formatted(active.formatted("prod")), fields));
    assertEquals("", filter(asks.formatted("env.acceptsProfiles(\"local\")"), fields));
  }
}
