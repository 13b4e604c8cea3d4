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
  private final ThreadMarks marks;
  private AnonymousRequest request = new AnonymousRequest(false);
  private boolean looksAtContext;

  /**
   * @param marks what filters and interceptors leave in thread-bound holders
   */
  public CallerLibrary(Context context, ThreadMarks marks) {
    this.context = context;
    this.marks = marks;
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
  public Optional<Value> create(String type, Call call) {
    return Bound.made(type, call).map(Holder::new);
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

  /** A thread-bound holder, in which a filter or interceptor may have put who calls. */
  private final class Holder implements Value.Host {

    private final Bound bound;

    Holder(Bound bound) {
      this.bound = bound;
    }

    @Override
    public Value call(Call call) {
      if (call.method().equals("get") && marks.leaveUnset(bound)) {
        looksAtContext = true;
        return new Value.Null();
      }
      return call.unknown("what is bound to the thread was put there by other code");
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
