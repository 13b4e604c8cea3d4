package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Value;
import java.util.List;

/**
 * A way that was played to its end.
 *
 * @param answer what comes back, where that tells whether the request was refused
 */
record Played(Way way, End end, Value answer) {

  /** How it ended for the request. */
  enum End {
    PASSES,
    REFUSED,
    /** It wasn't followed to its end. */
    LOST
  }

  List<Way.Decision> decisions() {
    return way.decisions();
  }
}
