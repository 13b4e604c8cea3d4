package dev.ajar.framework.interceptors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.Gate;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterceptorsTest {

  private static final String LOGIN =
      """
      package app;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.context.annotation.*;
      import org.springframework.web.servlet.HandlerInterceptor;
      import org.springframework.web.servlet.config.annotation.*;
      class Login implements HandlerInterceptor {
        public boolean preHandle(HttpServletRequest r, HttpServletResponse s, Object h) {
          return r.getUserPrincipal() != null;
        }
      }
      class Registering implements WebMvcConfigurer {
        private final List<HandlerInterceptor> interceptors;
        Registering(List<HandlerInterceptor> interceptors) { this.interceptors = interceptors; }
        @Override public void addInterceptors(InterceptorRegistry registry) {
          for (HandlerInterceptor each : interceptors) { registry.addInterceptor(each); }
        }
      }
      """;

  @TempDir Path root;

  private List<String> gates(String code) throws IOException {
    Files.writeString(root.resolve("A.java"), LOGIN + code);
    return new Interceptors(new SpringMvc())
        .gates(Sources.open(root, List.of()).applications().get(0)).stream()
            .map(InterceptorsTest::text)
            .toList();
  }

  private static String text(Gate gate) {
    return gate.name()
        + ": "
        + gate.chains().get(0).otherwise().requirement().getClass().getSimpleName();
  }

  @Test
  void readsConfigurersThatBeanMethodsMakeInPlace() throws IOException {
    assertEquals(
        List.of("interceptor Login: Credentials"),
        gates(
            """
            @Configuration class Config {
              @Bean WebMvcConfigurer mvc() {
                return new WebMvcConfigurer() {
                  @Override public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new Login());
                  }
                };
              }
            }
            """));
  }

  @Test
  void givesConfigurersWhatTheirBeanMethodGivesThem() throws IOException {
    assertEquals(
        List.of("interceptor Login: Credentials"),
        gates(
            """
            @Configuration class Config {
              @Bean WebMvcConfigurerAdapter mvc() {
                List<HandlerInterceptor> all = new ArrayList<>();
                all.add(new Login());
                return new Registering(all);
              }
            }
            """));
  }

  @Test
  void registersWhatIsMadeOnlyOnce() throws IOException {
    assertEquals(
        List.of("interceptor Login: Credentials"),
        gates(
            """
            @Configuration class Config {
              @Bean Own mvc() { return new Own(); }
            }
            class Own implements WebMvcConfigurer {
              @Override public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Login());
              }
            }
            """));
  }

  @Test
  void leavesOpenWhatAConfigurerRegistersThatIsNotKnown() throws IOException {
    assertEquals(
        List.of("interceptor that isn't known: Unclear"),
        gates(
            """
            @Configuration class Config {
              @Bean WebMvcConfigurer mvc() { return new com.acme.Configurers().first(); }
            }
            """));
  }

  @Test
  void leavesOutConfigurersOfOtherProfiles() throws IOException {
    assertEquals(
        List.of(),
        gates(
            """
            @Configuration class Config {
              @Bean @Profile("dev") WebMvcConfigurer mvc() {
                return new WebMvcConfigurer() {
                  @Override public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new Login());
                  }
                };
              }
            }
            """));
  }
}
