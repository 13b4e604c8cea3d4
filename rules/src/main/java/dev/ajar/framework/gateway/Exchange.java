package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Forged;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code ServerWebExchange}, or what one gets from it, of one request without credentials: its path
 * and method are known, credentials that are looked for aren't there.
 */
final class Exchange implements Value.Host {

  private static final Pattern CREDENTIAL =
      Pattern.compile("(?i).*(?:token|auth|session|jwt|api_?-?key|secret|ticket|access).*");

  /** Methods that give another view of the same request. */
  private static final Set<String> VIEWS =
      Set.of(
          "getRequest",
          "mutate",
          "request",
          "build",
          "header",
          "headers",
          "getPath",
          "getURI",
          "getHeaders",
          "getQueryParams",
          "getCookies",
          "pathWithinApplication",
          "toUri",
          "path",
          "uri",
          "contextPath");

  private static final Set<String> PATHS =
      Set.of("value", "toString", "getRawPath", "getPathWithinApplication", "toASCIIString");
  private static final Set<String> LOOKUPS = Set.of("getFirst", "get", "header", "getValue");

  private final Optional<String> path;
  private final String method;
  private final boolean forges;
  private final State state;
  private final String view;

  /** What was asked of the request. */
  private static final class State {
    private boolean asked;
    private Optional<Value> rewritten = Optional.empty();
  }

  /**
   * @param path the path as the gateway's filters see it; empty where it isn't known
   */
  Exchange(Optional<String> path, String method) {
    this(path, method, false, new State(), "");
  }

  private Exchange(Optional<String> path, String method, boolean forges, State state, String view) {
    this.path = path;
    this.method = method;
    this.forges = forges;
    this.state = state;
    this.view = view;
  }

  /** The same request of a caller who sends something under the names of credentials. */
  Exchange forging() {
    return new Exchange(path, method, true, new State(), "");
  }

  /** Whether a credential was looked for. */
  boolean wasAskedForCredentials() {
    return state.asked;
  }

  /** The path that the filter gave to the request in place of its own. */
  Optional<Value> rewritten() {
    return state.rewritten;
  }

  @Override
  public Value call(Call call) {
    String name = call.method();
    if ((name.equals("path") || name.equals("uri")) && !call.arguments().isEmpty()) {
      boolean known = name.equals("path") && call.conditions().isEmpty();
      state.rewritten =
          Optional.of(known ? call.argument(0) : call.unknown("the filter changes the path"));
    }
    if (name.equals("getPath") && view.equals("getURI") || PATHS.contains(name)) {
      return path.<Value>map(Value.Text::new)
          .orElseGet(() -> call.unknown("what the path is by now isn't known"));
    }
    if (name.equals("getMethod")) {
      return new Value.EnumConstant("org.springframework.http.HttpMethod", method);
    }
    if (name.equals("getMethodValue")) {
      return new Value.Text(method);
    }
    boolean inMap =
        Set.of("getHeaders", "getQueryParams", "getCookies").contains(view)
            && (LOOKUPS.contains(name) || name.equals("containsKey"));
    if (inMap) {
      return lookup(call);
    }
    return VIEWS.contains(name)
        ? new Exchange(path, method, forges, state, name)
        : call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  private Value lookup(Call call) {
    String asked = call.argument(0) instanceof Value.Text text ? text.text() : call.text();
    if (!CREDENTIAL.matcher(asked).matches() && !CREDENTIAL.matcher(call.text()).matches()) {
      return call.unknown("what `" + call.text() + "` returns depends on the request");
    }
    state.asked = true;
    if (forges && !call.method().equals("containsKey")) {
      Value sent = Forged.credential(asked);
      return call.method().equals("get") ? new Value.Items(List.of(sent)) : sent;
    }
    if (forges) {
      return new Value.Scalar(true);
    }
    return call.method().equals("containsKey") ? new Value.Scalar(false) : new Value.Null();
  }

  @Override
  public Optional<String> type() {
    return Optional.empty();
  }
}
