package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers that hold only what belongs to whoever is signed in: each value that comes back was
 * looked up by the caller's own id, or the method refuses whoever isn't its owner. A viewer who is
 * only noted beside what others left there decides nothing.
 */
public final class OwnAnswers {

  /** How many calls away from the handler a look-up may be. */
  private static final int DEPTH = 5;

  /** How many expressions are looked at for one handler. */
  private static final int STEPS = 2_000;

  /** First words of methods that say that there is no answer. */
  private static final Set<String> REFUSING =
      Set.of(
          "fail",
          "failed",
          "failure",
          "error",
          "err",
          "bad",
          "not",
          "unauthorized",
          "forbidden",
          "un",
          "no",
          "warn",
          "status");

  /** First words of methods that go and get something; others turn what they have into another. */
  private static final Set<String> LOOKING_UP =
      Set.of(
          "get", "find", "query", "select", "load", "fetch", "list", "search", "read", "lookup",
          "page", "detail", "info", "show");

  private static final Set<String> SCALARS =
      Set.of(
          "String",
          "Boolean",
          "Integer",
          "Long",
          "Short",
          "Double",
          "Float",
          "BigDecimal",
          "Date",
          "LocalDate",
          "LocalDateTime",
          "Instant",
          "Object");

  private final Typing typing;
  private final Principals principals;
  private final OwnerChecks checks;
  private final CallerResolvers resolvers;
  private final Set<String> following = new HashSet<>();
  private int steps;

  public OwnAnswers(Types types) {
    this.typing = new Typing(types);
    this.principals = new Principals(types, typing);
    this.checks = new OwnerChecks(principals);
    this.resolvers = new CallerResolvers(types);
  }

  /** What tells whose the answer is, as it stands in the code; empty where it may be others'. */
  public Optional<String> ownerOf(BoundMethod handler) {
    if (handler.method().body().isEmpty()) {
      return Optional.empty();
    }
    steps = 0;
    following.clear();
    return answersOwn(flow(handler)) ? principals.seen() : Optional.empty();
  }

  /** Names of the members into which the handler puts who is signed in, and nothing else. */
  public Set<String> ownMembers(BoundMethod handler) {
    return handler.method().body().isEmpty() ? Set.of() : OwnParts.of(flow(handler));
  }

  private PrincipalFlow flow(BoundMethod handler) {
    principals.begin();
    Set<String> callers = new HashSet<>(SignedIn.parameters(handler));
    callers.addAll(resolvers.parameters(handler));
    return principals.in(handler, callers, Set.of(), 0);
  }

  private boolean answersOwn(PrincipalFlow flow) {
    if (checks.refuseOthers(flow)) {
      return true;
    }
    List<Expression> returned =
        flow.body().findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream()
            .flatMap(each -> each.getExpression().stream())
            .filter(OwnAnswers::holdsData)
            .toList();
    return !returned.isEmpty() && returned.stream().allMatch(each -> isOwn(each, flow));
  }

  /** Whether an expression is more than a constant, or a word on what went wrong. */
  private static boolean holdsData(Expression expression) {
    if (expression.isLiteralExpr() || SelfMade.isType(expression)) {
      return false;
    }
    if (expression instanceof MethodCallExpr call && REFUSING.contains(SelfMade.firstWord(call))) {
      return false;
    }
    return expression.findFirst(NameExpr.class, each -> !SelfMade.isType(each)).isPresent()
        || expression
            .findFirst(MethodCallExpr.class, each -> each.getScope().isEmpty())
            .isPresent();
  }

  private boolean isOwn(Expression expression, PrincipalFlow flow) {
    if (++steps > STEPS) {
      return false;
    }
    if (expression.isEnclosedExpr()) {
      return isOwn(expression.asEnclosedExpr().getInner(), flow);
    }
    if (expression.isCastExpr()) {
      return isOwn(expression.asCastExpr().getExpression(), flow);
    }
    if (flow.isPrincipal(expression)) {
      return true;
    }
    if (expression instanceof ConditionalExpr choice) {
      return areOwn(List.of(choice.getThenExpr(), choice.getElseExpr()), flow);
    }
    if (expression instanceof FieldAccessExpr access) {
      return isOwn(access.getScope(), flow);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return areOwn(creation.getArguments(), flow);
    }
    if (expression instanceof NameExpr variable) {
      return isOwnVariable(variable.getNameAsString(), flow);
    }
    return expression instanceof MethodCallExpr call && isOwnCall(call, flow);
  }

  /** Whether at least one of some values is the caller's, and no object among them isn't. */
  private boolean areOwn(List<Expression> values, PrincipalFlow flow) {
    boolean any = false;
    for (Expression each : values) {
      boolean own = holdsData(each) && isOwn(each, flow);
      any |= own;
      if (!own && holdsData(each) && !isScalar(each, flow)) {
        return false;
      }
    }
    return any;
  }

  private boolean isScalar(Expression expression, PrincipalFlow flow) {
    TypeRef type = typing.typeOf(expression, flow.place());
    return type instanceof TypeRef.Primitive
        || !type.equals(TypeRef.OBJECT) && SCALARS.contains(type.simpleName());
  }

  private boolean isOwnVariable(String name, PrincipalFlow flow) {
    if (!following.add(flow.key() + "." + name)) {
      return false;
    }
    try {
      List<Expression> values = new ArrayList<>(flow.assignedTo(name));
      values.removeIf(each -> each.isNullLiteralExpr());
      boolean made = !values.isEmpty() && values.stream().allMatch(OwnAnswers::isEmptyObject);
      return made
          ? areOwn(flow.putInto(name), flow)
          : !values.isEmpty()
              && values.stream().allMatch(each -> isEmptyObject(each) || isOwn(each, flow));
    } finally {
      following.remove(flow.key() + "." + name);
    }
  }

  private static boolean isEmptyObject(Expression value) {
    return value instanceof ObjectCreationExpr creation
            && creation.getArguments().stream().noneMatch(OwnAnswers::holdsData)
        || value instanceof MethodCallExpr call
            && call.getArguments().isEmpty()
            && call.getNameAsString()
                .toLowerCase(Locale.ROOT)
                .matches("(new|empty).*(map|list|set)");
  }

  private boolean isOwnCall(MethodCallExpr call, PrincipalFlow flow) {
    List<PrincipalFlow> called = flow.depth() < DEPTH ? principals.calledBy(call, flow) : List.of();
    if (!called.isEmpty() && called.stream().allMatch(each -> isOwnResult(each))) {
      return true;
    }
    if (called.isEmpty() && principals.isRestricted(call, flow)) {
      return true;
    }
    boolean fetches = LOOKING_UP.contains(SelfMade.firstWord(call));
    if (!fetches && call.getArguments().stream().anyMatch(each -> isObjectOfCaller(each, flow))) {
      return true;
    }
    return called.isEmpty()
        && call.getScope()
            .filter(each -> !SelfMade.isType(each))
            .filter(each -> isOwn(each, flow))
            .isPresent();
  }

  /** An argument that is the caller's object rather than a word about it. */
  private boolean isObjectOfCaller(Expression argument, PrincipalFlow flow) {
    return holdsData(argument) && !argument.isLambdaExpr() && isOwn(argument, flow);
  }

  private boolean isOwnResult(PrincipalFlow called) {
    if (!following.add(called.key())) {
      return false;
    }
    try {
      return answersOwn(called);
    } finally {
      following.remove(called.key());
    }
  }
}
