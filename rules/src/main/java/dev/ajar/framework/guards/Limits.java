package dev.ajar.framework.guards;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Libraries that count requests and refuse those above a limit, and locks: who comes first gets
 * through, so they keep out nobody in particular.
 */
final class Limits {

  /**
   * Guava 33, Redisson 3.27, Resilience4j 2.2 and Bucket4j 8.10, and the semaphores and locks of
   * {@code java.util.concurrent}.
   */
  private static final Pattern TYPES =
      Pattern.compile(".*\\.\\w*(?:RateLimiter|Bucket|Semaphore|Lock)");

  private static final Set<String> ADMITTING =
      Set.of("tryAcquire", "tryConsume", "acquirePermission", "tryLock");

  private Limits() {}

  /** What a limit answers to the first request; empty where none is asked. */
  static Optional<Value> call(String type, Call call) {
    String on = type.isEmpty() ? call.declaredReceiver().orElse("") : type;
    return ADMITTING.contains(call.method()) && TYPES.matcher(on).matches()
        ? Optional.of(new Value.Scalar(true))
        : Optional.empty();
  }
}
