package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** {@code http.csrf()}: on by default, and it guards nothing; but it shapes other filters. */
final class CsrfProtection implements Value.Host {

  private final HttpSecurityObject http;
  private Truth disabled = Truth.NO;

  CsrfProtection(HttpSecurityObject http) {
    this.http = http;
  }

  /** Whether configuration code switches it off. */
  Truth isDisabled() {
    return disabled;
  }

  void disable() {
    disabled = Truth.YES;
  }

  /** Code that isn't known may have switched it off. */
  void leaveOpen() {
    disabled = disabled == Truth.YES ? Truth.YES : Truth.UNKNOWN;
  }

  @Override
  public Value call(Call call) {
    if (!call.method().equals("disable")) {
      return http.answers(call.method()) ? http.call(call) : this;
    }
    if (call.conditions().isEmpty()) {
      disable();
    } else {
      leaveOpen();
    }
    return http;
  }
}
