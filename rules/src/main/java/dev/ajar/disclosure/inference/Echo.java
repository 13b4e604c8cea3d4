package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.model.Input;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells answers that hold nothing but what the caller sent and what is made up on the spot from
 * those that hold what others left there: a created account comes back to the one who created it.
 * Whatever isn't understood counts as others', and so does what is written down in the code.
 */
public final class Echo {

  /** How many calls away from the handler values are followed. */
  private static final int DEPTH = 4;

  /** How many expressions are looked at for one handler. */
  private static final int STEPS = 2_000;

  private final Typing typing;
  private final Implementations implementations;
  private final Set<String> following = new HashSet<>();
  private int steps;

  public Echo(Types types) {
    this.typing = new Typing(types);
    this.implementations = new Implementations(types);
  }

  /**
   * One method being followed.
   *
   * @param own names of the parameters, the handler's and those of lambdas, that hold the caller's
   *     own
   */
  private record Run(BoundMethod method, Set<String> own, int depth) {

    BlockStmt body() {
      return method.method().body().orElseThrow();
    }

    Run with(List<String> more) {
      Set<String> all = new HashSet<>(own);
      all.addAll(more);
      return new Run(method, all, depth);
    }
  }

  /** Whether the handler gives back nothing but what its inputs brought. */
  public boolean isAnswerOf(BoundMethod handler, List<Input> inputs) {
    boolean isSent =
        inputs.stream()
            .map(Input::kind)
            .anyMatch(each -> each == Input.Kind.BODY || each == Input.Kind.FORM_OBJECT);
    if (!isSent || handler.method().body().isEmpty()) {
      return false;
    }
    steps = 0;
    following.clear();
    Set<String> own =
        inputs.stream()
            .map(each -> handler.method().parameters().get(each.parameter()).name())
            .collect(Collectors.toSet());
    return returnsOwn(new Run(handler, own, 0));
  }

  private boolean returnsOwn(Run run) {
    List<Expression> returned =
        run.body().findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream()
            .flatMap(each -> each.getExpression().stream())
            .toList();
    return !returned.isEmpty() && returned.stream().allMatch(each -> isOwn(each, run));
  }

  private boolean isOwn(Expression expression, Run run) {
    if (++steps > STEPS) {
      return false;
    }
    if (expression.isEnclosedExpr()) {
      return isOwn(expression.asEnclosedExpr().getInner(), run);
    }
    if (expression.isCastExpr()) {
      return isOwn(expression.asCastExpr().getExpression(), run);
    }
    if (expression.isUnaryExpr()) {
      return isOwn(expression.asUnaryExpr().getExpression(), run);
    }
    if (expression.isBinaryExpr()) {
      return isOwnOperand(expression.asBinaryExpr().getLeft(), run)
          && isOwnOperand(expression.asBinaryExpr().getRight(), run);
    }
    if (expression.isConditionalExpr()) {
      return isOwn(expression.asConditionalExpr().getThenExpr(), run)
          && isOwn(expression.asConditionalExpr().getElseExpr(), run);
    }
    if (expression.isObjectCreationExpr()) {
      return expression.asObjectCreationExpr().getAnonymousClassBody().isEmpty()
          && areOwn(expression.asObjectCreationExpr().getArguments(), run);
    }
    if (expression.isFieldAccessExpr()) {
      Expression scope = expression.asFieldAccessExpr().getScope();
      return SelfMade.isType(scope) || isOwn(scope, run);
    }
    if (expression.isNameExpr()) {
      return isOwnVariable(expression.asNameExpr().getNameAsString(), run);
    }
    if (expression.isMethodCallExpr()) {
      return isOwnCall(expression.asMethodCallExpr(), run);
    }
    if (expression.isMethodReferenceExpr()) {
      return SelfMade.isType(expression.asMethodReferenceExpr().getScope());
    }
    return expression.isLiteralExpr() && !expression.isStringLiteralExpr();
  }

  /** Blanks and signs between the operands of a sum say nothing of anybody. */
  private boolean isOwnOperand(Expression operand, Run run) {
    boolean separates =
        operand instanceof StringLiteralExpr text
            && text.getValue().chars().noneMatch(Character::isLetterOrDigit);
    return separates || isOwn(operand, run);
  }

  private boolean areOwn(List<Expression> expressions, Run run) {
    return expressions.stream()
        .allMatch(
            each ->
                each instanceof LambdaExpr lambda ? isOwnFunction(lambda, run) : isOwn(each, run));
  }

  /** A function that is given the caller's own. */
  private boolean isOwnFunction(LambdaExpr lambda, Run run) {
    Run inside = run.with(lambda.getParameters().stream().map(p -> p.getNameAsString()).toList());
    if (lambda.getExpressionBody().isPresent()) {
      return isOwn(lambda.getExpressionBody().get(), inside);
    }
    return lambda.getBody().findAll(ReturnStmt.class).stream()
        .flatMap(each -> each.getExpression().stream())
        .allMatch(each -> isOwn(each, inside));
  }

  private boolean isOwnVariable(String name, Run run) {
    String key = run.method().method().declaringType() + run.method().method().name() + "." + name;
    if (!following.add(key)) {
      return true;
    }
    try {
      List<Expression> values = assigned(name, run.body());
      boolean isKnown = run.own().contains(name) || !values.isEmpty() || isConstant(name, run);
      return isKnown
          && values.stream().allMatch(each -> isOwn(each, run))
          && getsOnlyOwn(name, run);
    } finally {
      following.remove(key);
    }
  }

  private static boolean isConstant(String name, Run run) {
    return run.method()
        .owner()
        .type()
        .field(name)
        .filter(
            each ->
                each.is(dev.ajar.source.type.Modifier.STATIC)
                    && each.is(dev.ajar.source.type.Modifier.FINAL))
        .isPresent();
  }

  private static List<Expression> assigned(String name, BlockStmt body) {
    List<Expression> values = new ArrayList<>();
    body.findAll(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .forEach(each -> each.getInitializer().ifPresent(values::add));
    body.findAll(AssignExpr.class, each -> SelfMade.isName(each.getTarget(), name))
        .forEach(each -> values.add(each.getValue()));
    body.findAll(
            ForEachStmt.class,
            each -> each.getVariable().getVariable(0).getNameAsString().equals(name))
        .forEach(each -> values.add(each.getIterable()));
    return values;
  }

  /** Whether every statement that may put something into a variable puts the caller's own there. */
  private boolean getsOnlyOwn(String name, Run run) {
    boolean fieldsAreOwn =
        run.body().findAll(AssignExpr.class, each -> isFieldOf(each.getTarget(), name)).stream()
            .allMatch(each -> isOwn(each.getValue(), run));
    return fieldsAreOwn && callsPutOnlyOwn(name, run);
  }

  private static boolean isFieldOf(Expression target, String name) {
    return target.isFieldAccessExpr()
        && SelfMade.isName(target.asFieldAccessExpr().getScope(), name);
  }

  private boolean callsPutOnlyOwn(String name, Run run) {
    return run.body().findAll(MethodCallExpr.class, SelfMade::isStatement).stream()
        .filter(call -> SelfMade.concerns(call, name))
        .allMatch(
            call ->
                SelfMade.onlyStores(call, name)
                    || areOwn(SelfMade.othersThan(name, call.getArguments()), run));
  }

  private boolean isOwnCall(MethodCallExpr call, Run run) {
    List<Expression> arguments = call.getArguments();
    if (SelfMade.isMessage(call)) {
      return areOwn(arguments.subList(1, arguments.size()), run);
    }
    boolean onValue =
        call.getScope()
            .filter(each -> !SelfMade.isType(each))
            .filter(each -> !isService(each, run))
            .isPresent();
    if (onValue) {
      return isOwn(call.getScope().get(), run) && areOwn(arguments, run);
    }
    Optional<CalledMethod> called = typing.methodOf(call, Place.in(run.method()));
    List<BoundMethod> bodies =
        called.map(each -> implementations.of(each.method())).orElse(List.of());
    if (!bodies.isEmpty()) {
      return run.depth() < DEPTH
          && bodies.stream().allMatch(each -> isOwnResult(each, arguments, run));
    }
    return SelfMade.givesBackWhatItGets(call)
        && areOwn(arguments.stream().filter(each -> !each.isStringLiteralExpr()).toList(), run);
  }

  /** A field that isn't a constant: a service or a repository. */
  private static boolean isService(Expression scope, Run run) {
    if (scope.isThisExpr() || scope.isSuperExpr()) {
      return true;
    }
    String name =
        scope instanceof NameExpr plain
            ? plain.getNameAsString()
            : scope.isFieldAccessExpr() && scope.asFieldAccessExpr().getScope().isThisExpr()
                ? scope.asFieldAccessExpr().getNameAsString()
                : "";
    return !name.isEmpty()
        && !run.own().contains(name)
        && assigned(name, run.body()).isEmpty()
        && !isConstant(name, run);
  }

  private boolean isOwnResult(BoundMethod method, List<Expression> arguments, Run caller) {
    String key = method.method().declaringType() + "#" + method.method().name();
    if (!following.add(key)) {
      return false;
    }
    try {
      Set<String> own = new HashSet<>();
      for (int i = 0; i < Math.min(arguments.size(), method.method().parameters().size()); i++) {
        if (areOwn(List.of(arguments.get(i)), caller)) {
          own.add(method.method().parameters().get(i).name());
        }
      }
      return returnsOwn(new Run(method, own, caller.depth() + 1));
    } finally {
      following.remove(key);
    }
  }
}
