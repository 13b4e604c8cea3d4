package dev.ajar.ratelimit;

import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import java.util.List;

/** What limits the requests to the endpoints of one service. */
public interface Limits {

  /** Limits in front of many endpoints. */
  List<Limiter> limiters();

  /** Limits at a handler itself. */
  List<Limit> of(Handler handler);
}
