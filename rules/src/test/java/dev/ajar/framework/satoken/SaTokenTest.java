package dev.ajar.framework.satoken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Sa-Token's interceptor, filter and annotations ask of callers who aren't signed in. */
class SaTokenTest {

  @TempDir private Path root;

  @Test
  void theInterceptorChecksWhatItsFunctionMatches() throws Exception {
    String code =
        """
        @Configuration class Config implements WebMvcConfigurer {
          @Override public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new SaInterceptor(handler -> {
              SaRouter.match("/**").notMatch("/news/**").check(r -> StpUtil.checkLogin());
            })).addPathPatterns("/**").excludePathPatterns("/login");
          }
        }
        """;
    assertEquals("guarded", verdict(code, "GET /user"));
    assertEquals("open", verdict(code, "GET /news/one"));
    assertEquals("open", verdict(code, "GET /login"));
  }

  @Test
  void aSecondPatternBeforeTheFunctionIsLeftOut() throws Exception {
    String code =
        interceptor(
            "new SaInterceptor(h -> SaRouter.match(\"/**\", \"/login\", r -> StpUtil.checkLogin()))");
    assertEquals("guarded", verdict(code, "GET /user"));
    assertEquals("open", verdict(code, "GET /login"));
  }

  @Test
  void stopPassesTheRequestOn() throws Exception {
    String stops =
        interceptor(
            """
            new SaInterceptor(h -> {
              SaRouter.match("/news/**").stop();
              if (!StpUtil.isLogin()) { throw new StopMatchException(); }
              StpUtil.checkLogin();
            })""");
    assertEquals("open", verdict(stops, "GET /news/one"));
    assertEquals("open", verdict(stops, "GET /user"));
    String free =
        interceptor(
            """
            new SaInterceptor(h -> {
              SaRouter.match("/**").free(r -> SaRouter.match("/news/**").stop());
              StpUtil.checkLogin();
            })""");
    assertEquals("guarded", verdict(free, "GET /news/one"));
    String back =
        interceptor("new SaInterceptor(h -> { if (!StpUtil.isLogin()) { SaRouter.back(); } })");
    assertEquals("guarded", verdict(back, "GET /user"));
  }

  @Test
  void annotationsAreCheckedWhereTheInterceptorIs() throws Exception {
    String plain = interceptor("new SaInterceptor()");
    assertEquals("open", verdict(plain, "GET /user"));
    assertEquals("guarded", verdict(plain, "GET /marked"));
    assertEquals("guarded", verdict(plain, "GET /marked/class"));
    assertEquals("open", verdict(plain, "GET /marked/ignored"));
    assertEquals("open", verdict(plain, "GET /login"), "its path is excluded");
    assertEquals("open", verdict("", "GET /marked"), "nobody checks");
    String off = interceptor("new SaInterceptor().isAnnotation(false)");
    assertEquals("open", verdict(off, "GET /marked"));
  }

  @Test
  void anIgnoredHandlerIsNotAskedByTheFunctionEither() throws Exception {
    String all = interceptor("new SaInterceptor(h -> StpUtil.checkLogin())");
    assertEquals("guarded", verdict(all, "GET /user"));
    assertEquals("open", verdict(all, "GET /marked/ignored"));
  }

  @Test
  void theAdviceChecksAnnotationsOfAllHandlers() throws Exception {
    Files.writeString(
        root.resolve("build.gradle"),
        "dependencies { implementation 'cn.dev33:sa-token-spring-aop:1.34.0' }");
    assertEquals("guarded", verdict("", "GET /marked"));
    assertEquals("guarded", verdict("", "GET /marked/class"));
    assertEquals("open", verdict("", "GET /marked/ignored"));
    assertEquals("open", verdict("", "GET /user"));
  }

  @Test
  void theServletFilterChecksIncludedPaths() throws Exception {
    String code =
        """
        @Configuration class Config {
          @Bean cn.dev33.satoken.filter.SaServletFilter filter() {
            return new cn.dev33.satoken.filter.SaServletFilter()
                .addInclude("/**").addExclude("/login", "/favicon.ico")
                .setAuth(obj -> SaRouter.match("/**", "/news/**", StpUtil::checkLogin))
                .setError(e -> e.getMessage());
          }
        }
        """;
    assertEquals("guarded", verdict(code, "GET /user"));
    assertEquals("open", verdict(code, "GET /news/one"));
    assertEquals("open", verdict(code, "GET /login"));
  }

  @Test
  void whomCodeSignsInPasses() throws Exception {
    String code =
        interceptor("new SaInterceptor(h -> { StpUtil.switchTo(1); StpUtil.checkLogin(); })");
    assertEquals("open", verdict(code, "GET /user"));
  }

  @Test
  void theGatewaysTokenIsAskedForWhereItIsSwitchedOn() throws Exception {
    String code =
        interceptor(
            """
            new SaInterceptor(h -> { if (cn.dev33.satoken.SaManager.getConfig().getCheckSameToken()) {
              cn.dev33.satoken.same.SaSameUtil.checkCurrentRequestToken(); } })""");
    assertEquals("open", verdict(code, "GET /user"));
    Path properties = root.resolve("src/main/resources/application.properties");
    Files.createDirectories(properties.getParent());
    Files.writeString(properties, "sa-token.check-same-token=true");
    assertEquals("guarded", verdict(code, "GET /user"));
  }

  @Test
  void pathsOfHandlersThatStartUpCodeCollectsAreMatched() throws Exception {
    String code =
        """
        class SpringUtils extends cn.hutool.extra.spring.SpringUtil {}
        @lombok.Data @org.springframework.stereotype.Component
        class AllUrls implements org.springframework.beans.factory.InitializingBean {
          private java.util.List<String> urls = new java.util.ArrayList<>();
          @Override public void afterPropertiesSet() {
            RequestMappingHandlerMapping mapping = SpringUtils.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
            mapping.getHandlerMethods().keySet().forEach(info ->
                info.getPathPatternsCondition().getPatterns().forEach(url -> urls.add(url.getPatternString())));
          }
        }
        """
            + interceptor(
                """
                new SaInterceptor(handler -> {
                  AllUrls all = SpringUtils.getBean(AllUrls.class);
                  SaRouter.match(all.getUrls()).check(() -> StpUtil.checkLogin());
                })""");
    assertEquals("guarded", verdict(code, "GET /user"));
    assertEquals("open", verdict(code, "GET /login"));
  }

  private static String interceptor(String made) {
    return """
    @Configuration class Config implements WebMvcConfigurer {
      @Override public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(%s).addPathPatterns("/**").excludePathPatterns("/login");
      }
    }
    """
        .formatted(made);
  }

  private static final String HANDLERS =
      """
      package app;
      import cn.dev33.satoken.annotation.*;
      import cn.dev33.satoken.exception.StopMatchException;
      import cn.dev33.satoken.interceptor.SaInterceptor;
      import cn.dev33.satoken.router.SaRouter;
      import cn.dev33.satoken.stp.StpUtil;
      import org.springframework.context.annotation.*;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.servlet.config.annotation.*;
      import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
      @org.springframework.boot.autoconfigure.SpringBootApplication class App {}
      @RestController class Plain {
        @GetMapping("/user") int user() { return 1; }
        @GetMapping("/news/one") int news() { return 1; }
        @GetMapping("/login") @SaCheckLogin int login() { return 1; }
        @SaCheckPermission("a") @GetMapping("/marked") int marked() { return 1; }
      }
      @SaCheckLogin @RestController class Marked {
        @GetMapping("/marked/class") int marked() { return 1; }
        @SaIgnore @GetMapping("/marked/ignored") int ignored() { return 1; }
      }
      """;

  private String verdict(String code, String title) throws Exception {
    write(HANDLERS + code);
    return Analysis.run(Settings.of(root)).assessments().stream()
        .filter(each -> each.endpoint().title().equals(title))
        .map(each -> each.access().verdict().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseThrow();
  }

  private void write(String code) throws IOException {
    Path file = root.resolve("src/main/java/app/A.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, code);
    Path build = root.resolve("build.gradle");
    if (!Files.exists(build)) {
      Files.writeString(build, "");
    }
  }
}
