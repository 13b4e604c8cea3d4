package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.interceptors.Interceptors;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerPathsTest {

  private static final String CONTROLLER =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController @RequestMapping("/v1") class C {
        @GetMapping("/users/{id}") String one(String id) { return id; }
        @GetMapping("/list") String list() { return ""; }
        @GetMapping("/files/**") String file() { return ""; }
      }
      """;

  @TempDir Path root;

  private static RequestMatcher at(String path) {
    return RequestMatcher.path(new PathLanguage.Exact(path));
  }

  private Optional<Boolean> settled(RequestMatcher question) throws IOException {
    return paths("").settles(question);
  }

  private HandlerPaths paths(String configuration) throws IOException {
    Files.writeString(root.resolve("C.java"), CONTROLLER + configuration);
    Application application = Sources.open(root, List.of()).applications().get(0);
    return HandlerPaths.of(new SpringMvc().endpoints(application));
  }

  @Test
  void settlesWhatIsAskedAboutPathsOfNoHandler() throws IOException {
    for (String path : List.of("/login", "/v1", "/v1/users", "/v1/users/7/x", "/v1/lists", "/")) {
      assertEquals(Optional.of(false), settled(at(path)), path);
      assertEquals(Optional.of(true), settled(new RequestMatcher.Not(at(path))), path);
    }
  }

  @Test
  void leavesOpenWhatMayBeAHandlersPath() throws IOException {
    for (String path :
        List.of(
            "/v1/users/7",
            "/v1/users/login",
            "/V1/LIST",
            "/v1/list/",
            "/v1//list",
            "/v1/list.json",
            "/v1/list;x=1",
            "/v1/files/a/b")) {
      assertEquals(Optional.empty(), settled(at(path)), path);
    }
    assertEquals(
        Optional.empty(), settled(RequestMatcher.path(new PathLanguage.StartsWith("/login"))));
    assertEquals(Optional.empty(), HandlerPaths.any().settles(at("/login")));
  }

  @Test
  void knowsTheListOfAllHandlersPatterns() throws IOException {
    RequestMatcher all = listed("/v1/users/*", "/v1/list", "/v1/files/**", "/login");
    assertEquals(Optional.of(true), settled(all));
    assertEquals(Optional.of(false), settled(new RequestMatcher.Not(all)));
    assertEquals(Optional.empty(), settled(listed("/v1/users/*", "/v1/list", "/login")));
    assertEquals(Optional.empty(), HandlerPaths.any().settles(all));
    Files.writeString(
        root.resolve("build.gradle"), "plugins { id 'org.springframework.boot' version '2.5.0' }");
    assertEquals(Optional.empty(), settled(all), "a slash at the end is accepted");
  }

  private static RequestMatcher listed(String... patterns) {
    return new RequestMatcher.AnyOf(
        Stream.of(patterns)
            .map(each -> RequestMatcher.path(new PathLanguage.Ant(each, true)))
            .toList());
  }

  @Test
  void joinsTheAnswersOfParts() throws IOException {
    RequestMatcher elsewhere = at("/login");
    RequestMatcher here = at("/v1/list");
    assertEquals(Optional.empty(), settled(new RequestMatcher.AnyOf(List.of(elsewhere, here))));
    assertEquals(
        Optional.of(false), settled(new RequestMatcher.AnyOf(List.of(elsewhere, at("/captcha")))));
    assertEquals(Optional.of(false), settled(new RequestMatcher.AllOf(List.of(here, elsewhere))));
    assertEquals(
        Optional.of(true),
        settled(new RequestMatcher.AnyOf(List.of(here, new RequestMatcher.Not(elsewhere)))));
  }

  /** The look-alike of a captcha at the log-in: the path is a handler's, so the check counts. */
  @Test
  void keepsTheGuardOfAHandlersPath() throws IOException {
    String guard =
        """
        class I implements org.springframework.web.servlet.HandlerInterceptor {
          public boolean preHandle(
              jakarta.servlet.http.HttpServletRequest req,
              jakarta.servlet.http.HttpServletResponse res, Object handler) throws Exception {
            if (!req.getServletPath().equals("PATH")) return true;
            if (req.getUserPrincipal() == null) { res.sendError(401); return false; }
            return true;
          }
        }
        class W implements org.springframework.web.servlet.config.annotation.WebMvcConfigurer {
          public void addInterceptors(
              org.springframework.web.servlet.config.annotation.InterceptorRegistry registry) {
            registry.addInterceptor(new I());
          }
        }
        """;
    assertEquals(0, gates(guard.replace("PATH", "/login")));
    assertEquals(1, gates(guard.replace("PATH", "/v1/list")));
  }

  private int gates(String code) throws IOException {
    Files.writeString(
        root.resolve("C.java"),
        CONTROLLER + "@org.springframework.context.annotation.Configuration " + code);
    Application application = Sources.open(root, List.of()).applications().get(0);
    return new Interceptors(new SpringMvc()).gates(application).size();
  }
}
