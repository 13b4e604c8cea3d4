package dev.ajar.framework.ratelimit;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaField;
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
 * Where the names of an application's code say that requests may be counted, and what may lead
 * there by its name: a cheap look before types are asked, and wrong in one direction only, but for
 * calls that no name shows.
 */
final class CountingNames {

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

  /** Types that do nothing else; whatever of theirs is called. */
  private static final Set<String> LIMITERS =
      Set.of("RateLimiterOperator", "RateLimiterRegistry", "RateLimiter", "RRateLimiter");

  private static final Pattern LIMITING =
      Pattern.compile("(?i).*(?:limit|throttl|frequen|attempt).*");

  /** What wraps a store counts nothing by itself. */
  private static final Pattern WRAPPER = Pattern.compile("(?i).*(?:redis|jedis|cache|util).*");

  private static final Pattern NO_NAME = Pattern.compile("\\W+");

  private final List<JavaType> types;

  /** Those that name a limiter. */
  private final Set<String> limiting = new TreeSet<>();

  /** Names of what counts: of calls, of types, and of fields that hold such. */
  private final Set<String> counting = new HashSet<>();

  /** Those, and names of methods that lead there through any number of calls. */
  private final Set<String> leading;

  CountingNames(Types application) {
    this.types = near(application);
    application
        .inFilesMentioning(LIMITERS.toArray(String[]::new))
        .forEach(each -> limiting.add(each.name()));
    counting.addAll(COUNTS);
    counting.addAll(LIMITERS);
    types.stream()
        .flatMap(each -> each.fields().stream())
        .filter(each -> !Collections.disjoint(in(each), LIMITERS))
        .forEach(each -> counting.add(each.name()));
    this.leading = leading();
  }

  private Set<String> leading() {
    Map<String, Set<String>> named = new HashMap<>();
    for (JavaType type : types) {
      for (JavaMethod each : type.methods()) {
        named.computeIfAbsent(each.name(), key -> new HashSet<>()).addAll(in(each));
      }
    }
    Set<String> found = new HashSet<>(counting);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Map.Entry<String, Set<String>> each : named.entrySet()) {
        grows |= !Collections.disjoint(each.getValue(), found) && found.add(each.getKey());
      }
    }
    return found;
  }

  /** Types that count, and those from which these are a few calls away. */
  List<JavaType> types() {
    return types;
  }

  /** Whether a type has a limiter of its own, and may ask it by means that no name shows. */
  boolean isLimiting(JavaType type) {
    return limiting.contains(type.name());
  }

  /** Whether a method counts itself. */
  boolean isCounting(JavaMethod method) {
    return !Collections.disjoint(in(method), counting);
  }

  /** Whether methods of a name may count, or call what does. */
  boolean lead(String name) {
    return leading.contains(name);
  }

  /** What a method names: calls, methods that it refers to, types, and much else. */
  private static Set<String> in(JavaMethod method) {
    Set<String> names = new HashSet<>();
    addNames(method.returnType(), names);
    method.parameters().forEach(each -> addNames(each.type(), names));
    method.body().ifPresent(each -> addNames(each, names));
    return names;
  }

  private static Set<String> in(JavaField field) {
    Set<String> names = new HashSet<>();
    addNames(field.type(), names);
    field.initialiser().ifPresent(each -> addNames(each, names));
    return names;
  }

  /** Those of type arguments, too. */
  private static void addNames(TypeRef type, Set<String> names) {
    NO_NAME.splitAsStream(type.toString()).forEach(names::add);
  }

  private static void addNames(Node code, Set<String> names) {
    code.walk(SimpleName.class, each -> names.add(each.getIdentifier()));
    code.walk(MethodReferenceExpr.class, each -> names.add(each.getIdentifier()));
  }

  private static List<JavaType> near(Types types) {
    Map<String, JavaType> found = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    String[] words = Stream.concat(COUNTS.stream(), LIMITERS.stream()).toArray(String[]::new);
    types.inFilesMentioning(words).stream()
        .filter(CountingNames::mayLimit)
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

  private static boolean mayLimit(JavaType type) {
    return LIMITING.matcher(type.simpleName()).matches()
        || !WRAPPER.matcher(type.simpleName()).matches();
  }

  private static void add(JavaType type, Map<String, JavaType> found, Set<String> names) {
    found.put(type.name(), type);
    names.add(type.simpleName());
    type.interfaces().stream().map(TypeRef::simpleName).forEach(names::add);
  }
}
