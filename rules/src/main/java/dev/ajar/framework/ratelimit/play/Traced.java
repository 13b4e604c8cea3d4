package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that is made of what a request brings: only where it comes from is known. It is what an
 * ordinary request brings, neither null nor empty, unless the caller may leave it out.
 */
record Traced(Origins origins, Scene scene) implements Value.Host {

  private static final Pattern ASKS_EMPTY =
      Pattern.compile("(?:is|are)(?:Empty|Blank|Null)\\w*|isNullOrEmpty|isBlankOrUndefined");
  private static final Pattern ASKS_GIVEN =
      Pattern.compile("(?:is|are)Not(?:Empty|Blank|Null)\\w*|has(?:Text|Length)|nonNull|isPresent");
  private static final Pattern COMPARES =
      Pattern.compile(
          "equals\\w*|contains\\w*|starts?With\\w*|ends?With\\w*|matches|match|find|anyMatch");

  @Override
  public Value call(Call call) {
    String method = call.method();
    Optional<Value> told = asked(method).or(() -> compared(call));
    return told.orElseGet(() -> scene.traced(origins.with(scene.originsOf(call.arguments()))));
  }

  private Optional<Value> asked(String method) {
    if (ASKS_EMPTY.matcher(method).matches()) {
      return Optional.of(present(false));
    }
    return ASKS_GIVEN.matcher(method).matches() ? Optional.of(present(true)) : Optional.empty();
  }

  private Optional<Value> compared(Call call) {
    if (!COMPARES.matcher(call.method()).matches()) {
      return Optional.empty();
    }
    return Optional.of(test("`" + call.text() + "`", call));
  }

  /** An address is no particular one; what a caller sends is what the caller likes. */
  private Value test(String text, Call call) {
    if (origins.isOnly(Origin.ADDRESS) || origins.all().isEmpty()) {
      return new Value.Scalar(false);
    }
    return isSent() ? new Choice(text) : call.unknown(text);
  }

  private boolean isSent() {
    return origins.isOnly(Origin.TARGET, Origin.CHOSEN, Origin.CREDENTIAL);
  }

  /** Whether it is there at all. */
  private Value present(boolean wanted) {
    if (origins.isOnly(Origin.CALLER)) {
      return new SignedIn(wanted);
    }
    return origins.isOnly(Origin.CHOSEN, Origin.CREDENTIAL)
        ? new Choice("what the caller sends " + (wanted ? "is there" : "is missing"), wanted)
        : new Value.Scalar(wanted);
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    Optional<Value> limiting = scene.limiting(type, target, call);
    if (limiting.isPresent()) {
      return limiting;
    }
    boolean first = call.arguments().stream().findFirst().filter(this::equals).isPresent();
    if (first) {
      Optional<Value> told = asked(call.method());
      if (told.isPresent()) {
        return told;
      }
    }
    if (call.method().equals("ofNullable")) {
      return Optional.of(call.optionalOf(this));
    }
    return compared(call).or(() -> Optional.of(scene.traced(everything(target, call))));
  }

  private Origins everything(Optional<Value> target, Call call) {
    List<Value> parts = new ArrayList<>(call.arguments());
    target.filter(each -> !(each instanceof Value.Unknown)).ifPresent(parts::add);
    return scene.originsOf(parts);
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return switch (operator) {
      case "==", "!=" -> Optional.of(same(operator.equals("=="), other));
      case "<", ">", "<=", ">=" ->
          Optional.of(isSent() ? new Choice(operator + other) : new Value.Scalar(false));
      case ".length", "[]" -> Optional.of(this);
      default -> Optional.of(scene.traced(origins.with(scene.originsOf(List.of(other)))));
    };
  }

  private Value same(boolean wanted, Value other) {
    if (other instanceof Value.Null) {
      return present(!wanted);
    }
    return isSent() ? new Choice("== " + other, wanted) : new Value.Scalar(!wanted);
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return origins.isOnly(Origin.CALLER)
        ? Optional.of(new SignedIn(true))
        : Optional.of(new Value.Scalar(true));
  }
}
