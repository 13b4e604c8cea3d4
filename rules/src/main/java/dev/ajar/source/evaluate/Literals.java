package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.Optional;

/** Literals of the language. */
final class Literals {

  private Literals() {}

  /**
   * @return empty for a literal that javac would reject, such as an integer out of range
   */
  static Optional<Value> value(LiteralExpr tree) {
    try {
      return Optional.of(valid(tree));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Value valid(LiteralExpr tree) {
    if (tree instanceof TextBlockLiteralExpr literal) {
      return new Value.Text(literal.asString());
    }
    if (tree instanceof StringLiteralExpr literal) {
      return new Value.Text(literal.asString());
    }
    if (tree instanceof CharLiteralExpr literal) {
      return new Value.Scalar(literal.asChar());
    }
    if (tree instanceof BooleanLiteralExpr literal) {
      return new Value.Scalar(literal.getValue());
    }
    if (tree instanceof IntegerLiteralExpr literal) {
      return new Value.Scalar(literal.asNumber());
    }
    if (tree instanceof LongLiteralExpr literal) {
      return new Value.Scalar(literal.asNumber());
    }
    if (tree instanceof DoubleLiteralExpr literal) {
      return new Value.Scalar(literal.asDouble());
    }
    if (tree instanceof NullLiteralExpr) {
      return new Value.Null();
    }
    throw new IllegalArgumentException("no literal of Java: " + tree);
  }
}
