package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/** The handler method that a request is for. */
record HandlerObject() implements Value.Host {

  private static final String HANDLER_METHOD = "org.springframework.web.method.HandlerMethod";

  @Override
  public Value call(Call call) {
    return call.unknown("what `" + call.text() + "` returns depends on the handler");
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(
        new Value.Scalar(type.equals(HANDLER_METHOD) || type.equals("java.lang.Object")));
  }

  @Override
  public Optional<String> type() {
    return Optional.of(HANDLER_METHOD);
  }
}
