package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.List;

/** A lambda; every call of it, whatever the interface's method is called, plays its body. */
final class Lambda implements Value.Host {

  private final LambdaExpr tree;
  private final Frame around;

  Lambda(LambdaExpr tree, Frame around) {
    this.tree = tree;
    this.around = around;
  }

  @Override
  public Value call(Call call) {
    List<Value> arguments = call.raw();
    Interpreter interpreter = call.interpreter();
    Frame frame = around.inner();
    for (int i = 0; i < tree.getParameters().size(); i++) {
      Value argument =
          i < arguments.size()
              ? arguments.get(i)
              : call.unknown("the lambda's argument isn't known");
      frame.declare(tree.getParameter(i).getNameAsString(), argument);
    }
    if (tree.getBody() instanceof ExpressionStmt body) {
      Expression result = body.getExpression();
      return interpreter.closed(() -> interpreter.eval(result, frame));
    }
    return interpreter.body(List.of(tree.getBody()), frame, tree);
  }

  /**
   * The first parameter's name, and the tree itself, for those who judge a predicate by its form.
   */
  LambdaExpr tree() {
    return tree;
  }
}
