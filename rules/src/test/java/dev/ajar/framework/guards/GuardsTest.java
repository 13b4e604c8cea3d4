package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ajar.framework.interceptors.Interceptors;
import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardsTest {

  private static final String IMPORTS =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.springframework.context.annotation.Bean;
      import org.springframework.stereotype.Component;
      import org.springframework.web.filter.OncePerRequestFilter;
      import org.springframework.web.servlet.HandlerInterceptor;
      import org.springframework.web.servlet.config.annotation.*;
      import org.springframework.boot.web.servlet.FilterRegistrationBean;
      """;

  @TempDir Path root;

  private Application application(String code) throws IOException {
    Files.writeString(root.resolve("A.java"), IMPORTS + code);
    return Sources.open(root, List.of()).applications().get(0);
  }

  private static List<String> texts(List<Gate> gates) {
    return gates.stream().map(GuardsTest::text).toList();
  }

  private static String text(Gate gate) {
    Requirement requirement = gate.chains().get(0).otherwise().requirement();
    return gate.name() + ": " + requirement.getClass().getSimpleName();
  }

  private List<String> filter(String body) throws IOException {
    return texts(ServletFilters.ofProxy().gates(application(component(body))));
  }

  @Test
  void takesAFilterThatPassesOnWithoutCredentialsForNoGuard() throws IOException {
    assertEquals(List.of(), filter("log(req); chain.doFilter(req, res);"));
    assertEquals(
        List.of(),
        filter(
            "String t = req.getHeader(\"Authorization\");"
                + " if (t != null) { if (!Jwt.valid(t)) { res.sendError(401); return; } }"
                + " chain.doFilter(req, res);"));
  }

  @Test
  void takesAHeaderThatIsOnlyThereForNoCredential() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "String t = req.getHeader(\"token\"); if (t == null || t.isEmpty()) {"
                + " res.setStatus(401); return; } chain.doFilter(req, res);"));
    assertEquals(
        List.of(),
        filter(
            "if (!\"Y\".equals(req.getHeader(\"from\"))) throw new X(); chain.doFilter(req,"
                + " res);"));
    assertEquals(
        List.of(),
        filter(
            "String t = req.getHeader(\"Authorization\"); if (t == null || !t.startsWith(\"Bearer"
                + " \")) { res.sendError(401); return; } chain.doFilter(req, res);"));
  }

  @Test
  void takesAHeaderWhoseValueIsVerifiedForACredential() throws IOException {
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "try { io.jsonwebtoken.Jwts.parser().setSigningKey(key).parseClaimsJws("
                + "req.getHeader(\"token\")); } catch (Exception e) { res.sendError(401); return; }"
                + " chain.doFilter(req, res); } private String key = \"k\"; {"));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "String t = req.getHeader(\"X-Token\");"
                + " if (t == null || redis.opsForValue().get(\"login:\" + t) == null) {"
                + " res.sendError(401); return; } chain.doFilter(req, res); }"
                + " @org.springframework.beans.factory.annotation.Autowired"
                + " private org.springframework.data.redis.core.StringRedisTemplate redis; {"));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "if (!key.equals(req.getHeader(\"X-Api-Key\"))) throw new X(\"key\");"
                + " chain.doFilter(req, res); }"
                + " @org.springframework.beans.factory.annotation.Value(\"${key:abc}\")"
                + " private String key; {"));
  }

  @Test
  void takesAFilterThatNeverPassesOnWithoutCredentialsForAGuard() throws IOException {
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "if (req.getUserPrincipal() == null) throw new X(\"login\"); chain.doFilter(req,"
                + " res);"));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "HttpSession s = req.getSession(false); if (s == null || s.getAttribute(\"user\") =="
                + " null) { res.sendRedirect(\"/login\"); return; } chain.doFilter(req, res);"));
  }

  @Test
  void honoursShouldNotFilter() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "res.sendError(401); } protected boolean shouldNotFilter(HttpServletRequest r) {"
                + " return true; } {"));
  }

  private static final String HELPERS =
      "} void check(HttpServletRequest r) { if (r.getRemoteUser() == null) throw new Denied(); }"
          + " void checkPath(HttpServletRequest r) {"
          + " if (r.getRequestURI().startsWith(\"/x\")) throw new Denied(); }"
          + " static class Denied extends RuntimeException {} {";

  @Test
  void followsExceptionsThroughHelpers() throws IOException {
    assertEquals(
        List.of("filter F: Credentials"),
        filter("check(req); chain.doFilter(req, res);" + HELPERS));
    assertEquals(
        List.of("filter F: Unclear"),
        filter("checkPath(req); chain.doFilter(req, res);" + HELPERS));
  }

  @Test
  void playsWhatCatchesAnException() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "try { check(req); } catch (Denied e) { log(e); } chain.doFilter(req, res);"
                + HELPERS));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "try { check(req); } catch (RuntimeException e) { res.sendError(401); return; }"
                + " chain.doFilter(req, res);"
                + HELPERS));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "try { check(req); } catch (java.io.IOException e) { log(e); }"
                + " finally { log(req); } chain.doFilter(req, res);"
                + HELPERS));
    assertEquals(
        List.of(),
        filter(
            "try { checkPath(req); } catch (Exception e) { log(e); } chain.doFilter(req, res);"
                + HELPERS));
    assertEquals(
        List.of("filter F: Unclear"),
        filter(
            "try { checkPath(req); } catch (Exception e) { res.sendError(403); return; }"
                + " chain.doFilter(req, res);"
                + HELPERS));
  }

  @Test
  void doesNotTrustForeignCodeToPass() throws IOException {
    assertEquals(
        List.of("filter F: Unclear"),
        filter("org.acme.Jwt.read(req.getHeader(\"token\")); chain.doFilter(req, res);"));
    assertEquals(
        List.of("filter F: Unclear"),
        filter(
            "try { org.acme.Jwt.read(req.getHeader(\"token\")); } catch (Exception e) {"
                + " res.setStatus(401); return; } chain.doFilter(req, res);"));
    assertEquals(
        List.of(),
        filter(
            "try { org.acme.Jwt.read(req.getHeader(\"token\")); } catch (Exception e) {"
                + " log(e); } chain.doFilter(req, res);"));
  }

  @Test
  void remembersThatALoopMayReturn() throws IOException {
    assertEquals(
        List.of("filter F: Unclear"),
        filter(
            "for (String each : java.util.List.of(\"/a\", \"/b\")) {"
                + " if (req.getRequestURI().startsWith(each)) { res.sendError(401); return; } }"
                + " chain.doFilter(req, res);"));
  }

  @Test
  void asksForCredentialsOnlyWhereTheyAreLookedFor() throws IOException {
    assertEquals(
        List.of("filter F: Unclear"), filter("log(\"token session\"); res.sendError(503);"));
  }

  @Test
  void leavesPreflightRequestsToSpring() throws IOException {
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "if (\"OPTIONS\".equals(req.getMethod())) { chain.doFilter(req, res); return; }"
                + " if (req.getRemoteUser() == null) { res.sendError(401); return; }"
                + " chain.doFilter(req, res);"));
  }

  private static final String OPEN_PATHS =
      "Path[paths=StartsWith[prefix=/open]] Anyone, otherwise Credentials";

  @Test
  void makesExceptionsForThePathsThatAFilterPassesOn() throws IOException {
    String refuses = " if (req.getRemoteUser() == null) { res.sendError(401); return; }";
    assertEquals(
        List.of(OPEN_PATHS),
        rules(
            "if (req.getRequestURI().startsWith(\"/open\")) { chain.doFilter(req, res); return; }"
                + refuses));
    assertEquals(
        List.of(
            "AnyOf[parts=[Path[paths=Ant[pattern=/a/**, caseSensitive=true]],"
                + " Path[paths=Ant[pattern=/b, caseSensitive=true]]]] Anyone, otherwise"
                + " Credentials"),
        rules(
            "if (open.stream().anyMatch(p -> matcher.match(p, req.getRequestURI()))) {"
                + " chain.doFilter(req, res); return; }"
                + refuses
                + " } private org.springframework.util.AntPathMatcher matcher = new"
                + " org.springframework.util.AntPathMatcher(); private java.util.List<String> open"
                + " = java.util.List.of(\"/a/**\", \"/b\"); {"));
    assertEquals(
        List.of(OPEN_PATHS),
        rules(
            "String uri = req.getRequestURI(); boolean skip = false;"
                + " for (String each : new String[] {\"/open\"}) { if (uri.indexOf(each) == 0) {"
                + " skip = true; break; } }"
                + " if (!skip) {"
                + refuses
                + " } chain.doFilter(req, res);"));
  }

  private List<String> rules(String body) throws IOException {
    return ServletFilters.ofProxy().gates(application(component(body))).stream()
        .flatMap(each -> each.chains().stream())
        .map(
            each ->
                each.rules().stream()
                        .map(rule -> rule.when() + " " + name(rule.requirement()))
                        .collect(java.util.stream.Collectors.joining(", "))
                    + ", otherwise "
                    + name(each.otherwise().requirement()))
        .toList();
  }

  private static String name(Requirement requirement) {
    return requirement.getClass().getSimpleName();
  }

  private static String component(String body) {
    return "@Component class F extends OncePerRequestFilter { protected void doFilterInternal("
        + "HttpServletRequest req, HttpServletResponse res, FilterChain chain) {"
        + body
        + "} }";
  }

  @Test
  void doesNotMindWhatCannotTurnARequestAway() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "if (io.micrometer.Flags.on()) { org.slf4j.MDC.put(\"id\", req.getHeader(\"id\")); }"
                + " for (String each : io.micrometer.Flags.all()) { count++; }"
                + " try { chain.doFilter(req, res); } finally { org.slf4j.MDC.clear(); } }"
                + " private int count; {"));
  }

  @Test
  void takesRefusalsOfTooManyRequestsForNoGuard() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "if (!limiter.tryAcquire()) { res.setStatus(429); return; } chain.doFilter(req, res); }"
                + " private com.google.common.util.concurrent.RateLimiter limiter; {"));
  }

  @Test
  void decodesWhatIsSentAsBase64() throws IOException {
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            "String sent = req.getHeader(\"Authorization\"); if (sent == null) { res.sendError(401);"
                + " return; } String pair = new String(java.util.Base64.getDecoder().decode("
                + "sent.substring(6).getBytes())); if (!password.equals(pair.substring(3))) {"
                + " res.sendError(401); return; } chain.doFilter(req, res); }"
                + " @org.springframework.beans.factory.annotation.Value(\"${pw:abc}\")"
                + " private String password; {"));
  }

  @Test
  void knowsWhatSpringsHelpersAnswerAboutWhoIsNotSignedIn() throws IOException {
    String trust =
        "} org.springframework.security.authentication.AuthenticationTrustResolver trust ="
            + " new org.springframework.security.authentication.AuthenticationTrustResolverImpl(); {";
    String caller =
        "org.springframework.security.core.Authentication a ="
            + " org.springframework.security.core.context.SecurityContextHolder.getContext()"
            + ".getAuthentication();";
    assertEquals(
        List.of(),
        filter(
            caller
                + "if (trust.isAnonymous(a)) { int guest = 1; } chain.doFilter(req, res);"
                + trust));
    assertEquals(
        List.of("filter F: Credentials"),
        filter(
            caller
                + "if (a == null || trust.isAnonymous(a)) { res.sendError(401); return; }"
                + " chain.doFilter(req, res);"
                + trust));
    assertEquals(
        List.of(),
        filter(
            "if (new org.springframework.security.web.savedrequest.HttpSessionRequestCache()"
                + ".getRequest(req, res) != null) { throw new Denied(); } chain.doFilter(req, res);"
                + HELPERS));
  }

  @Test
  void readsInterceptorsWithTheirPatterns() throws IOException {
    List<Gate> gates =
        new Interceptors(new SpringMvc())
            .gates(
                application(
                    """
                    class Config implements WebMvcConfigurer {
                      public void addInterceptors(InterceptorRegistry registry) {
                        registry.addInterceptor(new Log()).addPathPatterns("/**");
                        registry.addInterceptor(new Login()).addPathPatterns("/api/**")
                            .excludePathPatterns("/api/login", "/api/open/**");
                      }
                    }
                    class Log implements HandlerInterceptor {
                      public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
                        System.out.println(r.getRequestURI()); return true; }
                    }
                    class Login implements HandlerInterceptor {
                      public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
                        if (!(h instanceof org.springframework.web.method.HandlerMethod)) return true;
                        Object user = r.getSession().getAttribute("user");
                        if (user == null) { s.setStatus(401); return false; }
                        return true; }
                    }
                    """));
    assertEquals(List.of("interceptor Login: Credentials"), texts(gates));
    assertEquals(
        "AllOf[parts=[AnyOf[parts=[Path[paths=PathPattern[pattern=/api/**, variables={},"
            + " trailingSlash=false]]]], Not[other=AnyOf[parts=[Path[paths=PathPattern["
            + "pattern=/api/login, variables={}, trailingSlash=false]], Path[paths=PathPattern["
            + "pattern=/api/open/**, variables={}, trailingSlash=false]]]]]]]",
        gates.get(0).chains().get(0).when().toString());
  }

  @Test
  void asksAnInterceptorAboutOneHandlerAfterTheOther() throws IOException {
    String code =
        """
        @interface Login {}
        @org.springframework.web.bind.annotation.RestController class C {
          @Login @org.springframework.web.bind.annotation.GetMapping("/{id}") int in() { return 1; }
          @org.springframework.web.bind.annotation.GetMapping("/list") int free() { return 1; }
        }
        class Config implements WebMvcConfigurer {
          public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new Guard()).addPathPatterns("/**");
          }
        }
        class Guard implements HandlerInterceptor {
          public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
            org.springframework.web.method.HandlerMethod m =
                (org.springframework.web.method.HandlerMethod) h;
            if (FIND == null) return true;
            if (r.getUserPrincipal() != null) return true;
            s.setStatus(401); return false;
          }
        }
        """;
    for (String find :
        List.of("m.getMethod().getAnnotation(Login.class)", "m.getMethodAnnotation(Login.class)")) {
      Gate gate =
          new Interceptors(new SpringMvc()).gates(application(code.replace("FIND", find))).get(0);
      assertEquals(
          List.of("[free]: Anyone", "[in]: Credentials"),
          gate.chains().get(0).rules().stream()
              .map(
                  each ->
                      ((RequestMatcher.Handlers) each.when())
                              .handlers().stream().map(Handler::method).toList()
                          + ": "
                          + each.requirement().getClass().getSimpleName())
              .sorted()
              .toList());
    }
  }

  @Test
  void knowsThatATextThatIsNotThereStartsWithNothing() throws IOException {
    assertEquals(
        List.of(),
        filter(
            "if (org.apache.commons.lang3.StringUtils.startsWithIgnoreCase(req.getContentType(),"
                + " \"application/json\")) { if (com.acme.Body.isBad(req)) return; }"
                + " chain.doFilter(req, res);"));
  }

  @Test
  void registersABeanThatStandsInARegistrationOnlyThere() throws IOException {
    String code =
        """
        class Config {
          @Bean Auth auth() { return new Auth(); }
          @Bean FilterRegistrationBean<Auth> registration() {
            FilterRegistrationBean<Auth> bean = new FilterRegistrationBean<>(auth());
            bean.addUrlPatterns("/p/*");
            return bean;
          }
        }
        class Auth implements Filter {
          public void doFilter(ServletRequest q, ServletResponse s, FilterChain c) {
            if (((HttpServletRequest) q).getRemoteUser() == null) { return; }
            c.doFilter(q, s); }
        }
        """;
    List<Gate> gates = ServletFilters.ofProxy().gates(application(code));
    assertEquals(List.of("filter Auth: Credentials"), texts(gates));
    RequestMatcher all = new RequestMatcher.Any();
    assertNotEquals(all, gates.get(0).chains().get(0).when());
    String without = code.replace("@Bean FilterRegistrationBean", "FilterRegistrationBean");
    gates = ServletFilters.ofProxy().gates(application(without));
    assertEquals(all, gates.get(0).chains().get(0).when());
  }

  @Test
  void readsRegistrationBeans() throws IOException {
    List<Gate> gates =
        ServletFilters.ofProxy()
            .gates(
                application(
                    """
                    class Config {
                      @Bean FilterRegistrationBean<Auth> auth() {
                        FilterRegistrationBean<Auth> bean = new FilterRegistrationBean<>();
                        bean.setFilter(new Auth());
                        bean.addUrlPatterns("/p/*");
                        return bean;
                      }
                    }
                    class Auth implements Filter {
                      public void doFilter(ServletRequest q, ServletResponse s, FilterChain c) {
                        HttpServletRequest r = (HttpServletRequest) q;
                        if (r.getRemoteUser() == null) { return; }
                        c.doFilter(q, s); }
                    }
                    """));
    assertEquals(List.of("filter Auth: Credentials"), texts(gates));
  }

  @Test
  void knowsFiltersOfLibrariesThatOnlyMeasure() throws IOException {
    String bean =
        """
        class Config {
          @Bean FilterRegistrationBean stat() {
            FilterRegistrationBean bean = new FilterRegistrationBean(new NAME());
            bean.addUrlPatterns("/*");
            return bean;
          }
        }
        """;
    assertEquals(
        List.of(),
        ServletFilters.ofProxy()
            .gates(
                application(bean.replace("NAME", "com.alibaba.druid.support.http.WebStatFilter"))));
    assertEquals(
        1, ServletFilters.ofProxy().gates(application(bean.replace("NAME", "com.acme.F"))).size());
  }

  private static final String AUTH =
      " class Auth implements Filter { public void doFilter(ServletRequest q, ServletResponse s,"
          + " FilterChain c) { if (((HttpServletRequest) q).getRemoteUser() == null) return;"
          + " c.doFilter(q, s); } }";

  private List<String> bean(String type, String made) throws IOException {
    String auth =
        " class Auth extends OncePerRequestFilter { protected void doFilterInternal("
            + "HttpServletRequest q, HttpServletResponse s, FilterChain c) {"
            + " if (q.getRemoteUser() == null) return; c.doFilter(q, s); } }";
    return texts(
        ServletFilters.ofProxy()
            .gates(
                application(
                    "class Config { @Bean " + type + " auth() { return " + made + "; } }" + auth)));
  }

  @Test
  void findsFiltersThatAreBeans() throws IOException {
    for (String type : List.of("Auth", "Filter", "OncePerRequestFilter")) {
      assertEquals(List.of("filter Auth: Credentials"), bean(type, "new Auth()"), type);
    }
    assertEquals(
        List.of("filter Auth: Credentials"),
        bean("org.springframework.web.filter.GenericFilterBean", "new Auth()"));
    String asks = " if (q.getRemoteUser() == null) return; c.doFilter(q, s); }";
    assertEquals(
        List.of("filter `auth`: Credentials"),
        bean("Filter", "(q0, s, c) -> { HttpServletRequest q = (HttpServletRequest) q0;" + asks));
    String anonymous =
        "new OncePerRequestFilter() { protected void doFilterInternal("
            + "HttpServletRequest q, HttpServletResponse s, FilterChain c) {";
    for (String type : List.of("Filter", "OncePerRequestFilter")) {
      assertEquals(List.of("filter `auth`: Credentials"), bean(type, anonymous + asks + "}"), type);
    }
    assertEquals(
        List.of(),
        bean(
            "OncePerRequestFilter",
            "new org.springframework.web.filter.CharacterEncodingFilter()"));
    assertEquals(
        List.of("filter `auth`: Unclear"), bean("OncePerRequestFilter", "com.acme.Filters.auth()"));
  }

  @Test
  void honoursProfilesAndConditions() throws IOException {
    String profile = "@org.springframework.context.annotation.Profile(\"prod\") ";
    assertEquals(
        List.of(),
        texts(ServletFilters.ofProxy().gates(application("@Component " + profile + AUTH))));
    String condition = "@org.springframework.context.annotation.Conditional(Some.class) ";
    List<Gate> gates =
        ServletFilters.ofProxy().gates(application("@Component " + condition + AUTH));
    assertEquals(List.of("filter Auth: Credentials"), texts(gates));
    assertEquals("if its `@Conditional` holds", gates.get(0).chains().get(0).conditions().get(0));
  }

  @Test
  void readsMappedInterceptors() throws IOException {
    List<Gate> gates =
        new Interceptors(new SpringMvc())
            .gates(
                application(
                    """
                    class Config {
                      @org.springframework.context.annotation.Bean
                      org.springframework.web.servlet.handler.MappedInterceptor login() {
                        return new org.springframework.web.servlet.handler.MappedInterceptor(
                            new String[] {"/api/**"}, new Login());
                      }
                    }
                    class Login implements HandlerInterceptor {
                      public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
                        return r.getRemoteUser() != null; }
                    }
                    """));
    assertEquals(List.of("interceptor Login: Credentials"), texts(gates));
  }
}
