package dev.ajar.framework.ratelimit;

import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code of an application that may count requests, and what calls it, told by names alone: a
 * cheap look before anything is played. Wrong in one direction only, but for calls that no name
 * shows.
 */
final class CountingCode {

  /** How many calls are between the classes of a handler and of a limiter. */
  private static final int STEPS = 3;

  /** Names of methods that count requests. */
  private static final Set<String> COUNTS =
      Set.of(
          "tryAcquire",
          "tryConsume",
          "tryConsumeAndReturnRemaining",
          "acquirePermission",
          "increment",
          "incr",
          "incrBy",
          "incrementAndGet");

  /** Types that do nothing else; whatever the methods of theirs are called. */
  private static final Set<String> LIMITERS =
      Set.of("RateLimiterOperator", "RateLimiterRegistry", "RateLimiter", "RRateLimiter");

  private static final Pattern LIMITING =
      Pattern.compile("(?i).*(?:limit|throttl|frequen|attempt).*");

  /** What wraps a store counts nothing by itself. */
  private static final Pattern WRAPPER = Pattern.compile("(?i).*(?:redis|jedis|cache|util).*");

  /** Types that count, and those from which these are a few calls away. */
  private final Set<String> near = new TreeSet<>();

  /** Those that name a limiter. */
  private final Set<String> limiting = new TreeSet<>();

  /** Names of their methods that count, or lead to one that does through any number of calls. */
  private final Set<String> leading = new HashSet<>(COUNTS);

  CountingCode(Types types) {
    Map<String, Set<String>> named = new HashMap<>();
    for (JavaType each : near(types)) {
      near.add(each.name());
      each.methods()
          .forEach(it -> named.computeIfAbsent(it.name(), key -> new HashSet<>()).addAll(in(it)));
    }
    for (JavaType each : types.inFilesMentioning(LIMITERS.toArray(String[]::new))) {
      limiting.add(each.name());
      each.methods().forEach(it -> leading.add(it.name()));
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<String, Set<String>> each : named.entrySet()) {
        grows |= leads(each.getValue()) && leading.add(each.getKey());
      }
    }
  }

  /** Whether a handler may come to code that counts. */
  boolean isReachedFrom(JavaType type, BoundMethod handler) {
    return isIn(limiting, type, handler)
        || isIn(near, type, handler) && leads(in(handler.method()));
  }

  private static boolean isIn(Set<String> names, JavaType type, BoundMethod handler) {
    return names.contains(type.name()) || names.contains(handler.owner().type().name());
  }

  private boolean leads(Set<String> names) {
    return !Collections.disjoint(names, leading);
  }

  /** What a method names: calls, methods that it refers to, and much else. */
  private static Set<String> in(JavaMethod method) {
    Set<String> names = new HashSet<>();
    method
        .body()
        .ifPresent(
            body -> {
              body.walk(SimpleName.class, each -> names.add(each.getIdentifier()));
              body.walk(MethodReferenceExpr.class, each -> names.add(each.getIdentifier()));
            });
    return names;
  }

  private static List<JavaType> near(Types types) {
    Map<String, JavaType> found = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    String[] words = Stream.concat(COUNTS.stream(), LIMITERS.stream()).toArray(String[]::new);
    types.inFilesMentioning(words).stream()
        .filter(CountingCode::isLimiting)
        .forEach(each -> add(each, found, names));
    for (int step = 0; step < STEPS && !names.isEmpty(); step++) {
      List<JavaType> next = types.inFilesMentioning(names.toArray(String[]::new));
      names.clear();
      next.stream()
          .filter(each -> !found.containsKey(each.name()))
          .forEach(each -> add(each, found, names));
    }
    return List.copyOf(found.values());
  }

  private static boolean isLimiting(JavaType type) {
    return LIMITING.matcher(type.simpleName()).matches()
        || !WRAPPER.matcher(type.simpleName()).matches();
  }

  private static void add(JavaType type, Map<String, JavaType> found, Set<String> names) {
    found.put(type.name(), type);
    names.add(type.simpleName());
    type.interfaces().stream().map(TypeRef::simpleName).forEach(names::add);
  }
}
