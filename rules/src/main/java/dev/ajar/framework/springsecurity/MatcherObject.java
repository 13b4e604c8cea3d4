package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.RequestTest;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A {@code RequestMatcher} of Spring Security. */
record MatcherObject(RequestMatcher matcher) implements Value.Host {

  /**
   * {@code excluding(…)}, {@code setMethod(…)} and the like leave the matcher as it is. What it
   * says of a request that a filter plays decides where that filter goes.
   */
  @Override
  public Value call(Call call) {
    boolean asks = call.method().equals("matches") || call.method().equals("matcher");
    boolean isPlayed =
        call.argument(0) instanceof Value.Host && !(call.argument(0) instanceof MatchedRequest);
    return asks && isPlayed ? new RequestTest(matcher) : this;
  }
}
