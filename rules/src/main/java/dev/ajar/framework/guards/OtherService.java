package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What another service answers that is asked about a credential which nobody gave out, through a
 * client that is no more than an interface here (Feign, Dubbo): it knows nobody by it, in whatever
 * form it says so.
 */
record OtherService(Round round) implements Value.Host, TellsCaller {

  private static final Pattern INSISTS =
      Pattern.compile(
          "(?:check|verify|valid|validate|assert|ensure|require|throw|auth|authenticate)"
              + "(?:[A-Z]\\w*)?|getChecked\\w*");
  private static final Pattern POSITIVE =
      Pattern.compile(
          "(?i)(?:is|has|check|exists?|verify|valid)?(?:succe\\w*|ok|valid\\w*|present|data|right|pass\\w*"
              + "|auth\\w*|login\\w*|active|online|token|user)?");
  private static final Pattern NEGATIVE =
      Pattern.compile(
          "(?i).*(?:err|fail|empty|invalid|expire|black|revoke|forbid|deny|denied|logout|bann?ed).*");
  private static final Pattern CODE = Pattern.compile("(?i)(?:get)?\\w*(?:code|status)(?:value)?");

  /** Codes by which services say that all went well. */
  private static final Set<String> GOOD =
      Set.of("0", "200", "00", "000", "0000", "00000", "000000", "success", "ok", "true");

  /**
   * What a call with such a credential comes to.
   *
   * @param type the interface on which it is made
   */
  static Optional<Value> asked(String type, Round round, Call call) {
    Optional<TypeRef> result = call.declaredResult(type);
    if (result.isEmpty()) {
      return Optional.empty();
    }
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return switch (result.get().simpleName()) {
      case "void" ->
          INSISTS.matcher(call.method()).matches()
              ? Optional.of(call.raise("java.lang.SecurityException"))
              : Optional.empty();
      case "boolean", "Boolean" -> said(call);
      case "Map", "Object", "JSONObject", "JsonNode" -> Optional.empty();
      default ->
          result.get() instanceof TypeRef.Declared declared && !declared.name().startsWith("java.")
              ? Optional.of(new OtherService(round))
              : Optional.of(round.absent(call.nothing(type)));
    };
  }

  private static Optional<Value> said(Call call) {
    return NEGATIVE.matcher(call.method()).matches()
        ? Optional.empty()
        : Optional.of(new Value.Scalar(false));
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (INSISTS.matcher(method).matches()) {
      return call.raise("java.lang.SecurityException");
    }
    if (CODE.matcher(method).matches()) {
      return new Code();
    }
    if (NEGATIVE.matcher(method).matches()) {
      return method.startsWith("is") ? new Value.Scalar(true) : unknown(call);
    }
    boolean asks = method.startsWith("is") || method.startsWith("has");
    if (asks || call.arguments().isEmpty() && method.toLowerCase(Locale.ROOT).startsWith("succe")) {
      return POSITIVE.matcher(method).matches() ? new Value.Scalar(false) : unknown(call);
    }
    boolean says = method.toLowerCase(Locale.ROOT).contains("mess") || method.endsWith("sg");
    return says || !call.arguments().isEmpty() ? unknown(call) : round.absent(new Value.Null());
  }

  private Value unknown(Call call) {
    Value.Unknown unknown = call.unknown("what `" + call.text() + "` tells isn't known");
    round.ofCaller(unknown.reason());
    return unknown;
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return other instanceof Value.Null && (operator.equals("==") || operator.equals("!="))
        ? Optional.of(new Value.Scalar(operator.equals("!=")))
        : Optional.empty();
  }

  /** A code of the answer: none of those that say that all went well. */
  private record Code() implements Value.Host, TellsCaller {

    @Override
    public Value call(Call call) {
      if (call.method().startsWith("equals") && isGood(call.argument(0))) {
        return new Value.Scalar(false);
      }
      return List.of("intValue", "value", "toString", "getCode", "longValue")
              .contains(call.method())
          ? this
          : call.unknown("what `" + call.text() + "` tells isn't known");
    }

    @Override
    public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
      boolean compares =
          call.method().startsWith("equals")
              && (target.filter(Code::isGood).isPresent()
                  || call.arguments().stream().anyMatch(Code::isGood));
      return compares ? Optional.of(new Value.Scalar(false)) : Optional.empty();
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      if (!operator.equals("==") && !operator.equals("!=")) {
        return Optional.empty();
      }
      return Optional.of(
          isGood(other)
              ? new Value.Scalar(operator.equals("!="))
              : new Value.Unknown(Evidence.of("which code another service answers isn't known")));
    }

    private static boolean isGood(Value value) {
      String text =
          value instanceof Value.Text known
              ? known.text()
              : value instanceof Value.Scalar scalar ? String.valueOf(scalar.value()) : "";
      return GOOD.contains(text.toLowerCase(Locale.ROOT));
    }
  }
}
