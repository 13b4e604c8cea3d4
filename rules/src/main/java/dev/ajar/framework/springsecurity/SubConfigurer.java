package dev.ajar.framework.springsecurity;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/**
 * What {@code http.csrf()} and its like return: its own methods return it again, and {@code and()},
 * {@code disable()} and every method of {@code HttpSecurity} lead back there.
 */
record SubConfigurer(HttpSecurityObject http) implements Value.Host {

  @Override
  public Value call(Call call) {
    return http.answers(call.method()) ? http.call(call) : this;
  }
}
