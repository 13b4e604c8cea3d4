package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.Set;

/**
 * What code finds of its caller without being handed a request: the one that Spring keeps for the
 * thread ({@code RequestContextHolder}), an injected one, and the security context.
 */
public final class CallerLibrary implements Library {

  /** What the security context of a caller without credentials holds. */
  public enum Context {
    /** Nothing: no filter chain takes the request, or there is none. */
    EMPTY,
    /** The token that {@code AnonymousAuthenticationFilter} puts there. */
    ANONYMOUS
  }

  private static final String REQUEST_HOLDER =
      "org.springframework.web.context.request.RequestContextHolder";
  private static final String SECURITY_HOLDER =
      "org.springframework.security.core.context.SecurityContextHolder";
  private static final Set<String> REQUESTS =
      Set.of("jakarta.servlet.http.HttpServletRequest", "javax.servlet.http.HttpServletRequest");

  private final Context context;
  private AnonymousRequest request = new AnonymousRequest(false);
  private boolean looksAtContext;

  public CallerLibrary(Context context) {
    this.context = context;
  }

  /**
   * Starts another request, of which nothing has been asked.
   *
   * @param forges whether its caller sends something under the names of credentials
   */
  public Value.Host newRequest(boolean forges) {
    request = new AnonymousRequest(forges);
    looksAtContext = false;
    return request;
  }

  /** Whether the code looked for credentials, or for who is signed in. */
  public boolean wasAskedForCredentials() {
    return looksAtContext || request.wasAskedForCredentials();
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    return type.declaredName().filter(REQUESTS::contains).map(each -> new CurrentRequest());
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    if (type.equals(REQUEST_HOLDER)
        && (call.method().equals("getRequestAttributes")
            || call.method().equals("currentRequestAttributes"))) {
      return Optional.of(new Attributes());
    }
    if (!type.equals(SECURITY_HOLDER) || !call.method().equals("getContext")) {
      return Optional.empty();
    }
    looksAtContext = true;
    return Optional.of(context == Context.ANONYMOUS ? new AnonymousContext() : new EmptyContext());
  }

  /** A request that is injected: a proxy of the one that is under way. */
  private final class CurrentRequest implements Value.Host {
    @Override
    public Value call(Call call) {
      return request.call(call);
    }
  }

  /** {@code ServletRequestAttributes}. */
  private final class Attributes implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getRequest") ? request : request.call(call);
    }

    @Override
    public Optional<String> type() {
      return Optional.of("org.springframework.web.context.request.ServletRequestAttributes");
    }
  }

  private record EmptyContext() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getAuthentication")
          ? new Value.Null()
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }
  }
}
