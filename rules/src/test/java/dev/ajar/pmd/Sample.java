package dev.ajar.pmd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service of three files, written where a test may change it. */
record Sample(Path root) {

  static final String OPEN =
      ".requestMatchers(\"/v1/**\").permitAll().anyRequest().authenticated()";
  static final String CLOSED = ".anyRequest().authenticated()";

  private static final String PACKAGES = "src/main/java/com/acme/";

  private static final String CONTROLLER =
      """
      package com.acme;

      import org.springframework.web.bind.annotation.*;

      @RestController
      class UserController {

        private final Users users = new Users();

        %s
        @GetMapping("/v1/users/{phone}")
        User byPhone(@PathVariable String phone) {
          return users.byPhone(phone);
        }
      }
      """;

  private static final String USERS =
      """
      package com.acme;

      class Users {
        User byPhone(String phone) {
          return new User("1", phone, "a@example.com");
        }
      }

      record User(String accountId, String phone, String email) {}
      """;

  private static final String SECURITY =
      """
      package com.acme;

      import org.springframework.context.annotation.*;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.web.SecurityFilterChain;

      @Configuration
      class SecurityConfig {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
          return http.authorizeHttpRequests(requests -> requests%s).build();
        }
      }
      """;

  /** Writes a service that everybody may ask for anybody's data. */
  static Sample in(Path root) throws IOException {
    Sample sample = new Sample(root);
    sample.write("pom.xml", "<project><artifactId>sample</artifactId></project>");
    sample.write(PACKAGES + "Users.java", USERS);
    sample.annotate("");
    sample.secure(OPEN);
    return sample;
  }

  /** Writes the filter chain. */
  void secure(String rules) throws IOException {
    write(PACKAGES + "SecurityConfig.java", SECURITY.formatted(rules));
  }

  /** Writes the controller with something above the handler's mapping, which is in line 11. */
  void annotate(String text) throws IOException {
    write(PACKAGES + "UserController.java", CONTROLLER.formatted(text));
  }

  Path controller() {
    return root.resolve(PACKAGES + "UserController.java");
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
