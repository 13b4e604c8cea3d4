package dev.ajar.framework.shiro;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a filter inherits from Shiro's, for a caller who isn't signed in ({@code
 * org.apache.shiro.web.filter}, 1.13.0 and 2.0).
 */
final class InheritedMethods {

  private static final String FILTERS = "org.apache.shiro.web.";

  private InheritedMethods() {}

  /**
   * @param type the class of Shiro's from which the method is inherited
   * @param configuration what stands in brackets behind the filter's name
   */
  static Optional<Value> call(String type, Value self, Call call, List<String> configuration) {
    if (!type.startsWith(FILTERS)) {
      return Optional.empty();
    }
    Optional<BuiltIn> builtIn = BuiltIn.ofClass(type);
    return switch (call.method()) {
      case "preHandle" ->
          Optional.of(
              call.apply(
                  self, "onPreHandle", call.argument(0), call.argument(1), mapped(configuration)));
      case "onPreHandle" -> Optional.of(onPreHandle(type, self, call));
      case "isAccessAllowed" -> Optional.of(allowed(builtIn, call, configuration));
      case "onAccessDenied" -> Optional.of(denied(builtIn, self, call));
      case "executeLogin" -> Optional.of(login(self, call));
      case "createToken" -> Optional.of(new Value.Foreign(FILTERS + "token", source(call)));
      case "onLoginFailure", "isLoginAttempt", "sendChallenge", "isRememberMe", "isPermissive" ->
          scalar(false);
      case "isLoginRequest", "isLoginSubmission" ->
          builtIn.filter(BuiltIn::opensLoginPage).isPresent()
              ? scalar(false)
              : Optional.of(call.unknown("whether the request is for the login page"));
      case "getSubject" -> Optional.of(new Subject());
      case "getAuthzHeader" -> Optional.of(new Value.Null());
      case "saveRequest",
          "redirectToLogin",
          "saveRequestAndRedirectToLogin",
          "setLoginUrl",
          "setFailureAttribute",
          "setUsernameParam",
          "setPasswordParam",
          "setUnauthorizedUrl",
          "postHandle",
          "afterCompletion",
          "cleanup" ->
          Optional.of(new Value.Null());
      default -> Optional.empty();
    };
  }

  private static dev.ajar.model.Evidence source(Call call) {
    return dev.ajar.model.Evidence.of("`" + call.text() + "`", call.at());
  }

  /** {@code AccessControlFilter}'s; that of {@code PathMatchingFilter} lets everything pass. */
  private static Value onPreHandle(String type, Value self, Call call) {
    boolean controls =
        BuiltIn.ofClass(type).map(each -> !each.name().equals("anon")).orElse(false)
            || type.contains(".authc.Authenticat")
            || type.contains(".authc.HttpAuth")
            || type.contains(".authz.")
            || type.endsWith(".AccessControlFilter");
    if (!controls) {
      return new Value.Scalar(true);
    }
    Value allowed =
        call.decided(
            call.apply(
                self, "isAccessAllowed", call.argument(0), call.argument(1), call.argument(2)));
    return allowed.equals(new Value.Scalar(false))
        ? call.apply(self, "onAccessDenied", call.argument(0), call.argument(1), call.argument(2))
        : allowed;
  }

  private static Value allowed(Optional<BuiltIn> builtIn, Call call, List<String> configuration) {
    Truth allows = builtIn.map(each -> each.allows(configuration)).orElse(Truth.NO);
    return allows == Truth.UNKNOWN
        ? call.unknown("`" + call.text() + "` depends on the filter's configuration")
        : new Value.Scalar(allows == Truth.YES);
  }

  /** The form with three arguments calls the one with two. */
  private static Value denied(Optional<BuiltIn> builtIn, Value self, Call call) {
    return call.arguments().size() == 3
        ? call.apply(self, "onAccessDenied", call.argument(0), call.argument(1))
        : new Value.Scalar(false);
  }

  /** {@code AuthenticatingFilter.executeLogin}: without a token it throws, else the login fails. */
  private static Value login(Value self, Call call) {
    Value token = call.apply(self, "createToken", call.argument(0), call.argument(1));
    if (token instanceof Value.Null) {
      return call.raise("java.lang.IllegalStateException");
    }
    Value failure =
        new Value.Foreign("org.apache.shiro.authc.AuthenticationException", source(call));
    return call.apply(self, "onLoginFailure", token, failure, call.argument(0), call.argument(1));
  }

  private static Value mapped(List<String> configuration) {
    return configuration.isEmpty()
        ? new Value.Null()
        : new Value.Items(configuration.stream().<Value>map(Value.Text::new).toList());
  }

  private static Optional<Value> scalar(boolean value) {
    return Optional.of(new Value.Scalar(value));
  }
}
