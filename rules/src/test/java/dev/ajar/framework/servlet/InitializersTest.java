package dev.ajar.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ajar.model.Chain;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters that code adds to the servlet context when the service starts. */
class InitializersTest {

  private static final String AUTH =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.boot.web.servlet.*;
      import org.springframework.context.annotation.*;
      import org.springframework.web.*;
      import org.springframework.web.filter.*;
      import org.springframework.web.servlet.support.*;
      class Auth extends OncePerRequestFilter {
        protected void doFilterInternal(
            HttpServletRequest q, HttpServletResponse s, FilterChain c) {
          if (q.getRemoteUser() == null) return;
          c.doFilter(q, s);
        }
      }
      """;
  private static final String APP =
      "class App { public static void main(String[] a) {"
          + " org.springframework.boot.SpringApplication.run(App.class, a); } }";
  private static final List<String> GUARDED = List.of("filter Auth: Credentials");

  @TempDir Path root;

  private List<String> gates(String code) throws IOException {
    return new FilterProject(root).gates(AUTH + code);
  }

  private Chain chain(String code) throws IOException {
    return new FilterProject(root).found(AUTH + code).get(0).chains().get(0);
  }

  private static String started(String by, String body) {
    return by + " { public void onStartup(ServletContext context) { " + body + " } }";
  }

  @Test
  void knowsWhatSpringBootStarts() throws IOException {
    String boot = "@Configuration class Start implements ServletContextInitializer";
    String add = "context.addFilter(\"auth\", AUTH).addMappingForUrlPatterns(null, true, \"/*\");";
    for (String given : List.of("new Auth()", "Auth.class", "\"app.Auth\"")) {
      assertEquals(GUARDED, gates(APP + started(boot, add.replace("AUTH", given))), given);
    }
    assertEquals(
        GUARDED,
        gates(
            "class Config { @Bean ServletContextInitializer start() { return context -> {"
                + add.replace("AUTH", "new Auth()")
                + " }; } }"));
    assertEquals(
        List.of(),
        gates(
            started("class Start implements ServletContextInitializer", add)
                .replace("AUTH", "new Auth()")),
        "it is no bean");
  }

  @Test
  void asksWhichRequestsAFilterIsMappedTo() throws IOException {
    String boot = "@Configuration class Start implements ServletContextInitializer";
    String add =
        "FilterRegistration.Dynamic auth = context.addFilter(\"auth\", new Auth());"
            + " auth.setAsyncSupported(true); MAPPING";
    String mapping = "auth.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, ";
    assertEquals(
        new RequestMatcher.AnyOf(
            List.of(
                RequestMatcher.path(new PathLanguage.ServletMapping("/a/*")),
                RequestMatcher.path(new PathLanguage.ServletMapping("/b")))),
        chain(started(boot, add.replace("MAPPING", mapping + "\"/a/*\", \"/b\");"))).when());
    assertEquals(
        new RequestMatcher.AnyOf(List.of()),
        chain(started(boot, add.replace("MAPPING", ""))).when());
    RequestMatcher.AnyOf conditional =
        assertInstanceOf(
            RequestMatcher.AnyOf.class,
            chain(
                    started(
                        boot,
                        add.replace(
                            "MAPPING", "if (com.acme.Mode.on()) " + mapping + "\"/a/*\");")))
                .when());
    assertInstanceOf(RequestMatcher.AllOf.class, conditional.parts().get(0));
  }

  @Test
  void knowsWhatAServletContainerStarts() throws IOException {
    String add =
        "context.addFilter(\"auth\", new Auth()).addMappingForUrlPatterns(null, true, \"/*\");";
    String spring = started("class Start implements WebApplicationInitializer", add);
    assertEquals(GUARDED, gates(spring));
    assertEquals(List.of(), gates(APP + spring), "the embedded container doesn't call it");
    assertEquals(
        GUARDED,
        gates(
            "class Start implements ServletContainerInitializer {"
                + " public void onStartup(Set<Class<?>> classes, ServletContext context) {"
                + add
                + " } }"));
    assertEquals(
        GUARDED,
        gates(
            "class Start implements ServletContextListener {"
                + " public void contextInitialized(ServletContextEvent event) {"
                + add.replace("context.", "event.getServletContext().")
                + " } }"));
    String dispatcher =
        "class Start extends AbstractAnnotationConfigDispatcherServletInitializer {"
            + " @Override protected Filter[] getServletFilters() {"
            + " return new Filter[] {new CharacterEncodingFilter(), new Auth()}; } }";
    assertEquals(GUARDED, gates(dispatcher));
  }
}
