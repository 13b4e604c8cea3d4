package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** Shiro's subject, who hasn't signed in. */
record AnonymousSubject(Round round) implements Value.Host, TellsCaller {
  @Override
  public Value call(Call call) {
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return switch (call.method()) {
      case "getPrincipal", "getPrincipals", "getPreviousPrincipals" -> new Value.Null();
      case "isAuthenticated", "isRemembered", "hasRole", "isPermitted", "hasAllRoles" ->
          new Value.Scalar(false);
      case "getSession" -> new AnonymousSession(round);
      case "login", "checkRole", "checkRoles", "checkPermission", "checkPermissions" ->
          call.raise("org.apache.shiro.authc.AuthenticationException");
      default -> call.unknown("what `" + call.text() + "` returns isn't known");
    };
  }
}
