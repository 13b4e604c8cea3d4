package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;

/** Commands that Redis runs together, and whose results come back together. */
final class Transaction implements Value.Host {

  private final Scene scene;
  private Origins keys = Origins.NONE;
  private boolean counts;

  Transaction(Scene scene) {
    this.scene = scene;
  }

  @Override
  public Value call(Call call) {
    String method = call.method();
    if (method.equals("exec") || method.startsWith("sync")) {
      if (!counts) {
        return call.unknown("what the transaction returns isn't known");
      }
      scene.way().counts(keys);
      return scene.kept(keys, Kept.State.COUNTED);
    }
    if (!call.arguments().isEmpty()) {
      keys = keys.with(scene.originsOf(List.of(call.argument(0))));
      counts |= method.matches("(?i)(?:h?incr\\w*|zadd|lpush|rpush)");
    }
    return this;
  }
}
