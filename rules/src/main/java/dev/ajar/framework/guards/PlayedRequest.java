package dev.ajar.framework.guards;

import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The request of a caller who has no credentials, and who sends anything else as they like: each
 * header, parameter and cookie is absent or a text of their choice.
 *
 * @param contextPath what every path begins with
 * @param setElsewhere the attributes that other code of the application sets
 */
record PlayedRequest(Round round, String contextPath, Attributes setElsewhere)
    implements Value.Host, TellsCaller {

  /** Names under which something is sent that is meant to prove something. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i).*(?:token|auth|session|jwt|api.?key|access.?key|secret|signature|sign$|credential|password"
              + "|ticket|cookie|sid$).*");

  private static final Set<String> NOBODY =
      Set.of("getUserPrincipal", "getRemoteUser", "getRequestedSessionId", "getAuthType");
  private static final Set<String> NAMED =
      Set.of(
          "getHeader",
          "getParameter",
          "getQueryString",
          "getContentType",
          "getIntHeader",
          "getDateHeader",
          "getPart",
          "getCharacterEncoding");
  private static final Set<String> ADDRESS =
      Set.of("getRemoteAddr", "getRemoteHost", "getLocalAddr", "getLocalName");
  private static final Set<String> REQUEST_TYPES =
      Set.of(
          "javax.servlet.http.HttpServletRequest",
          "jakarta.servlet.http.HttpServletRequest",
          "javax.servlet.ServletRequest",
          "jakarta.servlet.ServletRequest");

  /** Whether other code sets a request attribute of a name. */
  interface Attributes {
    boolean maySet(String name);
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (NOBODY.contains(method)) {
      return missing(call);
    }
    if (NAMED.contains(method)) {
      return sent(
          call,
          name(call, 0),
          !method.equals("getCharacterEncoding") && !method.equals("getContentType"));
    }
    if (ADDRESS.contains(method)) {
      return ofCaller(
          call.unknown("what `" + call.text() + "` returns depends on the caller's address"));
    }
    return switch (method) {
      case "getRequestURI", "getServletPath" -> path(method.equals("getRequestURI"));
      case "getRequestURL" -> new PathText(true, "", false);
      case "getPathInfo", "getPathTranslated" -> new Value.Null();
      case "getContextPath" -> new Value.Text(contextPath);
      case "getMethod" -> new Method();
      case "getDispatcherType" ->
          new Value.EnumConstant("jakarta.servlet.DispatcherType", "REQUEST");
      case "isAsyncStarted", "isRequestedSessionIdValid", "isUserInRole", "authenticate" ->
          denied(call);
      case "getSession", "changeSessionId" -> session(call);
      case "getCookies" -> cookies(call);
      case "getAttribute" -> attribute(call);
      case "setAttribute" -> {
        round.attributes().put(call.argument(0), call.argument(1));
        yield new Value.Null();
      }
      case "removeAttribute" -> {
        round.attributes().put(call.argument(0), new Value.Null());
        yield new Value.Null();
      }
      case "getRequest", "getNativeRequest" -> this;
      case "getServletContext" ->
          new Value.Foreign("jakarta.servlet.ServletContext", call.unknown("").reason());
      case "getRequestDispatcher" ->
          call.unknown("what `" + call.text() + "` leads to isn't followed");
      default -> new SentText(round, call.text(), isCredential(name(call, 0)));
    };
  }

  private Value.Unknown ofCaller(Value.Unknown unknown) {
    round.ofCaller(unknown.reason());
    return unknown;
  }

  private PathText path(boolean whole) {
    return new PathText(false, whole ? contextPath : "", false);
  }

  private Value missing(Call call) {
    return round.absent(call.unknown("`" + call.text() + "`").reason());
  }

  private Value denied(Call call) {
    if (!call.method().equals("isAsyncStarted")) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    }
    return new Value.Scalar(false);
  }

  private static String name(Call call, int index) {
    return call.argument(index) instanceof Value.Text text ? text.text() : call.text();
  }

  /** Whether something is meant to prove something that is sent under a name. */
  static boolean isCredential(String name) {
    return CREDENTIAL.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).contains("csrf");
  }

  /** A header or parameter: absent, or what the caller likes. */
  private Value sent(Call call, String name, boolean mayProve) {
    boolean credential = mayProve && isCredential(name);
    if (credential) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    }
    return round.callerDoes(
            "sends " + name.toLowerCase(Locale.ROOT),
            call.unknown("`" + call.text() + "`").reason())
        ? new SentText(round, name, credential)
        : credential ? round.absent(new Value.Null()) : new Value.Null();
  }

  private Value session(Call call) {
    boolean creates = !call.argument(0).equals(new Value.Scalar(false));
    return creates ? new AnonymousSession(round) : missing(call);
  }

  private Value cookies(Call call) {
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return round.callerDoes("sends cookies", call.unknown("`" + call.text() + "`").reason())
        ? new Value.Items(List.of(new Cookie(round)))
        : round.absent(new Value.Null());
  }

  private Value attribute(Call call) {
    Value set = round.attributes().get(call.argument(0));
    if (set != null) {
      return set;
    }
    if (call.argument(0) instanceof Value.Text text && !setElsewhere.maySet(text.text())) {
      return new Value.Null();
    }
    return ofCaller(call.unknown("what `" + call.text() + "` returns was set by other code"));
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    if (call.method().equals("<init>")) {
      return simpleName.endsWith("RequestWrapper")
              || simpleName.equals("ServletWebRequest")
              || simpleName.equals("ServletServerHttpRequest")
              || simpleName.equals("ServletRequestAttributes")
          ? Optional.of(this)
          : Optional.empty();
    }
    boolean pathHelper =
        simpleName.contains("UrlPathHelper") || simpleName.equals("ServletRequestPathUtils");
    if (pathHelper && call.method().startsWith("get")) {
      boolean whole = call.method().equals("getRequestUri");
      return Optional.of(path(whole));
    }
    if (simpleName.equals("WebUtils") && call.method().equals("getCookie")) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(
          round.callerDoes("sends cookies", call.unknown("`" + call.text() + "`").reason())
              ? new Cookie(round)
              : missing(call));
    }
    if (simpleName.equals("WebUtils") && call.method().equals("getNativeRequest")) {
      return Optional.of(
          round.isSo("`" + call.text() + "` finds a request of that class")
              ? this
              : new Value.Null());
    }
    if (simpleName.equals("WebUtils") && call.method().equals("getSessionAttribute")) {
      return Optional.of(missing(call));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    if (REQUEST_TYPES.contains(type)) {
      return Optional.of(new Value.Scalar(true));
    }
    return type.endsWith("MultipartHttpServletRequest")
        ? Optional.of(new CallersChoice("sends parts"))
        : Optional.empty();
  }

  /** A cookie of the caller's choice. */
  private record Cookie(Round round) implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getName" -> new SentText(round, "a cookie's name", false);
        default -> new SentText(round, "a cookie", true);
      };
    }
  }

  /**
   * The HTTP method, any but {@code OPTIONS} and {@code TRACE}: Spring MVC answers these by itself.
   */
  private record Method() implements Value.Host {

    private static final Set<String> ANSWERED = Set.of("OPTIONS", "TRACE");

    @Override
    public Value call(Call call) {
      if (call.method().startsWith("to")
          || call.method().equals("name")
          || call.method().equals("trim")) {
        return this;
      }
      return call.method().startsWith("equals")
          ? test(call.argument(0), call)
          : call.unknown("what `" + call.text() + "` makes of the request's method isn't read");
    }

    private static Value test(Value wanted, Call call) {
      Optional<String> name =
          wanted instanceof Value.Text text
              ? Optional.of(text.text())
              : wanted instanceof Value.EnumConstant constant
                  ? Optional.of(constant.name())
                  : Optional.empty();
      if (name.isEmpty()) {
        return wanted instanceof Value.Unknown
            ? wanted
            : call.unknown("what `" + call.text() + "` makes of the request's method isn't read");
      }
      return matcher(name.get().toUpperCase(Locale.ROOT))
          .<Value>map(RequestTest::new)
          .orElseGet(() -> new Value.Scalar(false));
    }

    private static Optional<RequestMatcher> matcher(String name) {
      return ANSWERED.contains(name)
          ? Optional.empty()
          : java.util.Arrays.stream(HttpMethod.values())
              .filter(each -> each.name().equals(name))
              .findFirst()
              .map(each -> new RequestMatcher.Methods(Set.of(each)));
    }

    @Override
    public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
      String simpleName = type.substring(type.lastIndexOf('.') + 1);
      if (target.isPresent() && target.get() instanceof Value.Text
          || target.isPresent() && target.get() instanceof Value.EnumConstant) {
        return Optional.of(test(target.get(), call));
      }
      if (target.isPresent()
          && target.get() instanceof Value.Items items
          && call.method().equals("contains")) {
        List<Value> tests =
            items.items().stream()
                .map(each -> test(each, call))
                .filter(each -> !each.equals(new Value.Scalar(false)))
                .toList();
        return tests.isEmpty()
            ? Optional.of(new Value.Scalar(false))
            : tests.get(0) instanceof RequestTest first
                ? first.joined(tests, true)
                : Optional.of(tests.get(0));
      }
      if (call.method().startsWith("equals") && call.arguments().size() == 2) {
        int other = call.arguments().get(0) instanceof Method ? 1 : 0;
        return Optional.of(test(call.argument(other), call));
      }
      return simpleName.equals("HttpMethod") || simpleName.equals("RequestMethod")
          ? Optional.of(this)
          : Optional.empty();
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      if (!(other instanceof Value.EnumConstant constant)) {
        return Optional.empty();
      }
      Optional<RequestMatcher> matcher = matcher(constant.name());
      Value equal = matcher.<Value>map(RequestTest::new).orElseGet(() -> new Value.Scalar(false));
      if (operator.equals("==")) {
        return Optional.of(equal);
      }
      return operator.equals("!=")
          ? Optional.of(equal instanceof RequestTest test ? test.not() : new Value.Scalar(true))
          : Optional.empty();
    }
  }
}
