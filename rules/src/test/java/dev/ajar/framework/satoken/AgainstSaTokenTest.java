package dev.ajar.framework.satoken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.dev33.satoken.exception.NotLoginException;
import cn.dev33.satoken.filter.SaTokenContextFilterForJakartaServlet;
import cn.dev33.satoken.strategy.SaStrategy;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import dev.ajar.framework.satoken.shop.Annotated;
import dev.ajar.framework.satoken.shop.Handlers;
import jakarta.servlet.ServletException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Our reading of Sa-Token, held against Sa-Token itself: the same code is analysed and run. */
class AgainstSaTokenTest {

  private static final Path SOURCES =
      Path.of("src/test/java", Annotated.class.getPackageName().split("\\."));

  /** Switches Spring MVC on. */
  @EnableWebMvc
  static class Mvc {}

  @TempDir private Path root;

  /** As {@code SaBeanInject} of its starter does. */
  @BeforeAll
  static void matchesPathsAsTheStarterDoes() {
    AntPathMatcher matcher = new AntPathMatcher();
    SaStrategy.instance.routeMatcher = matcher::match;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Annotated",
        "Unannotated",
        "Everything",
        "Routed",
        "LeavingOut",
        "Referring",
        "Stopping",
        "Freeing",
        "Backing",
        "Switching",
        "ByMethod",
        "Refused"
      })
  void saysWhomTheRealOnePasses(String configuration) throws Exception {
    Map<String, Boolean> analysed = analysed(configuration);
    assertEquals(8, analysed.size());
    assertEquals(run(configuration, analysed), analysed);
  }

  /** Whether an endpoint is open, by its path. */
  private Map<String, Boolean> analysed(String configuration) throws Exception {
    for (String each : new String[] {"Handlers", configuration}) {
      Files.copy(SOURCES.resolve(each + ".java"), root.resolve(each + ".java"));
    }
    Map<String, Boolean> open = new TreeMap<>();
    Analysis.run(Settings.of(root))
        .assessments()
        .forEach(each -> open.put(each.endpoint().path(), each.isOpen()));
    return open;
  }

  private static Map<String, Boolean> run(String configuration, Map<String, Boolean> asked)
      throws Exception {
    try (var context = new AnnotationConfigWebApplicationContext()) {
      context.setServletContext(new MockServletContext());
      context.register(
          Mvc.class,
          Class.forName(Annotated.class.getPackageName() + "." + configuration),
          Handlers.Plain.class,
          Handlers.Marked.class,
          Handlers.Inheriting.class);
      context.refresh();
      MockMvc mvc =
          MockMvcBuilders.webAppContextSetup(context)
              .addFilters(new SaTokenContextFilterForJakartaServlet())
              .build();
      Map<String, Boolean> passed = new TreeMap<>();
      for (String path : asked.keySet()) {
        passed.put(path, passes(mvc, path));
      }
      return passed;
    }
  }

  private static boolean passes(MockMvc mvc, String path) throws Exception {
    try {
      return mvc.perform(get(path).servletPath(path))
          .andReturn()
          .getResponse()
          .getContentAsString()
          .equals("1");
    } catch (ServletException e) {
      if (e.getCause() instanceof NotLoginException) {
        return false;
      }
      throw e;
    }
  }
}
