package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A {@code FilterChain} that remembers whether a request was passed on. */
final class PassingOn implements Value.Host {

  private boolean always;
  private boolean perhaps;

  @Override
  public Value call(Call call) {
    if (call.conditions().isEmpty()) {
      always = true;
    } else {
      perhaps = true;
    }
    return new Value.Null();
  }

  @Override
  public void handOver(Evidence code) {
    perhaps = true;
  }

  boolean always() {
    return always;
  }

  boolean perhaps() {
    return perhaps;
  }
}
