package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What Shiro's own filters do for a caller who isn't signed in ({@code
 * org.apache.shiro.web.filter}, 1.13.0 and 2.0).
 *
 * @param name the filter's name in chain definitions
 * @param allows what {@code isAccessAllowed} answers; where it doesn't allow, {@code
 *     onAccessDenied} refuses
 * @param opensLoginPage whether a request for the login page passes all the same
 */
record BuiltIn(String name, Truth allows, boolean opensLoginPage) {

  /** By the name of the class. {@code DefaultFilter} gives the names. */
  private static final Map<String, BuiltIn> BY_CLASS =
      Map.ofEntries(
          entry("AnonymousFilter", "anon", Truth.YES, false),
          entry("FormAuthenticationFilter", "authc", Truth.NO, true),
          entry("PassThruAuthenticationFilter", "authcPassThru", Truth.NO, true),
          entry("BasicHttpAuthenticationFilter", "authcBasic", Truth.NO, false),
          entry("BearerHttpAuthenticationFilter", "authcBearer", Truth.NO, false),
          entry("UserFilter", "user", Truth.NO, true),
          entry("LogoutFilter", "logout", Truth.NO, false),
          entry("NoSessionCreationFilter", "noSessionCreation", Truth.YES, false),
          entry("PermissionsAuthorizationFilter", "perms", Truth.NO, false),
          entry("RolesAuthorizationFilter", "roles", Truth.NO, false),
          entry("HttpMethodPermissionFilter", "rest", Truth.NO, false),
          entry("PortFilter", "port", Truth.YES, false),
          entry("SslFilter", "ssl", Truth.YES, false),
          entry("InvalidRequestFilter", "invalidRequest", Truth.YES, false));

  private static Map.Entry<String, BuiltIn> entry(
      String type, String name, Truth allows, boolean opensLoginPage) {
    return Map.entry(type, new BuiltIn(name, allows, opensLoginPage));
  }

  /** The filter that has a name unless the application gives it to another one. */
  static Optional<BuiltIn> named(String name) {
    return BY_CLASS.values().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The filter of a class, by the class's canonical name. */
  static Optional<BuiltIn> ofClass(String type) {
    return type.startsWith("org.apache.shiro.web.filter.")
        ? Optional.ofNullable(BY_CLASS.get(type.substring(type.lastIndexOf('.') + 1)))
        : Optional.empty();
  }

  /**
   * What it answers with the configuration that stands in brackets behind its name. {@code perms}
   * and {@code roles} without any allow everybody; {@code authcBasic[POST]} asks for some methods
   * only, and {@code [permissive]} for nothing.
   */
  Truth allows(List<String> configuration) {
    boolean authorises = List.of("perms", "roles").contains(name);
    if (authorises && configuration.isEmpty()) {
      return Truth.YES;
    }
    boolean authenticates = name.startsWith("authc") && !configuration.isEmpty();
    if (authenticates
        && configuration.stream()
            .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals("permissive"))) {
      return Truth.YES;
    }
    return authenticates ? Truth.UNKNOWN : allows;
  }
}
