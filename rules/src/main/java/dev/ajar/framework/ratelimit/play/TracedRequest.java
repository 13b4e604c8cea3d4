package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.guards.PathText;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The request, of which each part is traced. */
record TracedRequest(String contextPath, Scene scene) implements Value.Host {

  private static final Pattern WRAPPER =
      Pattern.compile("\\w*(?:RequestWrapper|WebRequest|RequestAttributes)");

  private static final Pattern ADDRESS_HEADER =
      Pattern.compile(
          "(?i).*(?:forwarded|real-?ip|client-?ip|remote.?addr|proxy|connecting-?ip).*");
  private static final Pattern CREDENTIAL_NAME =
      Pattern.compile("(?i).*(?:token|auth|session|jwt|api.?key|access.?key|cookie).*");
  private static final Pattern CALLER_NAME =
      Pattern.compile("(?i).*(?:user|login|account|principal|member|auth|uid|session).*");

  /** Helpers of other libraries that find out the caller's address. */
  private static final Pattern ADDRESS_HELPER =
      Pattern.compile(
          "(?i)(?:get|resolve|find|extract|of|client|remote)?\\w*(?:ip|ipaddr\\w*|address|remoteaddr|remotehost)\\w*");

  private static final Set<String> ADDRESSES =
      Set.of("getRemoteAddr", "getRemoteHost", "getRemoteAddress", "getRemotePort");
  private static final Set<String> CALLERS =
      Set.of("getUserPrincipal", "getRemoteUser", "getPrincipal", "isUserInRole");
  private static final Set<String> ASKED =
      Set.of(
          "getParameter",
          "getParameterMap",
          "getParameterValues",
          "getParameterNames",
          "getQueryString",
          "getQueryParams",
          "getInputStream",
          "getReader",
          "getBody",
          "getPart",
          "getParts");

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (ADDRESSES.contains(method)) {
      return scene.traced(Origin.ADDRESS);
    }
    if (CALLERS.contains(method)) {
      return scene.traced(Origin.CALLER);
    }
    if (ASKED.contains(method)) {
      return scene.traced(Origin.TARGET);
    }
    return switch (method) {
      case "getHeader", "getFirst", "getHeaders" -> header(call);
      case "getRequestURI", "getServletPath" ->
          path(false, method.equals("getRequestURI") ? contextPath : "");
      case "getRequestURL" -> path(true, "");
      case "getPathInfo", "getURI", "getPath" -> scene.traced(Origin.PATH);
      case "getContextPath" -> new Value.Text(contextPath);
      case "getMethod", "getScheme", "getServerName", "getServerPort", "getLocale" ->
          call.unknown("what `" + call.text() + "` returns depends on the request");
      case "getDispatcherType" ->
          new Value.EnumConstant("jakarta.servlet.DispatcherType", "REQUEST");
      case "getSession" -> new Session(scene);
      case "getCookies", "getRequestedSessionId" -> scene.traced(Origin.CREDENTIAL);
      case "getAttribute" ->
          scene.traced(CALLER_NAME.matcher(call.text()).matches() ? Origin.CALLER : Origin.UNKNOWN);
      case "setAttribute", "removeAttribute", "setCharacterEncoding" -> new Value.Null();
      case "getRequest", "getNativeRequest", "getNativeRequestWithResponse", "getExchange" -> this;
      default -> scene.traced(Origin.UNKNOWN);
    };
  }

  private TracedPath path(boolean host, String context) {
    return new TracedPath(new PathText(host, context, false), scene);
  }

  private Value header(Call call) {
    if (call.arguments().isEmpty()) {
      return this;
    }
    if (!(call.argument(0) instanceof Value.Text name)) {
      return scene.traced(Origin.UNKNOWN);
    }
    if (ADDRESS_HEADER.matcher(name.text()).matches()) {
      return scene.traced(Origin.ADDRESS);
    }
    return scene.traced(
        CREDENTIAL_NAME.matcher(name.text()).matches() ? Origin.CREDENTIAL : Origin.CHOSEN);
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    if (call.method().equals("<init>")) {
      return WRAPPER.matcher(simpleName).matches() ? Optional.of(this) : Optional.empty();
    }
    if (call.method().equals("requireNonNull")) {
      return Optional.of(this);
    }
    if (call.method().equals("ofNullable")) {
      return Optional.of(call.optionalOf(this));
    }
    if (ADDRESS_HELPER.matcher(call.method()).matches()) {
      return Optional.of(scene.traced(Origin.ADDRESS));
    }
    boolean pathHelper =
        simpleName.equals("UrlPathHelper") || simpleName.equals("ServletRequestPathUtils");
    if (pathHelper && call.method().startsWith("get")) {
      return Optional.of(path(false, call.method().equals("getRequestUri") ? contextPath : ""));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return type.endsWith("ServletRequest")
        ? Optional.of(new Value.Scalar(!type.contains("Multipart")))
        : Optional.empty();
  }

  /** The session, which begins anew for whoever sends no cookie. */
  record Session(Scene scene) implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getAttribute", "getValue" ->
            scene.traced(
                CALLER_NAME.matcher(call.text()).matches() ? Origin.CALLER : Origin.CREDENTIAL);
        case "setAttribute", "removeAttribute" -> new Value.Null();
        default -> scene.traced(Origin.CREDENTIAL);
      };
    }
  }
}
