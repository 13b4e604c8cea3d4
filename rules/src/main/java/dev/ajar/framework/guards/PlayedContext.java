package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** The security context before somebody signed in. */
record PlayedContext(Round round) implements Value.Host, TellsCaller {
  @Override
  public Value call(Call call) {
    if (call.method().equals("setAuthentication")) {
      round.held().put("authentication", call.argument(0));
      return new Value.Null();
    }
    if (!call.method().equals("getAuthentication")) {
      return call.unknown("what `" + call.text() + "` returns isn't known");
    }
    Value set = round.held().get("authentication");
    if (set != null) {
      return set;
    }
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return round.isSo("the security context already holds an anonymous caller")
        ? new AnonymousToken()
        : round.absent(new Value.Null());
  }
}
