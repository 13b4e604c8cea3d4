package dev.ajar.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides whether a {@code FilterRegistrationBean} registers its filter, and for what. */
class FilterRegistrationBeansTest {

  @TempDir Path root;

  /** The requests that the filter sees; empty where it isn't registered. */
  private List<RequestMatcher> when(String statements) throws IOException {
    String code =
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import org.springframework.beans.factory.annotation.Value;
        import org.springframework.boot.web.servlet.FilterRegistrationBean;
        import org.springframework.context.annotation.*;
        class Config {
          @Value("${auth.on}") boolean on;
          @Bean FilterRegistrationBean<Filter> auth() {
            FilterRegistrationBean<Filter> bean = new FilterRegistrationBean<>((q, s, c) -> {
              if (((HttpServletRequest) q).getRemoteUser() != null) c.doFilter(q, s);
            });
        """
            + statements
            + " return bean; } }";
    return new FilterProject(root)
        .found(code).stream().map(each -> each.chains().get(0).when()).toList();
  }

  private boolean isCertain(String statements) throws IOException {
    return !when(statements).toString().contains("Unclear");
  }

  @Test
  void knowsWhetherItIsOn() throws IOException {
    assertEquals(List.of(new RequestMatcher.Any()), when(""));
    assertEquals(List.of(new RequestMatcher.Any()), when("bean.setEnabled(true);"));
    assertEquals(List.of(), when("bean.setEnabled(false);"));
    assertFalse(isCertain("bean.setEnabled(on);"));
    assertFalse(isCertain("if (on) bean.setEnabled(false);"));
  }

  @Test
  void knowsWhatItIsFor() throws IOException {
    RequestMatcher a = RequestMatcher.path(new PathLanguage.ServletMapping("/a/*"));
    RequestMatcher b = RequestMatcher.path(new PathLanguage.ServletMapping("/b/*"));
    assertEquals(
        List.of(new RequestMatcher.AnyOf(List.of(a, b))),
        when("bean.addUrlPatterns(\"/a/*\"); bean.addUrlPatterns(\"/b/*\");"));
    assertEquals(
        List.of(new RequestMatcher.AnyOf(List.of(b))),
        when(
            "bean.addUrlPatterns(\"/a/*\");"
                + " bean.setUrlPatterns(java.util.List.of(\"/b/*\"));"));
    assertFalse(
        isCertain("if (on) bean.addUrlPatterns(\"/a/*\"); else bean.addUrlPatterns(\"/b/*\");"));
  }

  @Test
  void doesNotGuessWhatOtherCodeRegisters() throws IOException {
    String code =
        """
        import org.springframework.boot.web.servlet.FilterRegistrationBean;
        import org.springframework.context.annotation.Bean;
        import org.springframework.web.filter.CorsFilter;
        class Config { @Bean FilterRegistrationBean<TYPE> some() { return com.acme.Filters.some(); } }
        """;
    FilterProject project = new FilterProject(root);
    assertEquals(List.of("filter `some`: Unclear"), project.gates(code.replace("<TYPE>", "")));
    assertEquals(List.of(), project.gates(code.replace("TYPE", "CorsFilter")));
  }

  @Test
  void doesNotGuessWhichFilterItIs() throws IOException {
    assertEquals(1, when("if (on) bean.setFilter((q, s, c) -> c.doFilter(q, s));").size());
    assertEquals(0, when("bean.setFilter((q, s, c) -> c.doFilter(q, s));").size());
  }
}
