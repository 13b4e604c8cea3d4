package dev.ajar.framework.shiro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiroTest {

  private static final String IMPORTS =
      """
      package app;
      import java.util.*;
      import java.util.stream.*;
      import javax.servlet.Filter;
      import javax.servlet.ServletRequest;
      import javax.servlet.ServletResponse;
      import javax.servlet.http.HttpServletRequest;
      import org.apache.shiro.authz.annotation.RequiresPermissions;
      import org.apache.shiro.spring.web.config.DefaultShiroFilterChainDefinition;
      import org.apache.shiro.web.filter.AccessControlFilter;
      import org.apache.shiro.web.filter.authc.BasicHttpAuthenticationFilter;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.context.annotation.*;
      import org.springframework.web.bind.annotation.*;
      """;

  @TempDir Path root;

  private void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A service with {@code /login}, {@code /pub/a} and {@code /me}. */
  private String verdicts(String code) throws CannotAnalyse {
    write(
        "A.java",
        IMPORTS
            + """
              @RestController class Users {
                @GetMapping("/login") String login() { return ""; }
                @GetMapping("/me") String me() { return ""; }
                @GetMapping("/pub/a") String pub() { return ""; }
              }
              """
            + code);
    return Analysis.run(Settings.of(root)).assessments().stream()
        .map(each -> each.access().verdict().toString().substring(0, 1))
        .collect(Collectors.joining());
  }

  private String chains(String statements) throws CannotAnalyse {
    return chains(statements, "");
  }

  private String chains(String statements, String classes) throws CannotAnalyse {
    return verdicts(
        "@Configuration class Config { @Value(\"${open.paths}\") String open;"
            + " @Bean org.apache.shiro.spring.web.ShiroFilterFactoryBean shiro() {"
            + " var bean = new org.apache.shiro.spring.web.ShiroFilterFactoryBean();"
            + " Map<String, String> map = new LinkedHashMap<>();"
            + statements
            + " bean.setFilterChainDefinitionMap(map); return bean; } }"
            + classes);
  }

  @Test
  void takesTheFirstPatternThatMatches() throws Exception {
    assertEquals("GGO", chains("map.put(\"/pub/**\", \"anon\"); map.put(\"/**\", \"authc\");"));
    assertEquals("GGG", chains("map.put(\"/**\", \"authc\"); map.put(\"/pub/**\", \"anon\");"));
    assertEquals("OOO", chains("map.put(\"/**\", \"anon\");"));
    assertEquals("OGO", chains("map.put(\"/me\", \"authc\");"));
  }

  @Test
  void readsPatternsFromConfigurationInLoopsAndStreams() throws Exception {
    write("application.yml", "open:\n  paths: /login, /pub/**\n");
    assertEquals(
        "OGO",
        chains(
            "for (String each : open.split(\",\")) { map.put(each.trim(), \"anon\"); }"
                + " map.put(\"/**\", \"user\");"));
    assertEquals(
        "OGO",
        chains(
            "map = Arrays.stream(open.split(\", \")).collect(Collectors.toMap(a -> a, a -> \"anon\","
                + " (a, b) -> b, LinkedHashMap::new)); map.put(\"/**\", \"user\");"));
  }

  @Test
  void letsTheLoginPagePassAsTheFiltersDo() throws Exception {
    assertEquals("OGG", chains("bean.setLoginUrl(\"/login\"); map.put(\"/**\", \"user\");"));
    assertEquals(
        "GGG", chains("bean.setLoginUrl(\"/login\"); map.put(\"/**\", \"user, perms[a]\");"));
  }

  @Test
  void knowsWhatTheFiltersOfShiroAsk() throws Exception {
    assertEquals(
        "DGO",
        chains(
            "map.put(\"/login\", \"logout\"); map.put(\"/me\", \"noSessionCreation, roles[a,b]\");"
                + " map.put(\"/**\", \"perms, ssl\");"));
    assertEquals("UUU", chains("map.put(\"/**\", \"mine\");"));
  }

  @Test
  void leavesUndecidedWhatPatternsFromElsewhereMayTake() throws Exception {
    assertEquals(
        "OUU",
        chains(
            "map.put(\"/login\", \"anon\"); map.put(open, \"anon\"); map.put(\"/**\", \"authc\");"));
  }

  @Test
  void playsOwnFilters() throws Exception {
    String put =
        "Map<String, Filter> own = new HashMap<>(); own.put(\"jwt\", new Jwt());"
            + " bean.setFilters(own); map.put(\"/**\", \"jwt\");";
    assertEquals(
        "GGG",
        chains(
            put,
            """
            class Jwt extends BasicHttpAuthenticationFilter {
              @Override protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
                try { return executeLogin(request, response); } catch (Exception e) { return false; }
              }
              @Override protected boolean executeLogin(ServletRequest request, ServletResponse response) {
                String token = ((HttpServletRequest) request).getHeader("Authorization");
                getSubject(request, response).login(new Token(token));
                return true;
              }
              @Override protected boolean preHandle(ServletRequest request, ServletResponse response) throws Exception {
                if (((HttpServletRequest) request).getMethod().equals("OPTIONS")) { return false; }
                return super.preHandle(request, response);
              }
            }
            class Token { Token(String token) {} }
            """));
    assertEquals(
        "OOO",
        chains(
            put,
            """
            class Jwt extends BasicHttpAuthenticationFilter {
              @Override protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
                if (isLoginAttempt(request, response)) { executeLogin(request, response); }
                return true;
              }
            }
            """));
    assertEquals(
        "UUU",
        chains(
            put,
            """
            class Jwt extends AccessControlFilter {
              static final List<String> FREE = new ArrayList<>();
              static void free(String path) { FREE.add(path); }
              @Override protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
                return FREE.contains(((HttpServletRequest) request).getServletPath());
              }
              @Override protected boolean onAccessDenied(ServletRequest request, ServletResponse response) { return false; }
            }
            """));
  }

  private static final String OWN =
      "Map<String, Filter> own = new HashMap<>(); own.put(\"jwt\", new Jwt());"
          + " bean.setFilters(own); map.put(\"/**\", \"jwt\");";

  /** A filter that lets what is listed pass, and a component that lists it. */
  private static String listed(String component) {
    return """
        class Free {
          private static final List<String> PATHS = new ArrayList<>();
          private static org.springframework.util.AntPathMatcher matcher = new org.springframework.util.AntPathMatcher();
          static void set(List<String> paths) { PATHS.addAll(paths); }
          static boolean contains(String path) {
            for (String each : PATHS) { if (matcher.match(each, path)) { return true; } }
            return false;
          }
        }
        @interface IgnoreAuth {}
        class Jwt extends BasicHttpAuthenticationFilter {
          @Override protected boolean isAccessAllowed(ServletRequest request, ServletResponse response, Object mapped) {
            try {
              if (Free.contains(((HttpServletRequest) request).getServletPath())) { return true; }
              executeLogin(request, response);
              return true;
            } catch (Exception e) { return false; }
          }
          @Override protected boolean executeLogin(ServletRequest request, ServletResponse response) {
            getSubject(request, response).login(new Object());
            return true;
          }
          @Override protected boolean preHandle(ServletRequest request, ServletResponse response) throws Exception {
            return super.preHandle(request, response);
          }
        }
        """
        + component;
  }

  @Test
  void knowsWhatAComponentListsWhenTheApplicationStarts() throws Exception {
    assertEquals(
        "GGO",
        chains(
            OWN,
            listed(
                "@org.springframework.stereotype.Component class Start implements"
                    + " org.springframework.boot.CommandLineRunner { public void run(String... a) {"
                    + " Free.set(List.of(\"/pub/*\")); } }")));
    assertEquals(
        "UUUU",
        chains(
            OWN,
            listed(
                "@RestController class Opening { @PostMapping(\"/open\") void open(@RequestBody"
                    + " List<String> paths) { Free.set(paths); } }")));
  }

  @Test
  void knowsWhichAnnotatedHandlersAreListedWhenTheApplicationStarts() throws Exception {
    assertEquals(
        "GGGOG",
        chains(
            OWN,
            listed(
                """
                @RestController @RequestMapping("/pub") class Signs {
                  @IgnoreAuth @GetMapping("c") String sign() { return ""; }
                  @GetMapping("d") String other() { return ""; }
                }
                @org.springframework.stereotype.Component @lombok.AllArgsConstructor
                class Start implements org.springframework.beans.factory.InitializingBean {
                  private org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping mapping;
                  public void afterPropertiesSet() {
                    List<String> found = new ArrayList<>();
                    mapping.getHandlerMethods().values().stream()
                        .filter(h -> h.getMethod().isAnnotationPresent(IgnoreAuth.class))
                        .forEach(h -> found.addAll(paths(h.getBeanType(), h.getMethod())));
                    if (!org.springframework.util.CollectionUtils.isEmpty(found)) { Free.set(found); }
                  }
                  private List<String> paths(Class<?> type, java.lang.reflect.Method method) {
                    RequestMapping base = type.getAnnotation(RequestMapping.class);
                    String[] bases = Objects.nonNull(base) ? base.value() : new String[] {};
                    String[] own = null;
                    if (method.isAnnotationPresent(GetMapping.class)) { own = method.getAnnotation(GetMapping.class).value(); }
                    List<String> all = new ArrayList<>();
                    for (String b : bases) { for (String o : own) { all.add(slash(b) + slash(o)); } }
                    return all;
                  }
                  private String slash(String part) { return part.startsWith("/") ? part : "/" + part; }
                }
                """)));
  }

  @Test
  void readsChainDefinitionsOfTheStarter() throws Exception {
    assertEquals(
        "GGO",
        verdicts(
            """
            @Configuration class Config {
              @Bean DefaultShiroFilterChainDefinition chains() {
                DefaultShiroFilterChainDefinition chains = new DefaultShiroFilterChainDefinition();
                chains.addPathDefinition("/pub/**", "anon");
                chains.addPathDefinition("/**", "authc");
                return chains;
              }
            }
            """));
  }

  @Test
  void readsDefinitionsInTheIniFormat() throws Exception {
    assertEquals(
        "OGO",
        verdicts(
            """
            @Configuration class Config {
              @Bean org.apache.shiro.spring.web.ShiroFilterFactoryBean shiro() {
                var bean = new org.apache.shiro.spring.web.ShiroFilterFactoryBean();
                bean.setFilterChainDefinitions("# open\\n/login = anon\\n/pub/** = anon\\n/** = authc\\n");
                return bean;
              }
            }
            """));
  }

  @Test
  void countsAnnotationsWhereSomethingEnforcesThem() throws Exception {
    String handler =
        "@RestController class More { @RequiresPermissions(\"a\") @GetMapping(\"/zzz\") String a() { return \"\"; } }";
    String advisor =
        " class Advice { @Bean org.apache.shiro.spring.security.interceptor.AuthorizationAttributeSourceAdvisor advisor() { return null; }";
    assertEquals("OOOU", verdicts(handler));
    assertEquals(
        "OOOG",
        verdicts(
            handler
                + advisor
                + " @Bean org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator proxies() { return null; } }"));
  }
}
