package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An {@code HttpServletRequest} whose path and method are known, and whose caller has no
 * credentials: these are absent, or texts that prove nothing.
 *
 * @param other answers what neither path, method nor credentials are
 * @param forges whether something is sent under the names of credentials
 */
record KnownRequest(
    Round round, PlayedRequest other, String path, String httpMethod, boolean forges)
    implements Value.Host, TellsCaller {

  /** Names under which something is sent that is meant to prove something. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i).*(?:token|auth(?!or)|session|jwt|api.?key|access|secret|signature|sign$|credential"
              + "|password|ticket|cookie|sid$).*");

  private static final Set<String> NAMED = Set.of("getHeader", "getParameter", "get", "path");

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getRequestURI", "getServletPath" -> new Value.Text(path);
      case "getRequestURL" -> new Value.Text("http://localhost" + path);
      case "getContextPath" -> new Value.Text("");
      case "getMethod" -> new Value.Text(httpMethod);
      case "getRemoteAddr", "getRemoteHost" -> new AddressText(round);
      case "getInputStream", "getReader" -> new SentText(round, "the body", false);
      default ->
          sent(call, round, forges)
              .orElseGet(() -> call.method().equals("getRequest") ? this : other.call(call));
    };
  }

  /** What is sent under a name, where it is meant to prove something. */
  static Optional<Value> sent(Call call, Round round, boolean forges) {
    boolean credential =
        NAMED.contains(call.method())
            && call.argument(0) instanceof Value.Text name
            && CREDENTIAL.matcher(name.text()).matches()
            && !name.text().toLowerCase(Locale.ROOT).contains("csrf");
    if (!credential) {
      return Optional.empty();
    }
    Evidence asked = call.unknown("`" + call.text() + "`").reason();
    round.lacksCredentials(asked);
    return Optional.of(forges ? new SentText(round, call.text(), true) : new Value.Null());
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    return call.method().equals("<init>")
        ? other.givenTo(type, target, call).map(each -> this)
        : Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return other.instanceOf(type);
  }

  /**
   * A body of the caller's choice that was parsed: its members are like parameters.
   *
   * @param name what it is of the body
   */
  record Parsed(Round round, String name, boolean forges) implements Value.Host, TellsCaller {
    @Override
    public Value call(Call call) {
      if (List.of("remove", "put", "set").contains(call.method())) {
        return new Value.Null();
      }
      if (call.method().equals("containsKey") || call.method().equals("has")) {
        return new CallersChoice("sends " + name + " " + call.text());
      }
      return sent(call, round, forges)
          .orElseGet(
              () ->
                  round.callerDoes(
                          "sends " + name + " " + call.text(), call.unknown(call.text()).reason())
                      ? new Parsed(round, name + " " + call.text(), forges)
                      : new Value.Null());
    }
  }
}
