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
 * A text that a caller without credentials sends: whatever they like, but nothing that proves
 * anything. So tests of its presence and form go as the caller wants, and code that verifies it
 * refuses it.
 *
 * @param name what it was sent as
 * @param credential whether it is meant to prove something, so that nobody can guess a value that
 *     would be found in a store
 * @param mixed whether it was joined with something that the caller needn't know, so that nobody
 *     can send the same
 */
record SentText(Round round, String name, boolean credential, boolean mixed)
    implements Value.Host, TellsCaller {

  SentText(Round round, String name, boolean credential) {
    this(round, name, credential, false);
  }

  private static final Pattern VERIFIES = Pattern.compile("verify\\w*|decode");

  /** Who has no key can't make a text that decrypts to anything. */
  private static final Pattern DECRYPTS = Pattern.compile("decrypt(?:[A-Z]\\w*)?");

  private static final Pattern ASKS_ABOUT_TEXT =
      Pattern.compile("(?:is|has|contains|starts?|ends?|equals?|matches)(?:[A-Z]\\w*)?");

  @Override
  public boolean tellsWhoCalls() {
    return credential;
  }

  /** They refuse a token whose signature isn't the key's, in every version of jjwt. */
  static final Set<String> VERIFYING =
      Set.of("parseClaimsJws", "parseSignedClaims", "parseEncryptedClaims");

  /** Interfaces and classes whose {@code verify} or {@code decode} refuse a forged token. */
  private static final Set<String> VERIFIERS =
      Set.of("JWTVerifier", "JwtDecoder", "NimbusJwtDecoder", "FirebaseAuth");

  private static final Pattern HELPER =
      Pattern.compile(
          "(?:java|javax|jakarta|org\\.apache\\.commons|org\\.springframework\\.util"
              + "|org\\.springframework\\.web\\.util|cn\\.hutool\\.core|com\\.google\\.common)\\..*");

  private static final Pattern STORE =
      Pattern.compile(
          ".*(?:Repository|Mapper|Dao|DAO|Redis\\w*|Template|Operations|Ops|Cache|CacheManager"
              + "|EntityManager|Session|RBucket|RMap|Jedis|Store|Storage)");

  /** Of an object that isn't known: what maps, caches and the like are asked for a key. */
  private static final Pattern LOOKS_UP =
      Pattern.compile("get|getIfPresent|getBucket|hasKey|containsKey|exists|isMember|hget");

  private static final Pattern ASKS =
      Pattern.compile("(?:is|has|exists?|contains?|check|valid|verify|match)[A-Z]?\\w*");
  private static final Pattern FINDS =
      Pattern.compile("(?:get|find|query|select|load|read|fetch|lookup|one|opsFor)[A-Z]?\\w*");

  /** Clients of other services that throw what these answer with an error status. */
  private static final Pattern CLIENT = Pattern.compile("(?:OAuth2)?Rest(?:Template|Operations)");

  private static final Set<String> ASKS_ANOTHER =
      Set.of("getForObject", "getForEntity", "postForObject", "postForEntity", "exchange");

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "isEmpty", "isBlank" -> new Value.Scalar(false);
      case "equals", "equalsIgnoreCase", "contentEquals", "compareTo" ->
          compared(call, call.argument(0));
      case "length", "indexOf", "lastIndexOf", "size" -> choice(call);
      case "startsWith", "endsWith", "contains", "matches" -> choice(call);
      case "isPresent" -> new Value.Scalar(true);
      case "get", "getOrDefault", "getFirst", "containsKey" -> part(call);
      default -> this;
    };
  }

  /** What a map of all that is sent has under a name. */
  private Value part(Call call) {
    if (!(call.argument(0) instanceof Value.Text key)) {
      return this;
    }
    boolean proves = PlayedRequest.isCredential(key.text());
    Evidence at = call.unknown("`" + call.text() + "`").reason();
    if (proves) {
      round.lacksCredentials(at);
    }
    boolean sends = round.callerDoes("sends " + key.text().toLowerCase(Locale.ROOT), at);
    if (call.method().equals("containsKey")) {
      return new Value.Scalar(sends);
    }
    return sends ? new SentText(round, key.text(), proves) : round.absent(call.argument(1));
  }

  private CallersChoice choice(Call call) {
    return new CallersChoice(name + " " + call.text());
  }

  /**
   * With what stands in the code, everybody can send the same; with what comes from somewhere else,
   * a caller without credentials doesn't.
   */
  private Value compared(Call call, Value other) {
    if (other instanceof Value.Null) {
      return new Value.Scalar(false);
    }
    if (other instanceof SentText sent) {
      return mixed != sent.mixed ? refused(call) : choice(call);
    }
    if (credential && isDeployed(other)) {
      return refused(call);
    }
    if (!(other instanceof Value.Text)) {
      return call.unknown("whether `" + call.text() + "` compares a secret can't be told");
    }
    if (call.comparesWithCode()) {
      return credential
          ? call.unknown("whether `" + call.text() + "` compares a secret can't be told")
          : choice(call);
    }
    return refused(call);
  }

  /** What isn't set equals nothing: it is set where the service runs, or ends the request. */
  private boolean isRefusing(Value target, String method) {
    return credential
        && (method.startsWith("equals")
            ? isDeployed(target) || target instanceof Value.Null
            : method.equals("contains") && isDeployed(target));
  }

  private static boolean isDeployed(Value value) {
    return value instanceof Value.Unknown unknown && unknown.deployed();
  }

  private Value refused(Call call) {
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return new Value.Scalar(false);
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    String method = call.method();
    if (target.isPresent() && target.get() instanceof Value.Text) {
      return Optional.of(
          method.startsWith("equals")
              ? compared(call, target.get())
              : method.equals("concat") ? this : choice(call));
    }
    if (target.isPresent() && isRefusing(target.get(), method)) {
      return Optional.of(refused(call));
    }
    if (target.isPresent() && target.get() instanceof Value.Items) {
      return Optional.of(method.equals("contains") && credential ? refused(call) : choice(call));
    }
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    if (VERIFYING.contains(method)
        || credential && DECRYPTS.matcher(method).matches()
        || VERIFIERS.contains(simpleName)
            && VERIFIES.matcher(method).matches()
            && !call.isAnsweredElsewhere(type)) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(call.raise("java.lang.SecurityException"));
    }
    if (simpleName.endsWith("PasswordEncoder") && method.equals("matches")) {
      return Optional.of(refused(call));
    }
    if (method.equals("<init>")) {
      return HELPER.matcher(type).matches() ? Optional.of(this) : Optional.empty();
    }
    return HELPER.matcher(type).matches() && !STORE.matcher(simpleName).matches()
        ? Optional.of(helped(call))
        : stored(type, simpleName, call);
  }

  private Value helped(Call call) {
    return switch (call.method()) {
      case "isEmpty", "isBlank", "isNull", "isEmptyIfStr", "isBlankOrUndefined", "isNullOrEmpty" ->
          new Value.Scalar(false);
      case "isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull", "notEmpty", "notNull" ->
          new Value.Scalar(true);
      case "ofNullable", "of" -> call.optionalOf(this);
      case "equals", "equalsIgnoreCase", "isEqual", "safeEqual" ->
          compared(call, call.argument(call.arguments().get(0) == this ? 1 : 0));
      default -> ASKS_ABOUT_TEXT.matcher(call.method()).matches() ? choice(call) : this;
    };
  }

  /** A secret that nobody gave out isn't in any store, and no other service knows it. */
  private Optional<Value> stored(String type, String simpleName, Call call) {
    if (credential
        && CLIENT.matcher(simpleName).matches()
        && ASKS_ANOTHER.contains(call.method())) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(call.raise("org.springframework.web.client.HttpClientErrorException"));
    }
    boolean isStore =
        STORE.matcher(simpleName).matches()
            || call.supertypes(type).stream().anyMatch(each -> STORE.matcher(each).matches())
            || type.isEmpty() && LOOKS_UP.matcher(call.method()).matches();
    if (credential && !isStore && call.isAnsweredElsewhere(type)) {
      return OtherService.asked(type, round, call);
    }
    if (!credential || !isStore) {
      return Optional.empty();
    }
    if (ASKS.matcher(call.method()).matches()) {
      return Optional.of(refused(call));
    }
    if (FINDS.matcher(call.method()).matches()) {
      round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
      return Optional.of(round.absent(call.nothing(type)));
    }
    return Optional.empty();
  }

  private SentText mixture() {
    return new SentText(round, name, credential, true);
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return switch (operator) {
      case "[]" -> Optional.of(this);
      case "+" ->
          other instanceof Value.Unknown || other instanceof Value.Foreign
              ? Optional.of(mixture())
              : Optional.of(other instanceof SentText sent && sent.mixed ? mixture() : this);
      case JOINED_WITH_GIVEN -> Optional.of(mixture());
      case "==", "!=" ->
          other instanceof Value.Null
              ? Optional.of(new Value.Scalar(operator.equals("!=")))
              : Optional.of(new CallersChoice(name + operator));
      case "<", ">", "<=", ">=" -> Optional.of(new CallersChoice(name + operator + other));
      case ".length" -> Optional.of(new CallersChoice(name + " length"));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(new Value.Scalar(isText(type)));
  }

  /** Whether a text is an object of a type. */
  static boolean isText(String type) {
    return List.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object").contains(type);
  }
}
