package dev.ajar.framework.handler;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.framework.handler.Origins.Origin;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who can have an attribute set in a session, by the code that sets it. A log-in looks somebody up
 * by what the caller sends and keeps what it found; a captcha or a cart is made for whoever asks.
 */
final class SessionAttributes {

  /** How many callers of a helper that sets an attribute are looked at. */
  private static final int MAX_CALLS = 40;

  /** Who can have it set. */
  private enum Setter {
    /** Only who was found by what was sent, with more than a key or with a check behind it. */
    LOGGED_IN,
    /** Whoever asks. */
    ANYBODY,
    /** Who sends it: somebody who signs up or changes a name, where others log in. */
    CHOSEN,
    /** The same, behind a condition. */
    CHECKED,
    /** Nothing in the source sets it, or it can't be told for whom. */
    UNCLEAR;

    private static final Set<Setter> ACCOUNTS = EnumSet.of(LOGGED_IN, CHOSEN, CHECKED);

    /** What holds where each of them may set it. */
    static Setter of(Set<Setter> all) {
      if (all.contains(ANYBODY) || all.equals(EnumSet.of(CHOSEN))) {
        return ANYBODY;
      }
      return all.contains(LOGGED_IN) && ACCOUNTS.containsAll(all) ? LOGGED_IN : UNCLEAR;
    }
  }

  private record Found(BoundMethod method, MethodCallExpr call, Expression value) {}

  private final Code code;
  private Map<String, List<Found>> setters = Map.of();
  private boolean read;

  SessionAttributes(Code code) {
    this.code = code;
  }

  private Setter of(String attribute) {
    if (!read) {
      setters = read();
      read = true;
    }
    if (setters.containsKey("")) {
      return Setter.UNCLEAR;
    }
    Set<Setter> all = EnumSet.noneOf(Setter.class);
    for (Found each : setters.getOrDefault(attribute, List.of())) {
      all.add(setter(each.value(), each.call(), each.method(), 0));
    }
    return Setter.of(all);
  }

  /**
   * What the attribute of a session is for who isn't signed in; empty where anybody may have it.
   *
   * @param at where it is read
   */
  Optional<Fact> fact(String attribute, Evidence at) {
    return switch (of(attribute)) {
      case LOGGED_IN -> Optional.of(Fact.of(Kind.ABSENT, at));
      case ANYBODY -> Optional.empty();
      default -> Optional.of(Fact.of(Kind.MURKY, at));
    };
  }

  private Setter setter(Expression value, MethodCallExpr at, BoundMethod in, int depth) {
    Origins origins = new Origins(code, in);
    Origin origin = origins.of(value);
    if (origin == Origin.FOUND) {
      boolean proven =
          origins.questions(value).stream().anyMatch(each -> origins.handsOver(each) > 1)
              || isCompared(value, at, origins);
      return proven && origins.isOfRecord(value) ? Setter.LOGGED_IN : Setter.UNCLEAR;
    }
    if (origin == Origin.MADE) {
      return asksSomebody(origins, at) ? Setter.UNCLEAR : Setter.ANYBODY;
    }
    if (origin == Origin.UNKNOWN) {
      return Setter.UNCLEAR;
    }
    int parameter =
        value.findAll(NameExpr.class).stream()
            .mapToInt(each -> origins.parameter(each.getNameAsString()))
            .filter(each -> each >= 0)
            .findFirst()
            .orElse(-1);
    if (parameter >= 0 && depth == 0 && !isHandler(in.method())) {
      return ofCallers(in, parameter);
    }
    return conditionsBefore(at).isEmpty() ? Setter.CHOSEN : Setter.CHECKED;
  }

  /** Whether its parameters are what a caller sends. */
  private static boolean isHandler(JavaMethod method) {
    return method.annotations().stream()
        .anyMatch(each -> each.type().matches("org[.]springframework[.]web[.]bind[.].*Mapping"));
  }

  /** Whether something that is made here is kept only after somebody was asked about the caller. */
  private static boolean asksSomebody(Origins origins, MethodCallExpr at) {
    return conditionsBefore(at).stream().anyMatch(each -> !origins.questions(each).isEmpty());
  }

  /** Whether what was found is compared with something else that was sent: with a password. */
  private static boolean isCompared(Expression value, MethodCallExpr at, Origins origins) {
    Set<String> names = names(value);
    return conditionsBefore(at).stream()
        .filter(each -> names(each).stream().anyMatch(names::contains))
        .flatMap(each -> each.findAll(NameExpr.class).stream())
        .anyMatch(each -> origins.of(each) == Origin.GIVEN);
  }

  private static Set<String> names(Expression tree) {
    return tree.findAll(NameExpr.class).stream()
        .map(NameExpr::getNameAsString)
        .collect(Collectors.toSet());
  }

  /** Conditions around a call, and those before it. */
  private static List<Expression> conditionsBefore(MethodCallExpr at) {
    Optional<Node> around = at.getParentNode();
    while (around.isPresent() && !(around.get() instanceof MethodDeclaration)) {
      around = around.get().getParentNode();
    }
    return around.stream()
        .flatMap(each -> each.findAll(IfStmt.class).stream())
        .map(IfStmt::getCondition)
        .filter(each -> isBefore(each, at))
        .toList();
  }

  private static boolean isBefore(Expression one, Expression other) {
    return one.getBegin().isPresent()
        && other.getBegin().isPresent()
        && one.getBegin().get().isBefore(other.getBegin().get());
  }

  private Setter ofCallers(BoundMethod helper, int parameter) {
    Set<Setter> all = EnumSet.noneOf(Setter.class);
    int count = 0;
    JavaMethod method = helper.method();
    for (JavaType type : code.types().inFilesMentioning(method.name())) {
      for (BoundMethod each : methods(type)) {
        for (MethodCallExpr call : calls(each)) {
          boolean same =
              call.getNameAsString().equals(method.name())
                  && call.getArguments().size() == method.parameters().size();
          if (same && !call.getArgument(parameter).isNullLiteralExpr() && ++count <= MAX_CALLS) {
            all.add(setter(call.getArgument(parameter), call, each, 1));
          }
        }
      }
    }
    return count <= MAX_CALLS ? Setter.of(all) : Setter.UNCLEAR;
  }

  private Map<String, List<Found>> read() {
    Map<String, List<Found>> found = new HashMap<>();
    for (JavaType type : code.types().inFilesMentioning("setAttribute", "putValue")) {
      for (BoundMethod method : methods(type)) {
        for (MethodCallExpr call : calls(method)) {
          if (isSetter(call) && call.getArgument(1).isNullLiteralExpr()) {
            continue;
          }
          if (isSetter(call) && Sessions.isOne(call.getScope().orElseThrow(), method, code)) {
            String name = code.constant(call.getArgument(0), type.scope().orElseThrow()).orElse("");
            found
                .computeIfAbsent(name, each -> new ArrayList<>())
                .add(new Found(method, call, call.getArgument(1)));
          }
        }
      }
    }
    return found;
  }

  private static boolean isSetter(MethodCallExpr call) {
    String name = call.getNameAsString();
    return (name.equals("setAttribute") || name.equals("putValue"))
        && call.getArguments().size() == 2
        && call.getScope().isPresent();
  }

  private static List<BoundMethod> methods(JavaType type) {
    if (type.scope().isEmpty()) {
      return List.of();
    }
    BoundType owner = BoundType.of(type, type.asRef());
    return type.methods().stream()
        .filter(each -> each.body().isPresent())
        .map(each -> new BoundMethod(each, owner))
        .toList();
  }

  private static List<MethodCallExpr> calls(BoundMethod method) {
    return method.method().body().orElseThrow().findAll(MethodCallExpr.class);
  }
}
