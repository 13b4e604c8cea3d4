package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Optional;

/** Where a text comes from: from the code itself, or from what the code is given. */
final class Provenance {

  private Provenance() {}

  /**
   * Whether everything that a call compares stands in the code, for everybody to read: literals,
   * static fields, constants of enums. A field of an object may be filled from configuration.
   */
  static boolean isOfCode(Expression tree, Frame frame, Interpreter interpreter) {
    if (tree instanceof LiteralExpr) {
      return true;
    }
    if (tree instanceof NameExpr name) {
      boolean given =
          frame.local(name.getNameAsString()).isPresent()
              || frame.self().filter(self -> declares(self, name, interpreter)).isPresent();
      return !given && interpreter.names().typeNamed(name, frame).isEmpty();
    }
    if (tree instanceof MethodCallExpr call) {
      return call.getScope().isPresent() && isOfCode(call.getScope().get(), frame, interpreter);
    }
    Optional<String> type =
        tree instanceof FieldAccessExpr access
            ? interpreter.names().typeNamed(access.getScope(), frame)
            : Optional.empty();
    return type.isPresent();
  }

  private static boolean declares(Value self, NameExpr name, Interpreter interpreter) {
    return self instanceof Instance instance
        && instance.field(name.getNameAsString(), interpreter).isPresent();
  }
}
