package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Objects that the code was seen making with nothing in them, so that they hold no more than what
 * it puts there: a full class of which two members are set is no full record.
 */
final class Fresh {

  /** How many calls away from an expression its object may be made. */
  private static final int DEPTH = 2;

  private static final Pattern FORM =
      Pattern.compile("\\w*(?:Form|Request|Command|Input|Registration|Params|Criteria)");

  private final Typing typing;
  private final Implementations implementations;
  private final Setters setters;

  Fresh(Types types, Typing typing) {
    this.typing = typing;
    this.implementations = new Implementations(types);
    this.setters = new Setters(typing);
  }

  /** Whether following an expression tells more of its object than the object's class. */
  boolean isMade(Expression expression, Frame frame) {
    boolean given =
        expression instanceof NameExpr name
            && frame
                .argument(name.getNameAsString())
                .filter(each -> each instanceof Shape.Typed typed && !typed.parts().isEmpty())
                .isPresent();
    return given
        || isMadeByCaller(expression, frame)
        || isMade(expression, frame.method(), frame.place(), 0);
  }

  /** {@code from.stream().map(function).toList()} where the caller gives the function. */
  private boolean isMadeByCaller(Expression expression, Frame frame) {
    return expression instanceof MethodCallExpr call
        && mapping(call).stream()
            .flatMap(each -> each.getArguments().stream())
            .flatMap(each -> frame.functionIn(each).stream())
            .anyMatch(
                each ->
                    isFunctionOfMade(
                        each.expression(), each.frame().method(), each.frame().place(), 0));
  }

  private boolean isMade(Expression expression, BoundMethod method, Place place, int depth) {
    if (expression.isEnclosedExpr()) {
      return isMade(expression.asEnclosedExpr().getInner(), method, place, depth);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return isReturnedEmpty(creation) || isAround(creation.getArguments(), method, place, depth);
    }
    if (expression instanceof NameExpr name) {
      return method
          .method()
          .body()
          .filter(body -> isMadeIn(name.getNameAsString(), method, body))
          .isPresent();
    }
    if (!(expression instanceof MethodCallExpr call)) {
      return false;
    }
    if (Literals.isOne(call)
        || setters.filled(call, place).isPresent()
        || isMapped(call, method, place, depth)) {
      return true;
    }
    if (call.getScope().filter(each -> each.toString().equals("ResponseEntity")).isPresent()) {
      return isAround(call.getArguments(), method, place, depth);
    }
    List<BoundMethod> called =
        typing.methodOf(call, place).stream()
            .flatMap(each -> implementations.of(each.method()).stream())
            .toList();
    return depth < DEPTH
        && !called.isEmpty()
        && (called.stream().allMatch(each -> returnsMade(each, depth + 1))
            || called.stream().allMatch(Fresh::returnsWhatItIsTold)
                && givesMade(call, method, place, depth));
  }

  /** {@code rows.stream().map(row -> new Row().setId(row.id())).toList()}. */
  private boolean isMapped(MethodCallExpr call, BoundMethod method, Place place, int depth) {
    return mapping(call).filter(each -> givesMade(each, method, place, depth)).isPresent();
  }

  private static Optional<MethodCallExpr> mapping(MethodCallExpr call) {
    return Setters.chain(call).dropWhile(Streams::isPassing).findFirst().filter(Streams::isMapping);
  }

  /** Whether a function among a call's arguments makes what it returns. */
  private boolean givesMade(MethodCallExpr call, BoundMethod method, Place place, int depth) {
    return call.getArguments().stream()
        .anyMatch(each -> isFunctionOfMade(each, method, place, depth));
  }

  private boolean isFunctionOfMade(
      Expression function, BoundMethod method, Place place, int depth) {
    if (function instanceof MethodReferenceExpr reference) {
      return depth < DEPTH
          && typing
              .methodOf(reference, place)
              .filter(each -> returnsMade(each, depth + 1))
              .isPresent();
    }
    if (!(function instanceof LambdaExpr lambda)) {
      return false;
    }
    List<Expression> returned = Returns.of(lambda);
    return !returned.isEmpty()
        && returned.stream().allMatch(each -> isMade(each, method, place, depth));
  }

  /** {@code <T, U> List<U> convertList(List<T> from, Function<T, U> function)}. */
  private static boolean returnsWhatItIsTold(BoundMethod method) {
    return !method.method().typeParameters().isEmpty();
  }

  /** {@code new ResponseEntity<>(made, …)}. */
  private boolean isAround(List<Expression> arguments, BoundMethod method, Place place, int depth) {
    return !arguments.isEmpty()
        && arguments.size() <= 2
        && arguments.get(0) instanceof NameExpr made
        && isMade(made, method, place, depth);
  }

  private boolean returnsMade(BoundMethod method, int depth) {
    List<Expression> returned =
        Returns.of(method).stream().filter(each -> !each.isNullLiteralExpr()).toList();
    return !returned.isEmpty()
        && returned.stream().allMatch(each -> isMade(each, method, Place.in(method), depth));
  }

  /** {@code return new Form();}, for the caller to fill in. */
  static boolean isReturnedEmpty(ObjectCreationExpr creation) {
    return isForm(creation)
        && creation.getParentNode().filter(ReturnStmt.class::isInstance).isPresent();
  }

  /**
   * Whether all that a variable is ever given is a new object, into which something is put, or
   * which nobody gets who could.
   */
  static boolean isMadeIn(String variable, BoundMethod method, BlockStmt body) {
    boolean isParameter =
        method.method().parameters().stream().anyMatch(each -> each.name().equals(variable));
    List<Expression> values = new ArrayList<>();
    body.findAll(VariableDeclarator.class, each -> each.getNameAsString().equals(variable))
        .forEach(each -> each.getInitializer().ifPresent(values::add));
    body.findAll(AssignExpr.class, each -> Locals.isName(each.getTarget(), variable))
        .forEach(each -> values.add(each.getValue()));
    values.removeIf(Expression::isNullLiteralExpr);
    return !isParameter
        && !values.isEmpty()
        && (isFilled(variable, body) || isEmptyForm(variable, values, body))
        && values.stream()
            .allMatch(
                each -> each instanceof ObjectCreationExpr creation && Setters.isEmpty(creation));
  }

  private static boolean isEmptyForm(String variable, List<Expression> values, BlockStmt body) {
    return !Escapes.of(variable, body, call -> false)
        && values.stream()
            .allMatch(each -> each instanceof ObjectCreationExpr creation && isForm(creation));
  }

  /** Something new that callers send back, by what its class is called. */
  private static boolean isForm(ObjectCreationExpr creation) {
    return Setters.isEmpty(creation)
        && FORM.matcher(creation.getType().getNameAsString()).matches();
  }

  private static boolean isFilled(String variable, BlockStmt body) {
    return body.findFirst(
            MethodCallExpr.class,
            each ->
                Setters.isOne(each.getNameAsString())
                    && each.getScope().filter(it -> Locals.isName(it, variable)).isPresent())
        .isPresent();
  }
}
