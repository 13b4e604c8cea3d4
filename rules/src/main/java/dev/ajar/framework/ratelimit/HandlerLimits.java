package dev.ajar.framework.ratelimit;

import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Limits that handlers ask themselves, or the services that they call. Only handlers from which
 * code can be reached that counts requests are played.
 */
final class HandlerLimits {

  /** How many calls are between a handler and a limiter. */
  private static final int STEPS = 3;

  /** Names of methods and types that code names which counts requests. */
  private static final String[] WORDS = {
    "tryAcquire",
    "tryConsume",
    "tryConsumeAndReturnRemaining",
    "acquirePermission",
    "increment",
    "incr",
    "incrBy",
    "incrementAndGet",
    "RateLimiterOperator",
    "RateLimiterRegistry",
    "RateLimiter",
    "RRateLimiter"
  };

  private static final Pattern LIMITING =
      Pattern.compile("(?i).*(?:limit|throttl|frequen|attempt).*");

  /** What wraps a store counts nothing by itself. */
  private static final Pattern WRAPPER = Pattern.compile("(?i).*(?:redis|jedis|cache|util).*");

  private final Player player;
  private final Set<String> limiting;

  HandlerLimits(Types types, Player player) {
    this.player = player;
    this.limiting = limiting(types);
  }

  List<Limit> of(JavaType type, BoundMethod method) {
    boolean reaches =
        limiting.contains(type.name()) || limiting.contains(method.owner().type().name());
    if (!reaches || method.method().body().isEmpty()) {
      return List.of();
    }
    String name = "`" + method.method().name() + "` itself";
    Evidence place = new Evidence(name, method.method().at());
    return player.handler(type, method).stream().map(each -> each.limit(name, place)).toList();
  }

  /** The types from which code that counts is a few calls away. */
  private static Set<String> limiting(Types types) {
    Set<String> found = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    types.inFilesMentioning(WORDS).stream()
        .filter(each -> isLimiting(each))
        .forEach(each -> add(each, found, names));
    for (int step = 0; step < STEPS && !names.isEmpty(); step++) {
      List<JavaType> next = types.inFilesMentioning(names.toArray(String[]::new));
      names.clear();
      next.stream()
          .filter(each -> !found.contains(each.name()))
          .forEach(each -> add(each, found, names));
    }
    return found;
  }

  private static boolean isLimiting(JavaType type) {
    return LIMITING.matcher(type.simpleName()).matches()
        || !WRAPPER.matcher(type.simpleName()).matches();
  }

  private static void add(JavaType type, Set<String> found, Set<String> names) {
    found.add(type.name());
    names.add(type.simpleName());
    type.interfaces().stream().map(TypeRef::simpleName).forEach(names::add);
  }
}
