package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A compiled {@code java.util.regex.Pattern}. */
record RegularExpression(Value expression) implements Value.Host {

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "matcher", "asPredicate" -> new Matching(expression, call.argument(0));
      case "pattern" -> expression;
      default -> call.unknown("a regular expression");
    };
  }

  private record Matching(Value expression, Value text) implements Value.Host {
    @Override
    public Value call(Call call) {
      if (call.method().equals("replaceAll") && text instanceof Value.Text) {
        return call.apply(text, "replaceAll", expression, call.argument(0));
      }
      boolean whole = call.method().equals("matches");
      if (!whole && !call.method().equals("find") && !call.method().equals("lookingAt")) {
        return text instanceof SentText
            ? text
            : call.unknown("a part of a text that a regular expression finds");
      }
      if (expression instanceof Value.Unknown) {
        return expression;
      }
      if (text instanceof SentText sent) {
        return new CallersChoice(sent.name() + " matches " + expression);
      }
      if (!(text instanceof PathText) || !(expression instanceof Value.Text pattern)) {
        return call.unknown("whether a regular expression finds something can't be told");
      }
      String all = whole ? pattern.text() : ".*(?:" + pattern.text() + ").*";
      return call.apply(text, "matches", new Value.Text(all));
    }
  }
}
