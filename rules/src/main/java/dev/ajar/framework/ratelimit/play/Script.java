package dev.ajar.framework.ratelimit.play;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** A script that Redis runs: {@code DefaultRedisScript}. */
final class Script implements Value.Host {

  private static final Pattern COUNTS =
      Pattern.compile("(?i)\\b(?:incr|incrby|hincrby|zadd|decr|decrby|hmset|hset|lpush|rpush)\\b");

  private Optional<Value> text = Optional.empty();

  /** Whether a script's text counts something. */
  static boolean counts(String script) {
    return COUNTS.matcher(script).find();
  }

  void text(Value value) {
    text = Optional.of(value);
  }

  /** Whether the text is known and doesn't count. */
  boolean isOther() {
    return text.filter(each -> each instanceof Value.Text known && !counts(known.text()))
        .isPresent();
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("setScriptText")) {
      text(call.argument(0));
    }
    return new Value.Null();
  }
}
