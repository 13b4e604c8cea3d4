package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a caller who is in nobody's list: neither among those who are let in nor among
 * those who are kept out.
 */
record AddressText(Round round) implements Value.Host, TellsCaller {

  private static final Pattern ASKS_FOR_ANY =
      Pattern.compile("is(?:Not)?(?:Empty|Blank|Null)|hasText|hasLength|nonNull");

  private static final Pattern IS_NONE = Pattern.compile("is(?:Empty|Blank|Null)");

  private static final Pattern TEST =
      Pattern.compile(
          "(?:is|has|contains?|equals?|match|matches|simpleMatch|starts?With|ends?With|in|any)"
              + "(?:[A-Z]\\w*)?");

  @Override
  public Value call(Call call) {
    return test(call).orElse(this);
  }

  private Optional<Value> test(Call call) {
    String method = call.method();
    if (ASKS_FOR_ANY.matcher(method).matches()) {
      return Optional.of(new Value.Scalar(!IS_NONE.matcher(method).matches()));
    }
    if (!TEST.matcher(method).matches()) {
      return Optional.empty();
    }
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return Optional.of(new Value.Scalar(false));
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    return test(call);
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    boolean isNull = other instanceof Value.Null;
    return switch (operator) {
      case "==" -> Optional.of(new Value.Scalar(false));
      case "!=" -> Optional.of(new Value.Scalar(true));
      case "+" -> Optional.of(this);
      default -> isNull ? Optional.of(new Value.Scalar(false)) : Optional.empty();
    };
  }
}
