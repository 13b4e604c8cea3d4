package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A new session, in which nobody has signed in and which holds nothing else. */
record AnonymousSession(Round round) implements Value.Host, TellsCaller {

  @Override
  public Value call(Call call) {
    return switch (call.method()) {
      case "getAttribute", "getValue" -> attribute(call);
      case "setAttribute", "putValue" -> {
        round.attributes().put(key(call), call.argument(1));
        yield new Value.Null();
      }
      case "isNew" -> new CallersChoice("starts a session");
      case "getId" -> new SentText(round, "the session's id", true);
      default -> call.unknown("what `" + call.text() + "` returns depends on the session");
    };
  }

  private Value attribute(Call call) {
    Value set = round.attributes().get(key(call));
    if (set != null) {
      return set;
    }
    return round.absent(call.unknown("`" + call.text() + "`").reason());
  }

  private static Value key(Call call) {
    return new Value.Items(java.util.List.of(new Value.Text("session"), call.argument(0)));
  }
}
