package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The exceptions that code may throw while it is played. Configuration that throws doesn't start,
 * so what may be thrown there is left out; a request that ends in an exception is refused, so there
 * it counts.
 */
final class Exceptions {

  /** Code that is called for its value or its log line, and throws for no request. */
  private static final List<String> HARMLESS =
      List.of(
          "java.",
          "javax.servlet.",
          "jakarta.servlet.",
          "org.slf4j.",
          "org.apache.commons.lang",
          "org.apache.logging.",
          "org.apache.log4j.",
          "org.springframework.beans.",
          "org.springframework.context.",
          "org.springframework.data.",
          "org.springframework.http.",
          "org.springframework.util.",
          "org.springframework.core.",
          "org.springframework.web.",
          "io.micrometer.",
          "io.opentelemetry.",
          "brave.",
          "com.google.common.",
          "com.github.benmanes.caffeine.",
          "com.fasterxml.jackson.",
          "com.alibaba.fastjson",
          "com.google.gson.",
          "cn.hutool.core.");

  /**
   * {@code java.} methods that throw where something isn't as it should be, and verbs of checks.
   */
  private static final Pattern CHECKS =
      Pattern.compile(
          "(?:orElseThrow|check|verify|validate|require|assert|ensure|auth|authenticate|authorize"
              + "|parse|decode|decrypt|login)(?:[A-Z]\\w*)?");

  /** Verbs of code that writes something down, and refuses nobody where it gives nothing back. */
  private static final Pattern NOTES =
      Pattern.compile("(?:set|put|add|remove|clear)(?:[A-Z]\\w*)?");

  /** Verbs and nouns of code that may refuse because of who calls. */
  private static final Pattern OF_IDENTITY =
      Pattern.compile(
          "(?i).*(?:login|user|auth|token|principal|subject|session|permission|role|account|member"
              + "|identity|credential|access|sign|allow|grant|secur|owner|guard|forbid).*");

  private static final Set<String> ASSERTIONS =
      Set.of("org.springframework.util.Assert", "java.util.Objects", "cn.hutool.core.lang.Assert");

  private final Interpreter interpreter;
  private List<Raised> possible = new ArrayList<>();
  private boolean counted;

  Exceptions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Plays what happens for each request. */
  <T> T counting(Supplier<T> action) {
    return with(true, action);
  }

  /** Plays what happened before the application started. */
  <T> T ignoring(Supplier<T> action) {
    return with(false, action);
  }

  private <T> T with(boolean count, Supplier<T> action) {
    boolean before = counted;
    List<Raised> possibleBefore = possible;
    counted = count;
    possible = new ArrayList<>();
    try {
      return action.get();
    } finally {
      counted = before;
      possible = possibleBefore;
    }
  }

  boolean areCounted() {
    return counted;
  }

  /** A mark in what may have been thrown, for {@link #since} and {@link #take}. */
  int mark() {
    return possible.size();
  }

  List<Raised> since(int mark) {
    return List.copyOf(possible.subList(mark, possible.size()));
  }

  /** What may have been thrown since the mark, which from here on it isn't. */
  List<Raised> take(int mark) {
    List<Raised> taken = since(mark);
    possible.subList(mark, possible.size()).clear();
    return taken;
  }

  /** Something may have been thrown; whoever plays on has to assume that it wasn't. */
  void remember(List<Raised> raised) {
    if (counted) {
      possible.addAll(raised);
    }
  }

  /** Plays something of which it isn't known whether it happens. */
  Value perhaps(Evidence condition, Supplier<Value> action) {
    Value runs = interpreter.decided(new Value.Unknown(condition), () -> condition);
    if (runs instanceof Value.Scalar) {
      return Operators.isTrue(runs) ? action.get() : new Value.Unknown(condition);
    }
    try {
      return interpreter.under(condition, action);
    } catch (Thrown thrown) {
      may(thrown.raised(), false);
      return new Value.Unknown(condition);
    }
  }

  /** Code that isn't in the source is called, which may throw. */
  void foreign(Optional<String> type, Call call) {
    if (!counted || type.isPresent() && !throwsPerhaps(type.get(), call.method())) {
      return;
    }
    if (!call.isUsed() && NOTES.matcher(call.method()).matches()) {
      return;
    }
    boolean byName = type.isEmpty() || isInSource(type.get());
    if (byName && !CHECKS.matcher(call.method()).matches()) {
      return;
    }
    String name = call.method() + " " + type.map(Exceptions::simpleName).orElse("");
    boolean byChance =
        call.isUsed() && !CHECKS.matcher(call.method()).matches() && !isOfIdentity(name);
    may(List.of(new Raised(Optional.empty(), source(call))), byChance);
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** An interface that a mapper, repository or client implements. */
  private boolean isInSource(String type) {
    return interpreter.types().find(type).filter(JavaType::isSource).isPresent();
  }

  static boolean isAssertion(String type) {
    return ASSERTIONS.contains(type);
  }

  private static boolean throwsPerhaps(String type, String method) {
    return ASSERTIONS.contains(type)
        || method.equals("orElseThrow")
        || HARMLESS.stream().noneMatch(type::startsWith) && !method.equals("<init>");
  }

  private void may(List<Raised> raised, boolean byChance) {
    if (!counted) {
      return;
    }
    Optional<Chooser> chooser = interpreter.chooser();
    if (chooser.isPresent() && chooser.get().fails(raised.get(0).source(), byChance)) {
      throw new Thrown(raised);
    }
    if (chooser.isEmpty()) {
      possible.addAll(raised);
      interpreter.assume(unless(raised.get(0)));
    }
  }

  /**
   * Whether something that is thrown, or a condition that it isn't, is about code that fails by
   * chance, as any call of a library may, rather than by a check.
   */
  static boolean isChance(Evidence thrown) {
    String text = thrown.text().startsWith("unless ") ? thrown.text().substring(7) : thrown.text();
    int start = text.indexOf('`') + 1;
    int end = text.indexOf('(');
    if (!text.startsWith("`") || text.startsWith("`throw ") || end < start) {
      return false;
    }
    boolean isCondition = thrown.text().startsWith("unless ") && !text.endsWith(" fails");
    String method = text.substring(start, end);
    return !isCondition && !CHECKS.matcher(method).matches() && !isOfIdentity(method);
  }

  static boolean isOfIdentity(String name) {
    return OF_IDENTITY.matcher(name).matches();
  }

  static Evidence unless(Raised raised) {
    return new Evidence("unless " + raised.source().text() + " fails", raised.source().at());
  }

  private static Evidence source(Call call) {
    return Evidence.of("`" + call.text() + "`", call.at());
  }
}
