package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * What helper classes of Spring answer about the request of a caller without credentials, who comes
 * with a new session. They refuse nobody.
 */
final class SpringHelpers {

  private static final String TOKEN =
      "org.springframework.security.authentication.AnonymousAuthenticationToken";

  /** They are null where a request brings no token (spring-security-oauth2 2.5, 5.8.16). */
  private static final Set<String> EXTRACTING =
      Set.of(
          "org.springframework.security.oauth2.provider.authentication.TokenExtractor#extract",
          "org.springframework.security.oauth2.provider.authentication.BearerTokenExtractor#extract",
          "org.springframework.security.oauth2.server.resource.web.BearerTokenResolver#resolve",
          "org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver#resolve");

  private SpringHelpers() {}

  /** What an object of such a class returns; empty where it is none. */
  static Optional<Value> call(String type, Round round, Call call) {
    if (EXTRACTING.contains(type + "#" + call.method())) {
      return Optional.of(round.absent(call.unknown("`" + call.text() + "`").reason()));
    }
    if (type.startsWith(
        "org.springframework.security.authentication.AuthenticationTrustResolver")) {
      return trust(call);
    }
    boolean saves =
        type.startsWith("org.springframework.security.web.savedrequest.")
            && type.endsWith("RequestCache");
    return saves ? Optional.of(new Value.Null()) : Optional.empty();
  }

  /**
   * {@code AuthenticationTrustResolverImpl}, 5.8.16 to 7.1.2: where there is no authentication, it
   * isn't an anonymous one.
   */
  private static Optional<Value> trust(Call call) {
    return switch (call.method()) {
      case "isAnonymous" ->
          call.argument(0) instanceof Value.Host token
              ? token.instanceOf(TOKEN)
              : call.argument(0) instanceof Value.Null
                  ? Optional.of(new Value.Scalar(false))
                  : Optional.empty();
      case "isRememberMe", "isFullyAuthenticated", "isAuthenticated" ->
          Optional.of(new Value.Scalar(false));
      default -> Optional.empty();
    };
  }

  /** What a static method of such a class returns; empty where it is none. */
  static Optional<Value> callStatic(String type, Call call) {
    boolean locale =
        type.equals("org.springframework.web.servlet.support.RequestContextUtils")
            && call.method().equals("getLocaleResolver");
    return locale
        ? Optional.of(
            new Value.Foreign(
                "org.springframework.web.servlet.LocaleResolver",
                call.unknown("`" + call.text() + "`").reason()))
        : Optional.empty();
  }
}
