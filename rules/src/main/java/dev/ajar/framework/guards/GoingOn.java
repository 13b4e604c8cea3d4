package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;

/**
 * What a reactive filter's chain returns: the request goes on when somebody subscribes to it, as
 * whoever called the filter does with what it returns.
 */
record GoingOn(Round round) implements Value.Host {

  private static final Set<String> INSTEAD =
      Set.of("switchIfEmpty", "then", "thenEmpty", "thenMany");

  @Override
  public Value call(Call call) {
    return this;
  }

  /** A publisher that isn't known may be empty, fail, or never end. */
  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    return INSTEAD.contains(call.method()) && round.isSo("`" + call.text() + "` is reached")
        ? Optional.of(this)
        : Optional.empty();
  }

  @Override
  public void handOver(Evidence code) {
    if (round.holds(
        new Value.Unknown(code),
        new Evidence(code.text() + ", and it may pass the request on", code.at()))) {
      throw new PassingOn.Passed();
    }
  }

  @Override
  public void returnedTo(Evidence code) {
    throw new PassingOn.Passed();
  }
}
