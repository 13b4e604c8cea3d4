package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Statements that only note that a condition holds: {@code if (matches(path)) found = true}. The
 * variable becomes the condition, so that a loop over a list of them is one way and not one for
 * each set of them.
 */
final class Flags {

  private Flags() {}

  /** Notes the condition; whether the statement does nothing else, so that it was played. */
  static boolean note(IfStmt tree, Value condition, Frame frame) {
    if (!(condition instanceof Value.Host open) || tree.getElseStmt().isPresent()) {
      return false;
    }
    Optional<AssignExpr> assignment = assignment(tree.getThenStmt());
    if (assignment.isEmpty()) {
      return false;
    }
    String name = ((NameExpr) assignment.get().getTarget()).getNameAsString();
    boolean sets = ((BooleanLiteralExpr) assignment.get().getValue()).getValue();
    Optional<Value> noted =
        frame
            .local(name)
            .flatMap(before -> sets ? either(before, open) : unless(before, open))
            .filter(each -> frame.assign(name, each));
    return noted.isPresent();
  }

  private static Optional<AssignExpr> assignment(Statement then) {
    Statement only =
        then instanceof BlockStmt block && block.getStatements().size() == 1
            ? block.getStatement(0)
            : then;
    return only instanceof ExpressionStmt statement
            && statement.getExpression() instanceof AssignExpr assignment
            && assignment.getOperator() == AssignExpr.Operator.ASSIGN
            && assignment.getTarget() instanceof NameExpr
            && assignment.getValue() instanceof BooleanLiteralExpr
        ? Optional.of(assignment)
        : Optional.empty();
  }

  private static Optional<Value> either(Value before, Value.Host condition) {
    if (Operators.isTrue(before)) {
      return Optional.of(before);
    }
    return Operators.isFalse(before)
        ? Optional.of(condition)
        : condition.joined(List.of(before, condition), true);
  }

  private static Optional<Value> unless(Value before, Value.Host condition) {
    if (Operators.isFalse(before)) {
      return Optional.of(before);
    }
    Optional<Value> holdsNot = condition.operated("==", new Value.Scalar(false));
    return Operators.isTrue(before)
        ? holdsNot
        : holdsNot.flatMap(each -> condition.joined(List.of(before, each), false));
  }
}
