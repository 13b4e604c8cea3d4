package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.source.BoundMethod;
import java.util.List;
import java.util.Optional;

/** Whose return statements are. */
final class Returns {

  private Returns() {}

  /** Whether a statement returns from a lambda or an anonymous class instead of the method. */
  static boolean isInner(ReturnStmt statement) {
    return around(statement).isPresent();
  }

  /** What a lambda returns. */
  static List<Expression> of(LambdaExpr lambda) {
    if (lambda.getBody() instanceof ExpressionStmt only) {
      return List.of(only.getExpression());
    }
    return lambda
        .getBody()
        .findAll(ReturnStmt.class, each -> around(each).filter(it -> it == lambda).isPresent())
        .stream()
        .flatMap(each -> each.getExpression().stream())
        .toList();
  }

  /** Whether a method gives back the object on which it was called. */
  static boolean giveReceiver(BoundMethod method) {
    List<Expression> returned = of(method);
    return !returned.isEmpty() && returned.stream().allMatch(Expression::isThisExpr);
  }

  static boolean giveNull(BoundMethod method) {
    List<Expression> returned = of(method);
    return !returned.isEmpty() && returned.stream().allMatch(Expression::isNullLiteralExpr);
  }

  static List<Expression> of(BoundMethod method) {
    return method.method().body().stream()
        .flatMap(body -> body.findAll(ReturnStmt.class, each -> !isInner(each)).stream())
        .flatMap(each -> each.getExpression().stream())
        .toList();
  }

  /** The lambda or new object in whose code a statement stands. */
  private static Optional<Node> around(ReturnStmt statement) {
    Optional<Node> around = statement.getParentNode();
    while (around.isPresent()
        && !(around.get() instanceof LambdaExpr || around.get() instanceof ObjectCreationExpr)) {
      around = around.get().getParentNode();
    }
    return around;
  }
}
