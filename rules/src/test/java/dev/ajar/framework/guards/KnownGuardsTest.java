package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.interceptors.Interceptors;
import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards that are made of what a framework or library brings. */
class KnownGuardsTest {

  private static final String IMPORTS =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.annotation.*;
      import jakarta.servlet.http.*;
      import org.springframework.security.core.Authentication;
      import org.springframework.security.web.authentication.*;
      import org.springframework.stereotype.Component;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.servlet.config.annotation.*;
      """;

  @TempDir Path root;

  private Application application(String code) throws IOException {
    Files.writeString(root.resolve("A.java"), IMPORTS + code);
    return Sources.open(root, List.of()).applications().get(0);
  }

  private List<String> filters(String code) throws IOException {
    return rules(ServletFilters.ofProxy().gates(application(code)));
  }

  private static List<String> rules(List<Gate> gates) {
    return gates.stream()
        .flatMap(each -> each.chains().stream())
        .flatMap(
            each ->
                Stream.concat(
                    each.rules().stream().map(rule -> rule.when() + " " + name(rule.requirement())),
                    Stream.of("otherwise " + name(each.otherwise().requirement()))))
        .toList();
  }

  private static String name(Requirement requirement) {
    return requirement.getClass().getSimpleName();
  }

  private static final String PATHS =
      """
      class F implements Filter {
        private String[] open;
        public void init(FilterConfig config) {
          String value = config.getInitParameter("open");
          if (value != null) { open = value.split("#"); }
        }
        public void doFilter(ServletRequest q, ServletResponse s, FilterChain chain) {
          HttpServletRequest req = (HttpServletRequest) q;
          if (open != null) {
            for (String each : open) {
              if (req.getRequestURI().startsWith(each)) { chain.doFilter(q, s); return; }
            }
          }
          if (req.getRemoteUser() == null) { return; }
          chain.doFilter(q, s);
        }
      }
      """;

  @Test
  void startsFiltersWithTheirParameters() throws IOException {
    String scanned = "@org.springframework.boot.web.servlet.ServletComponentScan class Main {}";
    String parameters =
        "@WebFilter(urlPatterns = \"/*\","
            + " initParams = {@WebInitParam(name = \"open\", value = \"/a#/b\")}) ";
    List<String> open = filters(parameters + PATHS + scanned);
    assertEquals("otherwise Credentials", open.get(open.size() - 1));
    assertEquals(
        List.of(true, true),
        Stream.of("/a", "/b")
            .map(path -> open.stream().anyMatch(each -> each.contains("prefix=" + path)))
            .toList());
    String bean =
        """
        class Config {
          @org.springframework.context.annotation.Bean
          org.springframework.boot.web.servlet.FilterRegistrationBean<F> f() {
            var bean = new org.springframework.boot.web.servlet.FilterRegistrationBean<F>(new F());
            bean.addInitParameter("open", "/c");
            return bean;
          }
        }
        """;
    assertEquals(
        List.of("Path[paths=StartsWith[prefix=/c]] Anyone", "otherwise Credentials"),
        filters(bean + PATHS));
  }

  @Test
  void knowsWhomXxlSsoAsksToSignIn() throws IOException {
    String code =
        """
        @RestController class C {
          @com.xxl.sso.core.annotation.XxlSso(login = false) @GetMapping("/free") int free() {
            return 1;
          }
          @GetMapping("/in") int in() { return 1; }
        }
        class Config implements WebMvcConfigurer {
          public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new com.xxl.sso.core.auth.interceptor.XxlSsoWebInterceptor(
                "/open/*, /x", "/login")).addPathPatterns("/**");
          }
        }
        """;
    Gate gate = new Interceptors(new SpringMvc()).gates(application(code)).get(0);
    assertEquals(
        List.of("[free]: Anyone", "[in] under /open/*: Anyone", "[in]: Credentials"),
        gate.chains().get(0).rules().stream().map(KnownGuardsTest::ofHandler).sorted().toList());
  }

  private static String ofHandler(dev.ajar.model.AccessRule rule) {
    boolean cut = rule.when() instanceof RequestMatcher.AllOf;
    RequestMatcher.Handlers handlers =
        cut
            ? (RequestMatcher.Handlers) ((RequestMatcher.AllOf) rule.when()).parts().get(0)
            : (RequestMatcher.Handlers) rule.when();
    return handlers.handlers().stream().map(each -> each.method()).toList()
        + (cut && rule.when().toString().contains("/open/*") ? " under /open/*" : "")
        + ": "
        + name(rule.requirement());
  }

  @Test
  void looksForCredentialsInAMapOfAllHeaders() throws IOException {
    String filter =
        """
        @Component class F extends org.springframework.web.filter.OncePerRequestFilter {
          @org.springframework.beans.factory.annotation.Autowired Keys keys;
          protected void doFilterInternal(
              HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
            var all = java.util.Collections.list(req.getHeaderNames()).stream()
                .collect(java.util.stream.Collectors.toMap(n -> n, n -> req.getHeader(n)));
            String key = all.getOrDefault("x-api-key", null);
            if (key == null || TEST) { res.sendError(401); return; }
            chain.doFilter(req, res);
          }
        }
        interface Keys extends org.springframework.data.repository.CrudRepository<String, Long> {
          java.util.Optional<String> findByKey(String key);
        }
        class KeysRepository {}
        """;
    assertEquals(List.of(), filters(filter.replace("TEST", "key.isEmpty()")));
    assertEquals(
        List.of("otherwise Credentials"),
        filters(
            filter
                .replace("Keys ", "KeyRepository ")
                .replace("TEST", "keys.findByKey(key).isEmpty()")));
  }
}
