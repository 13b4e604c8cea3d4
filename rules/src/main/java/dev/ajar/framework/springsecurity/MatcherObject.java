package dev.ajar.framework.springsecurity;

import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** A {@code RequestMatcher} of Spring Security. */
record MatcherObject(RequestMatcher matcher) implements Value.Host {

  /** {@code excluding(…)}, {@code setMethod(…)} and the like leave the matcher as it is. */
  @Override
  public Value call(Call call) {
    return this;
  }
}
