package dev.ajar.framework.ratelimit;

import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;

/** Limits of which it isn't certain that they are in force. */
final class Doubted {

  private Doubted() {}

  static Limit of(Limit limit, String reason) {
    return new Limit(
        limit.per(),
        limit.callers(),
        limit.eachPath(),
        false,
        new Evidence(limit.source().text() + ", and " + reason, limit.source().at()));
  }
}
