package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The request of a caller who sends no credentials. What such a caller may send all the same, any
 * header or parameter that isn't named as a credential, isn't known, nor is what it asks for.
 */
final class AnonymousRequest implements Value.Host {

  /** Names under which credentials are sent. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i).*(?:token|auth|session|login|jwt|principal|api_?-?key|secret|signature|credential"
              + "|password|ticket).*");

  /** Names under which a session keeps who has signed in. */
  private static final Pattern WHO =
      Pattern.compile("(?i).*(?:user|account|member|admin|customer|operator|employee|uid).*");

  private static final Set<String> NOBODY =
      Set.of("getUserPrincipal", "getRemoteUser", "getRequestedSessionId", "getAuthType");
  private static final Set<String> NAMED = Set.of("getHeader", "getParameter");

  private final boolean forges;
  private boolean asked;

  /**
   * @param forges whether the caller sends something under the names of credentials
   */
  AnonymousRequest(boolean forges) {
    this.forges = forges;
  }

  /** Whether a credential was looked for, and so not found. */
  boolean wasAskedForCredentials() {
    return asked;
  }

  @Override
  public Value call(Call call) {
    if (NOBODY.contains(call.method())) {
      return missing();
    }
    if (NAMED.contains(call.method()) && isNamed(call, CREDENTIAL)) {
      Value missing = missing();
      return forges ? Forged.credential(call.text()) : missing;
    }
    if (call.method().equals("getHeaders") && isNamed(call, CREDENTIAL)) {
      asked = true;
      return new HeaderValues(
          forges ? Optional.of(Forged.credential(call.text())) : Optional.empty());
    }
    if (call.method().equals("getSession")) {
      boolean creates = !call.argument(0).equals(new Value.Scalar(false));
      return creates ? new Session() : missing();
    }
    if (call.method().equals("getAttribute") && isOfSession(call)) {
      return new Session().call(call);
    }
    if (call.method().equals("getMethod")) {
      return new Method();
    }
    return call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  /** {@code WebRequest.getAttribute} with {@code RequestAttributes.SCOPE_SESSION}, which is 1. */
  private static boolean isOfSession(Call call) {
    return call.arguments().size() == 2
        && (call.argument(1).equals(new Value.Scalar(1)) || call.text().contains("SCOPE_SESSION"));
  }

  private Value missing() {
    asked = true;
    return new Value.Null();
  }

  private static boolean isNamed(Call call, Pattern pattern) {
    String name = call.argument(0) instanceof Value.Text text ? text.text() : call.text();
    return pattern.matcher(name).matches();
  }

  /** {@code HttpServletRequest.getHeaders}: the one value that is sent under a name, if any. */
  private static final class HeaderValues implements Value.Host {

    private Optional<Value> next;

    HeaderValues(Optional<Value> sent) {
      this.next = sent;
    }

    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "hasMoreElements" -> new Value.Scalar(next.isPresent());
        case "nextElement" -> {
          Value value = next.orElseGet(() -> call.unknown("`" + call.text() + "` finds nothing"));
          next = Optional.empty();
          yield value;
        }
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    @Override
    public Optional<String> type() {
      return Optional.of("java.util.Enumeration");
    }
  }

  /** A session in which nobody has signed in. */
  private final class Session implements Value.Host {
    @Override
    public Value call(Call call) {
      boolean who = isNamed(call, WHO) || isNamed(call, CREDENTIAL);
      return call.method().equals("getAttribute") && who
          ? missing()
          : call.unknown("what `" + call.text() + "` returns depends on the session");
    }
  }

  /**
   * The HTTP method, any but {@code OPTIONS} and {@code TRACE}: Spring MVC answers these by itself.
   */
  private static final class Method implements Value.Host {

    private static final List<Value> ANSWERED =
        List.of(new Value.Text("OPTIONS"), new Value.Text("TRACE"));

    @Override
    public Value call(Call call) {
      if (call.method().startsWith("to")) {
        return this;
      }
      boolean compares = call.method().equals("equals") || call.method().equals("equalsIgnoreCase");
      return compares && ANSWERED.contains(upper(call.argument(0)))
          ? new Value.Scalar(false)
          : call.unknown("what `" + call.text() + "` returns depends on the request");
    }

    private static Value upper(Value value) {
      return value instanceof Value.Text text
          ? new Value.Text(text.text().toUpperCase(java.util.Locale.ROOT))
          : value;
    }

    @Override
    public Optional<String> type() {
      return Optional.of("java.lang.String");
    }
  }

  @Override
  public Optional<String> type() {
    return Optional.empty();
  }
}
