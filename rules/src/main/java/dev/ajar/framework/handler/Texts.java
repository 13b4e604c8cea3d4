package dev.ajar.framework.handler;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;

/** Code as evidence shows it. */
final class Texts {

  private static final int MAX_LENGTH = 80;

  /** Each link of a chain may be shown, and would be printed with all before it. */
  private static final int MAX_LINKS = 8;

  /** Where a tree remembers its text: a handler is played for several callers. */
  private static final DataKey<String> TEXT = new DataKey<>() {};

  private Texts() {}

  /** The code on one line, and cut where it is long. */
  static String of(Node tree) {
    if (!tree.containsData(TEXT)) {
      tree.setData(TEXT, printed(tree));
    }
    return tree.getData(TEXT);
  }

  private static String printed(Node tree) {
    String text =
        tree instanceof MethodCallExpr call && isLong(call)
            ? "…." + call.getNameAsString() + "(…)"
            : tree.toString();
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  private static boolean isLong(MethodCallExpr call) {
    Optional<Expression> scope = call.getScope();
    for (int links = 0; links < MAX_LINKS; links++) {
      if (scope.isEmpty() || !(scope.get() instanceof MethodCallExpr next)) {
        return false;
      }
      scope = next.getScope();
    }
    return true;
  }
}
