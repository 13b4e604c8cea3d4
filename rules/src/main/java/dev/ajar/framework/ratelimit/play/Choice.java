package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * A question that the caller decides by what it sends.
 *
 * @param about the same words are decided alike
 * @param wanted the answer for which the condition holds
 */
record Choice(String about, boolean wanted) implements Value.Host {

  Choice(String about) {
    this(about, true);
  }

  @Override
  public Value call(Call call) {
    return this;
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    return Optional.of(new Choice(about + operator + other));
  }
}
