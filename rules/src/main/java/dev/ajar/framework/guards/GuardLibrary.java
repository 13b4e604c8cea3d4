package dev.ajar.framework.guards;

import dev.ajar.framework.satoken.SaLibrary;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What frameworks do for a caller without credentials while a guard is played, and for the rest
 * what another library knows.
 */
public final class GuardLibrary implements Library {

  private static final String MAC = "javax.crypto.Mac";

  private final Library next;
  private final SaLibrary saToken;
  private final Predicate<Bound> unset;
  private Optional<Round> round = Optional.empty();
  private Optional<Value> request = Optional.empty();
  private Optional<Bound> awaited = Optional.empty();

  public GuardLibrary(Types types, Library next) {
    this(types, next, holder -> false);
  }

  /**
   * @param unset whether what runs before leaves a thread-bound holder empty for who has no
   *     credentials
   */
  GuardLibrary(Types types, Library next, Predicate<Bound> unset) {
    this.next = next;
    this.saToken =
        new SaLibrary(types, () -> new SaTokenRequest(round.orElseThrow(), request.orElseThrow()));
    this.unset = unset;
  }

  /** From here on nothing matters that happens after the holder was set. */
  void await(Optional<Bound> holder) {
    awaited = holder;
  }

  /** From here on a round is played for a request. */
  void begin(Round newRound, Value newRequest) {
    round = Optional.of(newRound);
    request = Optional.of(newRequest);
  }

  void end() {
    round = Optional.empty();
    request = Optional.empty();
  }

  @Override
  public Optional<Value> bean(TypeRef type) {
    boolean isRequest = type.simpleName().equals("HttpServletRequest");
    return isRequest ? Optional.of(new CurrentRequest()) : next.bean(type);
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    Optional<Bound> bound = Bound.made(type, call);
    if (bound.isPresent()) {
      return Optional.of(holder(bound.get(), Optional.empty()));
    }
    Optional<Value> told =
        KnownInterceptors.create(type, call, () -> round)
            .or(() -> next.create(type, call))
            .or(() -> saToken.create(type, call))
            .or(() -> Invocation.create(type, call));
    return told.isEmpty() && type.endsWith("web.util.matcher.AntPathRequestMatcher")
        ? SecurityMatchers.ant(call)
        : told;
  }

  private ThreadHolder holder(Bound bound, Optional<Value> initial) {
    return new ThreadHolder(
        bound,
        initial,
        () -> unset.test(bound),
        () -> round,
        () -> awaited.filter(bound::equals).isPresent());
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    return next.staticField(type, name).or(() -> saToken.staticField(type, name));
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    Optional<Bound> bound = Bound.madeBy(type, call);
    if (bound.isPresent()) {
      return Optional.of(holder(bound.get(), Optional.of(call.argument(0))));
    }
    if (type.equals("java.util.regex.Pattern") && call.method().equals("compile")) {
      return Optional.of(new RegularExpression(call.argument(0)));
    }
    return round
        .flatMap(each -> inRound(each, type, call).or(() -> Signatures.call(type, each, call)))
        .or(() -> round.flatMap(each -> saToken.callStatic(type, call)))
        .or(() -> round.flatMap(each -> Assertions.callStatic(type, call)))
        .or(() -> round.flatMap(each -> SpringHelpers.callStatic(type, call)))
        .or(() -> next.callStatic(type, call))
        .or(() -> TextHelpers.callStatic(type, call));
  }

  private Optional<Value> inRound(Round each, String type, Call call) {
    String method = call.method();
    return switch (type) {
      case "org.springframework.security.core.context.SecurityContextHolder" ->
          method.equals("getContext") || method.equals("createEmptyContext")
              ? Optional.of(new PlayedContext(each))
              : Optional.of(new Value.Null());
      case "org.springframework.web.context.request.RequestContextHolder" ->
          method.startsWith("get") || method.startsWith("currentRequest")
              ? request
              : Optional.of(new Value.Null());
      case "org.apache.shiro.SecurityUtils" ->
          method.equals("getSubject") ? Optional.of(new AnonymousSubject(each)) : Optional.empty();
      case "javax.crypto.Cipher" ->
          method.equals("getInstance") ? Optional.of(new PlayedCipher(each)) : Optional.empty();
      case MAC ->
          method.equals("getInstance")
              ? Optional.of(new Value.Foreign(MAC, call.unknown(call.text()).reason()))
              : Optional.empty();
      case "com.auth0.jwt.JWT" -> ofToken(each, call);
      default -> Optional.empty();
    };
  }

  /** Who only decodes a token takes what the caller wrote into it. */
  private static Optional<Value> ofToken(Round round, Call call) {
    if (call.method().equals("decode") && call.argument(0) instanceof SentText) {
      return Optional.of(new SentText(round, "what the token says", false));
    }
    return call.method().equals("require")
        ? Optional.of(
            new Value.Foreign(
                "com.auth0.jwt.interfaces.Verification", call.unknown(call.text()).reason()))
        : Optional.empty();
  }

  @Override
  public Optional<Value> callForeign(String type, Call call) {
    if (round.isPresent() && SentText.VERIFYING.contains(call.method())) {
      round.get().lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(call.raise("io.jsonwebtoken.JwtException"));
    }
    Optional<Value> tested =
        round.flatMap(
            each ->
                Signatures.call(type, each, call)
                    .or(() -> Limits.call(type, call))
                    .or(() -> SpringHelpers.call(type, each, call)));
    if (tested.isPresent()) {
      return tested;
    }
    String method = call.method();
    if (type.endsWith("RedisTemplate") && method.startsWith("opsFor")) {
      return Optional.of(
          new Value.Foreign(
              "org.springframework.data.redis.core.ValueOperations",
              call.unknown(call.text()).reason()));
    }
    if (type.equals(MAC) && method.equals("doFinal")) {
      Evidence made = call.unknown("`" + call.text() + "` is made with a key").reason();
      return Optional.of(new Value.Unknown(made, true));
    }
    if (type.equals("com.auth0.jwt.interfaces.Verification")) {
      String made = method.equals("build") ? "com.auth0.jwt.JWTVerifier" : type;
      return Optional.of(new Value.Foreign(made, call.unknown(call.text()).reason()));
    }
    boolean authenticates =
        round.isPresent()
            && (type.equals("org.springframework.security.authentication.AuthenticationManager")
                || type.equals(
                    "org.springframework.security.authentication.AuthenticationProvider"));
    if (authenticates && method.equals("authenticate")) {
      round.get().lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(call.raise("org.springframework.security.core.AuthenticationException"));
    }
    return next.callForeign(type, call);
  }

  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    boolean filtersOnce =
        type.equals("org.springframework.web.filter.OncePerRequestFilter")
            && call.method().equals("doFilter")
            && call.arguments().size() == 3;
    if (round.isPresent() && filtersOnce) {
      return Optional.of(
          call.apply(self, "doFilterInternal", call.arguments().toArray(Value[]::new)));
    }
    return round
        .flatMap(each -> Invocation.decision(type, each, call))
        .or(() -> request.flatMap(each -> KnownFilters.inherited(type, each, call)))
        .or(() -> next.callInherited(type, self, call));
  }

  /** A request that is injected: a proxy of the one that is under way. */
  private final class CurrentRequest implements Value.Host {
    @Override
    public Value call(Call call) {
      return request
          .filter(Value.Host.class::isInstance)
          .map(each -> ((Value.Host) each).call(call))
          .orElseGet(() -> call.unknown("no request is under way at `" + call.text() + "`"));
    }
  }
}
