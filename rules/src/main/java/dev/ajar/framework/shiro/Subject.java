package dev.ajar.framework.shiro;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * Shiro's {@code Subject} of a caller who hasn't signed in and has nothing to sign in with. All of
 * its questions about principals, roles and permissions are answered no, and each {@code check…}
 * throws ({@code DelegatingSubject}, 1.13.0: {@code assertAuthzCheckPossible}).
 */
record Subject() implements Value.Host {

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (method.equals("isAuthenticated")
        || method.equals("isRemembered")
        || method.startsWith("has")
        || method.startsWith("isPermitted")) {
      return new Value.Scalar(false);
    }
    if (method.startsWith("check")) {
      return call.raise("org.apache.shiro.authz.UnauthenticatedException");
    }
    return switch (method) {
      case "getPrincipal", "getPrincipals", "getPreviousPrincipals", "logout" -> new Value.Null();
      case "login" -> call.raise("org.apache.shiro.authc.AuthenticationException");
      default -> call.unknown("what `" + call.text() + "` returns depends on the session");
    };
  }

  @Override
  public Optional<String> type() {
    return Optional.of("org.apache.shiro.subject.Subject");
  }
}
