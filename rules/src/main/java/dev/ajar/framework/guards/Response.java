package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The response; what is written to it doesn't matter, only the status. */
record Response(Round round) implements Value.Host {

  private static final Pattern STATUS = Pattern.compile("[A-Z][A-Z_]{4,}");

  @Override
  public Value call(Call call) {
    if (call.method().equals("sendError") || call.method().equals("setStatus")) {
      if (call.argument(0) instanceof Value.Scalar code) {
        round.status(String.valueOf(code.value()));
      } else {
        Matcher name = STATUS.matcher(call.text());
        round.status(name.find() ? name.group() : call.text());
      }
      return new Value.Null();
    }
    return switch (call.method()) {
      case "isCommitted" -> new Value.Scalar(false);
      case "getWriter", "getOutputStream" -> this;
      default -> call.unknown("the response's state");
    };
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    return call.method().equals("<init>") && type.endsWith("ResponseWrapper")
        ? Optional.of(this)
        : Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return type.endsWith("ServletResponse")
        ? Optional.of(new Value.Scalar(true))
        : Optional.empty();
  }
}
