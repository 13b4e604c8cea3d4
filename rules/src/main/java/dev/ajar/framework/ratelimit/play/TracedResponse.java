package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/** The response, of which only that it's there matters. */
record TracedResponse() implements Value.Host {
  @Override
  public Value call(Call call) {
    return call.method().startsWith("get") ? this : new Value.Null();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(new Value.Scalar(type.endsWith("ServletResponse")));
  }
}
