package dev.ajar.framework.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathPrefixesTest extends SpringMvcTestCase {

  @BeforeEach
  void controllers() throws IOException {
    java("Api", "@java.lang.annotation.Retention(RetentionPolicy.RUNTIME) @interface Api {}");
    java("A", "@Api @RestController class A { @GetMapping(\"/a\") String a() { return \"\"; } }");
    java("B", "@Controller class B { @GetMapping(\"/b\") String b() { return \"\"; } }");
    file(
        "a/admin/C.java",
        """
        package a.admin;
        import org.springframework.web.bind.annotation.*;
        @RestController @RequestMapping("/c") class C { @GetMapping String c() { return ""; } }
        """);
  }

  private void configurer(String... statements) throws IOException {
    java(
        "Web",
        """
        import org.springframework.context.annotation.Configuration;
        import org.springframework.web.method.HandlerTypePredicate;
        import org.springframework.web.servlet.config.annotation.*;
        @Configuration class Web implements WebMvcConfigurer {
          static final String PREFIX = "/api";
          @Override public void configurePathMatch(PathMatchConfigurer configurer) {
            %s
          }
        }
        """
            .formatted(String.join("\n    ", statements)));
  }

  @Test
  void putsAPrefixBeforeControllersThatALambdaTakes() throws IOException {
    configurer(
        "configurer.addPathPrefix(PREFIX, c -> c.isAnnotationPresent(RestController.class));");
    assertEquals("GET /api/a a; GET /api/c c; GET /b b", titles());
  }

  @Test
  void playsHandlerTypePredicates() throws IOException {
    configurer(
        "configurer.addPathPrefix(\"x\", HandlerTypePredicate.forAnnotation(Api.class));",
        "configurer.addPathPrefix(\"/y\", HandlerTypePredicate.forBasePackage(\"a.admin\"));",
        "configurer.addPathPrefix(\"/z\", HandlerTypePredicate.forAnyHandlerType());");
    assertEquals("GET /x/a a; GET /y/c c; GET /z/b b", titles());
  }

  @Test
  void joinsPredicates() throws IOException {
    configurer(
        "configurer.addPathPrefix(\"/p\", HandlerTypePredicate.forAnnotation(RestController.class)"
            + ".and(c -> !c.getPackage().getName().startsWith(\"a.admin\")));");
    assertEquals("GET /b b; GET /c c; GET /p/a a", titles());
  }

  @Test
  void followsPrefixesIntoTheHandlerMapping() throws IOException {
    java(
        "Props",
        """
        import org.springframework.boot.context.properties.ConfigurationProperties;
        @ConfigurationProperties("web") @lombok.Data class Props {
          private Api admin = new Api("/admin-api", "**.admin.**");
          @lombok.Data @lombok.AllArgsConstructor static class Api { private String prefix; private String where; }
        }
        """);
    java(
        "Web",
        """
        import java.util.function.Predicate;
        import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
        import org.springframework.context.annotation.*;
        import org.springframework.util.AntPathMatcher;
        import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
        @Configuration class Web {
          @Bean WebMvcRegistrations registrations(Props props) {
            return new WebMvcRegistrations() {
              @Override public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
                mapping.setPathPrefixes(prefixes(props));
                return mapping;
              }
              private Map<String, Predicate<Class<?>>> prefixes(Props props) {
                AntPathMatcher matcher = new AntPathMatcher(".");
                Map<String, Predicate<Class<?>>> all = new LinkedHashMap<>();
                put(all, props.getAdmin(), matcher);
                return all;
              }
              private void put(Map<String, Predicate<Class<?>>> all, Props.Api api, AntPathMatcher matcher) {
                all.put(api.getPrefix(), c -> c.isAnnotationPresent(RestController.class)
                    && matcher.match(api.getWhere(), c.getPackage().getName()));
              }
            };
          }
        }
        """);
    assertEquals("GET /a a; GET /admin-api/c c; GET /b b", titles());
  }

  @Test
  void reportsAPrefixThatCannotBeTold() throws IOException {
    configurer("configurer.addPathPrefix(System.getenv(\"P\"), c -> true);");
    assertEquals("GET /a a; GET /b b; GET /c c", titles());
    assertEquals(1, gaps().size());
    assertTrue(gaps().get(0).startsWith("a path prefix can't be told"), gaps().get(0));
  }

  @Test
  void matchesPackageNamesAsTheAntMatcherDoes() {
    NameMatcher matcher = new NameMatcher(".");
    assertTrue(matcher.matches("**.controller.admin.**", "cn.x.controller.admin"));
    assertTrue(matcher.matches("**.controller.admin.**", "cn.x.controller.admin.user"));
    assertFalse(matcher.matches("**.controller.admin.**", "cn.x.controller.app"));
    assertTrue(matcher.matches("cn.*.c?", "cn.anything.cd"));
  }
}
