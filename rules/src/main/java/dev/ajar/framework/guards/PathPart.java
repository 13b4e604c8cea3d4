package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of the request's path, as text: what stands behind so many characters, or one of its
 * segments, with something put before and behind it perhaps.
 *
 * @param before a regular expression for what the path has before it
 * @param after one for what the path has behind it
 * @param segment whether it has no slash in it
 * @param prefix what was put before it
 * @param suffix what was put behind it
 * @param lower whether its case was taken away
 */
record PathPart(
    String before, String after, boolean segment, String prefix, String suffix, boolean lower)
    implements Value.Host {

  private static final String SLASH = "/";

  /** What stands behind the first characters. */
  static PathPart behind(int characters, boolean lower) {
    return new PathPart(".{" + characters + "}", "", false, "", "", lower);
  }

  /** What {@code split("/")} has at an index, of which the first is empty. */
  static PathPart segment(int index, boolean lower) {
    String before = "[^/]*/".repeat(index);
    return new PathPart(before, "(/.*)?", true, "", "", lower);
  }

  /** What stands behind the last slash. */
  static PathPart last(boolean lower) {
    return new PathPart(".*/", "", true, "", "", lower);
  }

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "toString", "trim", "strip", "intern" -> this;
      case "toLowerCase" -> new PathPart(before, after, segment, prefix, suffix, true);
      case "equals", "equalsIgnoreCase" -> is(call, call.argument(0), each -> each);
      case "startsWith" -> is(call, call.argument(0), each -> each + any());
      case "endsWith" -> is(call, call.argument(0), each -> any() + each);
      case "contains" -> is(call, call.argument(0), each -> any() + each + any());
      case "indexOf" ->
          call.argument(0).equals(new Value.Text(SLASH)) && plain() && !segment
              ? new FirstSlash()
              : notRead(call);
      case "substring" -> cut(call);
      default -> notRead(call);
    };
  }

  private String any() {
    return segment ? "[^/]*" : ".*";
  }

  private boolean plain() {
    return prefix.isEmpty() && suffix.isEmpty();
  }

  /** {@code part.substring(0, part.indexOf("/"))}. */
  private Value cut(Call call) {
    boolean first =
        call.argument(0).equals(new Value.Scalar(0)) && call.argument(1) instanceof FirstSlash;
    return first && plain() && !segment
        ? new PathPart(before, "/.*", true, "", "", lower)
        : notRead(call);
  }

  private Value is(Call call, Value wanted, UnaryOperator<String> around) {
    if (wanted instanceof Value.Unknown) {
      return wanted;
    }
    return wanted instanceof Value.Text text
            && (plain() || call.method().startsWith("equals") || call.method().equals("get"))
        ? test(text.text(), around)
        : notRead(call);
  }

  private Value test(String text, UnaryOperator<String> around) {
    boolean fits =
        text.length() >= prefix.length() + suffix.length()
            && text.startsWith(prefix)
            && text.endsWith(suffix);
    if (!fits) {
      return new Value.Scalar(false);
    }
    String middle = text.substring(prefix.length(), text.length() - suffix.length());
    if (segment && middle.contains(SLASH)) {
      return new Value.Scalar(false);
    }
    String expression = before + around.apply(PathText.literal(middle)) + after;
    return new RequestTest(RequestMatcher.path(new PathLanguage.Regex(expression, lower)));
  }

  private static Value notRead(Call call) {
    return call.unknown(
        "what `" + call.text() + "` makes of a part of the request's path isn't read");
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    if (target.isPresent()
        && target.get() instanceof Value.Text
        && call.method().startsWith("eq")) {
      return Optional.of(is(call, target.get(), each -> each));
    }
    if (target.isPresent() && target.get() instanceof Value.Items items) {
      return call.method().equals("contains") ? oneOf(items.items(), call) : Optional.empty();
    }
    if (target.isPresent() && call.method().equals("get") && call.arguments().size() == 1) {
      return entry(target.get(), call);
    }
    boolean formats =
        type.equals("java.lang.String")
            && call.method().equals("format")
            && call.arguments().size() == 2
            && call.argument(0) instanceof Value.Text;
    return formats ? formatted(((Value.Text) call.argument(0)).text()) : Optional.empty();
  }

  private Optional<Value> oneOf(List<Value> wanted, Call call) {
    Value result = new Value.Scalar(false);
    for (Value each : wanted) {
      Value test = is(call.with("equals", List.of(each)), each, text -> text);
      if (!(test instanceof RequestTest found)) {
        if (!(test instanceof Value.Scalar)) {
          return Optional.of(test);
        }
        continue;
      }
      result =
          result instanceof RequestTest before
              ? before.joined(List.of(before, found), true).orElse(found)
              : found;
    }
    return Optional.of(result);
  }

  /** The entry of a map that has it for a key; empty where not all keys are known. */
  private Optional<Value> entry(Value map, Call call) {
    if (!(call.apply(map, "keySet") instanceof Value.Items keys)
        || !keys.items().stream().allMatch(Value.Text.class::isInstance)) {
      return Optional.empty();
    }
    for (Value key : keys.items()) {
      Value isKey = call.decided(is(call, key, each -> each));
      if (isKey.equals(new Value.Scalar(true))) {
        return Optional.of(call.apply(map, "get", key));
      }
    }
    return Optional.of(new Value.Null());
  }

  private Optional<Value> formatted(String format) {
    int at = format.indexOf("%s");
    return at < 0 || format.indexOf('%', at + 2) >= 0
        ? Optional.empty()
        : Optional.of(put(format.substring(0, at), format.substring(at + 2)));
  }

  private PathPart put(String ahead, String behind) {
    return new PathPart(before, after, segment, ahead + prefix, suffix + behind, lower);
  }

  /** A text that is added stands behind it; one before it is added by {@code String.format}. */
  @Override
  public Optional<Value> operated(String operator, Value other) {
    return operator.equals("+") && !(other instanceof Value.Text text && text.text().isEmpty())
        ? Optional.of(
            new Value.Unknown(
                Evidence.of("what is put together with a part of the path isn't read")))
        : operator.equals("+") ? Optional.of(this) : Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(new Value.Scalar(SentText.isText(type)));
  }

  /** Where a part has its first slash. */
  private record FirstSlash() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("a position in the request's path");
    }
  }
}
