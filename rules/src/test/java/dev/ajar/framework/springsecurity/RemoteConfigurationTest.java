package dev.ajar.framework.springsecurity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A list of permitted paths that no file sets is empty, unless a server of configuration may set
 * it.
 */
class RemoteConfigurationTest {

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @BeforeEach
  void service() throws IOException {
    write(
        "pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>users</artifactId><version>1</version>
        <dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-security</artifactId>
        <version>3.5.16</version></dependency></dependencies></project>
        """);
    write(
        "src/main/java/shop/Users.java",
        """
        package shop;
        import java.util.List;
        import org.springframework.boot.context.properties.ConfigurationProperties;
        import org.springframework.context.annotation.*;
        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
        import org.springframework.security.web.SecurityFilterChain;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users { @GetMapping("/users") String all() { return ""; } }
        @Configuration @ConfigurationProperties(prefix = "security") class Rules {
          private List<String> permitted;
          public void setPermitted(List<String> permitted) { this.permitted = permitted; }
          @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
            http.authorizeHttpRequests(requests -> {
              if (permitted != null) { for (String each : permitted) { requests.requestMatchers(each).permitAll(); } }
              requests.anyRequest().authenticated();
            });
            return http.build();
          }
        }
        """);
  }

  private void started() throws IOException {
    write(
        "src/main/java/shop/Main.java",
        """
        package shop;
        import org.springframework.boot.SpringApplication;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        @SpringBootApplication class Main {
          public static void main(String[] arguments) { SpringApplication.run(Main.class, arguments); }
        }
        """);
  }

  private Access access() throws Exception {
    return Analysis.run(Settings.of(root)).assessments().get(0).access();
  }

  @Test
  void withoutAServerNothingIsPermitted() throws Exception {
    started();
    assertEquals(Verdict.GUARDED, access().verdict());
  }

  @Test
  void whatNothingStartsIsSetByWhoeverUsesIt() throws Exception {
    assertEquals(Verdict.UNDECIDED, access().verdict());
    assertTrue(access().because().toString().contains("nothing that starts an application"));
  }

  @Test
  void withOneNobodyKnows() throws Exception {
    started();
    write(
        "src/main/resources/bootstrap.yml",
        "spring:\n  cloud:\n    nacos:\n      config:\n        server-addr: nacos:8848\n");
    assertEquals(Verdict.UNDECIDED, access().verdict());
    assertTrue(access().because().toString().contains("security.permitted"), access().toString());
  }
}
