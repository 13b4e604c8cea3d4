package dev.ajar.framework.guards;

import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What filters inherit from {@code AbstractAuthenticationProcessingFilter}: they try to sign in who
 * calls their own paths, and pass on the rest (5.8.16 to 7.1.2).
 */
final class LoginFilters {

  private static final String BASE =
      "org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter";
  private static final String FORM =
      "org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter";

  private static final Set<String> SETTERS =
      Set.of("setFilterProcessesUrl", "setRequiresAuthenticationRequestMatcher");

  private final Map<Value, Value> paths = new IdentityHashMap<>();

  /** Remembers which requests a filter says that it signs in. */
  void note(String type, Value self, Call call) {
    boolean tells =
        SETTERS.contains(call.method()) && isOne(type)
            || call.method().equals("<init>") && type.equals(BASE);
    if (tells) {
      paths.put(self, call.argument(0));
    }
  }

  private static boolean isOne(String type) {
    return type.equals(BASE) || type.equals(FORM);
  }

  /**
   * What a method does that a filter inherits.
   *
   * @param type the class from which it is inherited
   */
  Optional<Value> inherited(String type, Value self, Optional<Round> round, Call call) {
    if (!isOne(type)) {
      return Optional.empty();
    }
    return switch (call.method()) {
      case "doFilter" -> round.map(each -> filtered(type, self, each, call));
      case "requiresAuthentication" -> Optional.of(isForSigningIn(type, self, call));
      case "attemptAuthentication" ->
          Optional.of(call.raise("org.springframework.security.core.AuthenticationException"));
      case "getAuthenticationManager" ->
          Optional.of(
              new Value.Foreign(
                  "org.springframework.security.authentication.AuthenticationManager",
                  call.unknown("`" + call.text() + "`").reason()));
      case "successfulAuthentication",
          "unsuccessfulAuthentication",
          "<init>",
          "setFilterProcessesUrl",
          "setRequiresAuthenticationRequestMatcher" ->
          Optional.of(new Value.Null());
      default -> Optional.empty();
    };
  }

  private Value filtered(String type, Value self, Round round, Call call) {
    Value request = call.argument(0);
    Value response = call.argument(1);
    Value signsIn = call.apply(self, "requiresAuthentication", request, response);
    boolean here =
        signsIn instanceof Value.Scalar known
            ? Boolean.TRUE.equals(known.value())
            : round.holds(signsIn, call.unknown("`" + call.text() + "`").reason());
    if (!here) {
      return call.apply(call.argument(2), "doFilter", request, response);
    }
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    Value who = call.apply(self, "attemptAuthentication", request, response);
    return who instanceof Value.Null
        ? who
        : call.apply(self, "successfulAuthentication", request, response, call.argument(2), who);
  }

  private Value isForSigningIn(String type, Value self, Call call) {
    Value matcher = paths.get(self);
    if (matcher == null && type.equals(FORM)) {
      return posted("/login");
    }
    if (matcher instanceof Value.Text path) {
      return type.equals(FORM)
          ? posted(path.text())
          : new RequestTest(RequestMatcher.path(new PathLanguage.AntRequest(path.text(), true)));
    }
    return matcher instanceof Value.Host
        ? call.apply(matcher, "matches", call.argument(0))
        : call.unknown("which requests the filter signs in isn't known");
  }

  private static RequestTest posted(String path) {
    return new RequestTest(
        new RequestMatcher.AllOf(
            List.of(
                new RequestMatcher.Methods(Set.of(HttpMethod.POST)),
                RequestMatcher.path(new PathLanguage.AntRequest(path, true)))));
  }
}
