package dev.ajar.framework.springsecurity;

import dev.ajar.source.Application;
import java.util.Set;

/** Spring Boot's starters that bring Spring Security, by their artifacts (Boot 2.7 to 4.0). */
public final class SecurityStarters {

  private static final Set<String> ARTIFACTS =
      Set.of(
          "spring-boot-starter-security",
          "spring-boot-starter-oauth2-resource-server",
          "spring-boot-starter-oauth2-client",
          "spring-boot-starter-security-oauth2-resource-server",
          "spring-boot-starter-security-oauth2-client");

  private SecurityStarters() {}

  /** Whether an application needs one of them. */
  public static boolean arePresent(Application application) {
    return application
        .dependencies()
        .anyMatch(
            each ->
                each.group().equals("org.springframework.boot")
                    && ARTIFACTS.contains(each.artifact()));
  }
}
