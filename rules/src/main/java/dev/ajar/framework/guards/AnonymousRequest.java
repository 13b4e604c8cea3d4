package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * The request of a caller who sends no credentials: no header, no cookie, no parameter, no session.
 * What it asks for isn't known.
 */
final class AnonymousRequest implements Value.Host {

  private static final Set<String> MISSING =
      Set.of(
          "getHeader",
          "getCookies",
          "getParameter",
          "getAttribute",
          "getUserPrincipal",
          "getRemoteUser",
          "getRequestedSessionId",
          "getAuthType");

  @Override
  public Value call(Call call) {
    if (MISSING.contains(call.method())) {
      return new Value.Null();
    }
    if (call.method().equals("getSession")) {
      boolean creates = !call.argument(0).equals(new Value.Scalar(false));
      return creates ? this : new Value.Null();
    }
    return call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  @Override
  public Optional<String> type() {
    return Optional.empty();
  }
}
