package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.Scope;

/** Evaluates expressions of one application. */
public final class Evaluator {

  private final Interpreter interpreter;

  public Evaluator(Types types) {
    this.interpreter = new Interpreter(types);
  }

  /** What an annotation's element comes to. */
  public Value valueOf(ElementValue element) {
    if (element instanceof ElementValue.Constant constant) {
      return constant.value() instanceof String text
          ? new Value.Text(text)
          : new Value.Scalar(constant.value());
    }
    if (element instanceof ElementValue.EnumConstant constant) {
      return new Value.EnumConstant(constant.type(), constant.name());
    }
    if (element instanceof ElementValue.ClassLiteral literal) {
      return new Value.ClassLiteral(literal.type());
    }
    if (element instanceof ElementValue.Several several) {
      return new Value.Items(several.values().stream().map(this::valueOf).toList());
    }
    if (element instanceof ElementValue.Unevaluated expression) {
      return valueOf(expression.expression(), expression.scope());
    }
    return new Value.Unknown(Evidence.of("an annotation is no value"));
  }

  /** What an expression comes to where it stands. */
  public synchronized Value valueOf(Expression expression, Scope scope) {
    interpreter.refill();
    return interpreter.eval(expression, Frame.at(scope));
  }
}
