package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
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

/**
 * Objects that the code was seen making with nothing in them, so that they hold no more than what
 * it puts there: a full class of which two members are set is no full record.
 */
final class Fresh {

  /** How many calls away from an expression its object may be made. */
  private static final int DEPTH = 2;

  private final Typing typing;
  private final Implementations implementations;

  Fresh(Types types, Typing typing) {
    this.typing = typing;
    this.implementations = new Implementations(types);
  }

  /** Whether following an expression tells more of its object than the object's class. */
  boolean isMade(Expression expression, Frame frame) {
    boolean given =
        expression instanceof NameExpr name
            && frame
                .argument(name.getNameAsString())
                .filter(each -> each instanceof Shape.Typed typed && !typed.parts().isEmpty())
                .isPresent();
    return given || isMade(expression, frame.method(), frame.place(), 0);
  }

  private boolean isMade(Expression expression, BoundMethod method, Place place, int depth) {
    if (expression.isEnclosedExpr()) {
      return isMade(expression.asEnclosedExpr().getInner(), method, place, depth);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return isAround(creation.getArguments(), method, place, depth);
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
    if (call.getScope().filter(each -> each.toString().equals("ResponseEntity")).isPresent()) {
      return isAround(call.getArguments(), method, place, depth);
    }
    List<BoundMethod> called =
        typing.methodOf(call, place).stream()
            .flatMap(each -> implementations.of(each.method()).stream())
            .toList();
    return depth < DEPTH
        && !called.isEmpty()
        && called.stream().allMatch(each -> returnsMade(each, depth + 1));
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
        method.method().body().stream()
            .flatMap(
                body -> body.findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream())
            .flatMap(each -> each.getExpression().stream())
            .filter(each -> !each.isNullLiteralExpr())
            .toList();
    return !returned.isEmpty()
        && returned.stream().allMatch(each -> isMade(each, method, Place.in(method), depth));
  }

  /** Whether all that a variable is ever given is a new object, into which something is put. */
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
        && isFilled(variable, body)
        && values.stream()
            .allMatch(each -> each instanceof ObjectCreationExpr creation && isEmpty(creation));
  }

  private static boolean isFilled(String variable, BlockStmt body) {
    return body.findFirst(
            MethodCallExpr.class,
            each ->
                each.getNameAsString().startsWith("set")
                    && each.getScope().filter(it -> Locals.isName(it, variable)).isPresent())
        .isPresent();
  }

  private static boolean isEmpty(ObjectCreationExpr creation) {
    return creation.getArguments().isEmpty()
        && creation.getAnonymousClassBody().isEmpty()
        && Optional.of(creation.getType().getNameAsString())
            .filter(each -> !each.endsWith("Map") && !each.endsWith("List"))
            .isPresent();
  }
}
