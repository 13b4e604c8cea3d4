package dev.ajar.framework.springmvc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.Endpoint;
import dev.ajar.model.PathLanguage;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredPathsTest extends SpringMvcTestCase {

  private void service(String configuration) throws IOException {
    file("src/main/resources/application.yml", configuration);
    file(
        "src/main/java/a/A.java",
        """
        package a;
        import org.springframework.web.bind.annotation.*;
        @RestController class A {
          @GetMapping("${paths.users:/default}/{id}") String a(@PathVariable String id) { return ""; }
        }
        """);
  }

  @Test
  void resolvesPlaceholdersFromConfigurationFiles() throws IOException {
    service("base: /v1\npaths:\n  users: ${base}/users\n");
    assertEquals("GET /v1/users/{id} a", titles());
  }

  @Test
  void keepsContextPathAndServletPathApart() throws IOException {
    service(
        """
        server:
          servlet:
            context-path: /shop/
        spring:
          mvc:
            servlet:
              path: api
        """);
    Endpoint endpoint = endpoints().get(0);
    assertEquals("/shop/api/default/{id}", endpoint.path());
    assertEquals("/shop", endpoint.contextPath());
    assertEquals(
        new PathLanguage.PathPattern("/api/default/{id}", Map.of(), false), endpoint.mapping());
  }
}
