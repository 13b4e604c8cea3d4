package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** The question whether somebody is signed in, or, with {@code wanted} false, whether nobody is. */
record SignedIn(boolean wanted) implements Value.Host {
  @Override
  public Value call(Call call) {
    return this;
  }
}
