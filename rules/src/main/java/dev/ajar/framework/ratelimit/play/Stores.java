package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.ratelimit.play.Kept.State;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What calls of limiters, and of stores that hold counters, come to. Names of methods are those of
 * Guava 33, Redisson 3, Bucket4j 8, Resilience4j 2, Spring Data Redis 3, Jedis 5 and Caffeine 3; a
 * store whose type isn't known is told by them alone.
 */
final class Stores {

  private static final Pattern LIMITER =
      Pattern.compile(
          "R?RateLimiter\\w*|RedisRateLimiter|(?:Local|Blocking|Verbose|Async)?Bucket(?:Proxy)?");
  private static final Pattern REDIS =
      Pattern.compile(
          ".*RedisTemplate|.*Operations|.*Jedis\\w*|Redis\\w*Commands|RedissonClient|Redisson");
  private static final Pattern CACHE = Pattern.compile(".*(?:Cache|Map)");

  private static final Set<String> FINDS =
      Set.of(
          "get",
          "getIfPresent",
          "getUnchecked",
          "getOrDefault",
          "getIfAbsent",
          "computeIfAbsent",
          "getCacheObject",
          "getRateLimiter",
          "getAtomicLong",
          "getBucket",
          "rateLimiter",
          "zCard",
          "zCount",
          "zcard",
          "zcount",
          "count");
  private static final Set<String> PRESENT =
      Set.of("hasKey", "exists", "containsKey", "isExists", "contains");
  private static final Set<String> CLAIMS = Set.of("setIfAbsent", "setnx", "setNx");
  private static final Set<String> STORES =
      Set.of("set", "setEx", "setex", "put", "setCacheObject", "multiSet");
  private static final Set<String> FORGETS =
      Set.of("expire", "delete", "del", "remove", "invalidate", "evict", "removeRangeByScore");
  private static final Set<String> ADDS = Set.of("add", "zadd", "zAdd");
  private static final Set<String> RUNS = Set.of("execute", "eval", "evalSha", "evalsha");

  /** Names that no other library has for something else. */
  private static final Pattern TELLING =
      Pattern.compile(
          "increment|incr|incrBy|getRateLimiter|tryAcquire|tryConsume\\w*|acquirePermission");

  private final Scene scene;

  Stores(Scene scene) {
    this.scene = scene;
  }

  Optional<Value> call(String type, Optional<Value> target, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    String method = call.method();
    if (LIMITER.matcher(simpleName).matches()) {
      return limiter(call, target.isEmpty());
    }
    boolean isUnknown = target.filter(Value.Unknown.class::isInstance).isPresent();
    boolean isRedis = REDIS.matcher(simpleName).matches();
    boolean isCache =
        CACHE.matcher(simpleName).matches()
            || type.isEmpty() && target.filter(Stores::isOfJava).isPresent();
    boolean isRegistry = simpleName.equals("RateLimiterRegistry");
    if (isUnknown && TELLING.matcher(method).matches()) {
      return Kept.asks(method) ? limiter(call, false) : counter(call);
    }
    boolean mayStore =
        FINDS.contains(method) || STORES.contains(method) || PRESENT.contains(method);
    if (isUnknown && mayStore) {
      return store(call, false);
    }
    if (isRedis || isCache || isRegistry) {
      return store(call, isRedis);
    }
    return Optional.empty();
  }

  /** A map or list that the code made. */
  private static boolean isOfJava(Value target) {
    return target instanceof Value.Host && !(target instanceof Traced) && !(target instanceof Kept);
  }

  /** A limiter that is the same for all requests, unless it is given a key. */
  private Optional<Value> limiter(Call call, boolean isStatic) {
    String method = call.method();
    Origins key = scene.originsOf(call.arguments());
    if (Kept.asks(method)) {
      return Optional.of(LimitTest.of(key, true));
    }
    if (Kept.waits(method) || method.startsWith("decorate")) {
      scene.way().holdsUp(key);
      return Optional.of(scene.traced(Origins.NONE));
    }
    boolean makes = isStatic && (method.startsWith("create") || method.matches("of\\w*|builder"));
    return makes
        ? Optional.of(scene.kept(first(call), State.LOOKED_UP))
        : Kept.counts(method) ? counter(call) : Optional.empty();
  }

  private Optional<Value> counter(Call call) {
    if (call.method().equals("getRateLimiter")) {
      return Optional.of(scene.kept(first(call), State.LOOKED_UP));
    }
    scene.way().counts(first(call));
    return Optional.of(scene.kept(first(call), State.COUNTED));
  }

  private Optional<Value> store(Call call, boolean isRedis) {
    String method = call.method();
    List<Value> arguments = call.arguments();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    Origins key = first(call);
    if (RUNS.contains(method)) {
      return isRedis ? answered(call) : Optional.empty();
    }
    if (method.equals("compute") || method.equals("merge") || Kept.counts(method)) {
      return counter(call);
    }
    if (isRedis && ADDS.contains(method)) {
      scene.way().counts(key);
      return Optional.of(new Value.Scalar(true));
    }
    if (FINDS.contains(method)
        || method.startsWith("bound") && method.endsWith("Ops")
        || !isRedis && claims(method)) {
      return Optional.of(found(call, key));
    }
    if (PRESENT.contains(method)) {
      return Optional.of(new Kept.Found(key, true));
    }
    if (CLAIMS.contains(method)) {
      return Optional.of(new Kept.Found(key, false));
    }
    if (STORES.contains(method)) {
      scene.way().stores(key, arguments.subList(1, arguments.size()));
      return Optional.of(new Value.Null());
    }
    return FORGETS.contains(method) ? Optional.of(new Value.Scalar(true)) : Optional.empty();
  }

  private static boolean claims(String method) {
    return method.equals("putIfAbsent");
  }

  /** What a map makes for a key tells whether it is something else than a counter: a lock, say. */
  private Value found(Call call, Origins key) {
    if (call.method().equals("computeIfAbsent") && call.arguments().size() == 2) {
      Value made = call.apply(call.argument(1), "apply", call.argument(0));
      boolean isOther =
          made instanceof Value.Foreign foreign
              && foreign.type().matches(".*(?:Semaphore|Lock|Object|Executor\\w*)");
      if (isOther) {
        return made;
      }
    }
    return scene.kept(key, State.LOOKED_UP);
  }

  /** A script's answer, where it counts. */
  private Optional<Value> answered(Call call) {
    Value script = call.argument(0);
    if (script instanceof Script known && known.isOther()
        || script instanceof Value.Text text && !Script.counts(text.text())) {
      return Optional.of(scene.traced(scene.originsOf(call.arguments())));
    }
    boolean isScript = script instanceof Script || script instanceof Value.Text;
    boolean isLambda = script instanceof Value.Host && !isScript && call.arguments().size() < 2;
    if (isLambda || call.arguments().size() < 2) {
      return Optional.empty();
    }
    Origins key = scene.originsOf(call.argument(1));
    scene.way().counts(key);
    return Optional.of(scene.kept(key, isScript ? State.ANSWERED : State.COUNTED));
  }

  private Origins first(Call call) {
    return call.arguments().isEmpty() ? Origins.NONE : scene.originsOf(call.argument(0));
  }
}
