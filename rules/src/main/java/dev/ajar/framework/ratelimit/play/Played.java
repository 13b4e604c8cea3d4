package dev.ajar.framework.ratelimit.play;

import java.util.List;
import java.util.Optional;

/**
 * A way that was played to its end.
 *
 * @param answer where the answer is returned, where that tells whether the request was refused
 */
record Played(Way way, End end, Optional<String> answer) {

  /** How it ended for the request. */
  enum End {
    PASSES,
    REFUSED,
    /** It wasn't followed to its end. */
    LOST
  }

  /** One whose end alone tells. */
  Played(Way way, End end) {
    this(way, end, Optional.empty());
  }

  List<Way.Decision> decisions() {
    return way.decisions();
  }
}
