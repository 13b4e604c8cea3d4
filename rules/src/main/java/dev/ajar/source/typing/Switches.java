package dev.ajar.source.typing;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import java.util.stream.Stream;

/** What a switch expression can come to. */
final class Switches {

  private Switches() {}

  static List<Expression> results(SwitchExpr choice) {
    return choice.getEntries().stream()
        .flatMap(entry -> entry.getStatements().stream())
        .flatMap(
            each ->
                each instanceof ExpressionStmt statement
                    ? Stream.of(statement.getExpression())
                    : each.findAll(YieldStmt.class).stream().map(YieldStmt::getExpression))
        .toList();
  }
}
