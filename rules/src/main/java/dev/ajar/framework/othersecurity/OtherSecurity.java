package dev.ajar.framework.othersecurity;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.evaluate.FileProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Security frameworks that aren't read yet: nothing behind them can be called open. */
public final class OtherSecurity implements Framework {

  /** Groups of artifacts, by the framework's name. */
  private static final Map<String, List<String>> GROUPS =
      new TreeMap<>(
          Map.of(
              "Sa-Token", List.of("cn.dev33"),
              "Sureness", List.of("com.usthe.sureness"),
              "pac4j", List.of("org.pac4j"),
              "Keycloak's adapter", List.of("org.keycloak"),
              "the MOSIP kernel's adapter", List.of("io.mosip.kernel"),
              "BladeX Secure", List.of("org.springblade")));

  /** What of Sa-Token isn't read: its interceptors before 1.31, and its filter for WebFlux. */
  private static final String[] SA_TOKEN = {
    "SaReactorFilter", "SaRouteInterceptor", "SaAnnotationInterceptor"
  };

  private static final String KEYCLOAK_OF_SPRING =
      "keycloak-spring-(?:security|boot).*|keycloak-adapter-(?:core|spi|bom)";

  /** Without one of these, nothing of pac4j's stands in front of requests. */
  private static final String[] PAC4J_FILTERS = {
    "SecurityInterceptor", "Pac4jFilter", "Pac4jSecurityConfig"
  };

  @Override
  public List<Gate> gates(Application application) {
    List<Gate> gates = new ArrayList<>();
    GROUPS.forEach(
        (name, groups) -> {
          if (isPresent(application, name, groups)) {
            gates.add(gate(name));
          }
        });
    return gates;
  }

  private static boolean isPresent(Application application, String name, List<String> groups) {
    if (name.equals("pac4j") && !application.types().mentions(PAC4J_FILTERS)) {
      return false;
    }
    if (name.equals("Keycloak's adapter")) {
      return constrains(application);
    }
    if (name.equals("Sa-Token")) {
      return application.types().mentions(SA_TOKEN)
          || application.dependencies().anyMatch(each -> bringsSaToken(each, application));
    }
    boolean isDependency =
        application
            .dependencies()
            .anyMatch(
                each ->
                    groups.contains(each.group())
                        && each.artifact().matches(".*(sureness|pac4j|adapter|auth|secure).*"));
    return isDependency;
  }

  /**
   * The adapter for Spring Security guards nothing by itself, and that for Spring Boot what its
   * properties say ({@code KeycloakBaseSpringBootConfiguration}, Keycloak 18.0.2).
   */
  private static boolean constrains(Application application) {
    List<String> artifacts =
        application
            .dependencies()
            .filter(each -> each.group().equals("org.keycloak"))
            .map(Coordinate::artifact)
            .toList();
    boolean otherwise =
        artifacts.stream()
            .anyMatch(each -> each.contains("adapter") && !each.matches(KEYCLOAK_OF_SPRING));
    boolean boots = artifacts.stream().anyMatch(each -> each.startsWith("keycloak-spring-boot"));
    return otherwise
        || boots
            && FileProperties.of(application).namesUnder("keycloak").stream()
                .map(each -> each.replace("-", "").toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.startsWith("securityconstraints"));
  }

  /** Libraries of others around Sa-Token, whose code isn't here. */
  private static boolean bringsSaToken(Coordinate each, Application application) {
    boolean named = each.artifact().contains("sa-token") || each.artifact().contains("satoken");
    return named
        && !each.group().equals("cn.dev33")
        && application.modules().stream().noneMatch(own -> own.name().equals(each.artifact()));
  }

  private static Gate gate(String name) {
    String reason = name + " is in use and isn't read yet";
    return new Gate(
        name,
        List.of(),
        new AccessRule(
            new RequestMatcher.Any(), new Requirement.Unclear(reason), Evidence.of(reason)));
  }
}
