package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * A condition or number that the caller decides by what they send.
 *
 * @param about what it is about; the same words are decided in the same way
 */
record CallersChoice(String about) implements Value.Host {

  @Override
  public Value call(Call call) {
    return this;
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    if (other instanceof Value.Scalar scalar) {
      return Optional.of(new CallersChoice(about + operator + scalar.value()));
    }
    return other instanceof CallersChoice more
        ? Optional.of(new CallersChoice(about + operator + more.about))
        : Optional.empty();
  }
}
