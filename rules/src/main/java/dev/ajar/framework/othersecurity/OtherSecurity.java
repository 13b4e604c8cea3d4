package dev.ajar.framework.othersecurity;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.List;
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

  /** Without one of these, nothing of pac4j's stands in front of requests. */
  private static final String[] PAC4J_FILTERS = {
    "SecurityInterceptor", "Pac4jFilter", "Pac4jSecurityConfig"
  };

  /** Types that no application uses without the framework. */
  private static final Map<String, String[]> TYPES =
      Map.of(
          "Sa-Token",
          new String[] {"SaInterceptor", "SaServletFilter", "SaCheckLogin", "SaCheckPermission"});

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
    boolean isDependency =
        application
            .dependencies()
            .anyMatch(
                each ->
                    groups.contains(each.group())
                        && each.artifact()
                            .matches(".*(sa-token|sureness|pac4j|adapter|auth|secure).*"));
    String[] types = TYPES.getOrDefault(name, new String[0]);
    return isDependency || types.length > 0 && application.types().mentions(types);
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
