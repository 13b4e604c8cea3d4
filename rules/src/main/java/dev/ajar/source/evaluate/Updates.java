package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declarations and assignments of variables, fields and array elements. */
final class Updates {

  private final Interpreter interpreter;

  Updates(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static boolean isStep(UnaryExpr tree) {
    return switch (tree.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  Value play(Expression tree, Frame frame) {
    if (tree instanceof VariableDeclarationExpr declaration) {
      declaration
          .getVariables()
          .forEach(
              each ->
                  frame.declare(
                      each.getNameAsString(),
                      each.getInitializer()
                          .map(value -> interpreter.eval(value, frame))
                          .orElseGet(
                              () -> Fields.byDefault(frame.scope().typeOf(each.getType())))));
      return new Value.Null();
    }
    AssignExpr assignment = (AssignExpr) tree;
    Value value = interpreter.eval(assignment.getValue(), frame);
    Optional<BinaryExpr.Operator> operator = assignment.getOperator().toBinaryOperator();
    if (operator.isPresent()) {
      Value before = interpreter.eval(assignment.getTarget(), frame);
      Value added = value;
      value =
          Operators.binary(operator.get(), before, added)
              .orElseGet(
                  () ->
                      before instanceof Value.Unknown
                          ? before
                          : frame.unknown(
                              "`" + Texts.of(assignment) + "` can't be evaluated", assignment));
    }
    assign(assignment.getTarget(), value, frame);
    return value;
  }

  Value step(UnaryExpr tree, Frame frame) {
    Value before = interpreter.eval(tree.getExpression(), frame);
    boolean up =
        tree.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
            || tree.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT;
    Value after =
        Operators.binary(
                up ? BinaryExpr.Operator.PLUS : BinaryExpr.Operator.MINUS,
                before,
                new Value.Scalar(1))
            .orElse(before);
    assign(tree.getExpression(), after, frame);
    return tree.isPostfix() ? before : after;
  }

  private void assign(Expression target, Value value, Frame frame) {
    if (target instanceof NameExpr name) {
      String variable = name.getNameAsString();
      if (!frame.assign(variable, value)) {
        frame.self().ifPresent(self -> set(self, variable, value));
      }
    } else if (target instanceof FieldAccessExpr access) {
      Optional<Value> owner =
          access.getScope() instanceof ThisExpr
              ? frame.self()
              : Optional.of(interpreter.eval(access.getScope(), frame));
      owner.ifPresent(each -> set(each, access.getNameAsString(), value));
    } else if (target instanceof ArrayAccessExpr access) {
      element(access, value, frame);
    }
  }

  private void set(Value owner, String field, Value value) {
    if (owner instanceof Instance instance) {
      instance.set(field, value, interpreter);
    }
  }

  /** An array is a value here, so the variable gets a new one. */
  private void element(ArrayAccessExpr target, Value value, Frame frame) {
    Value array = interpreter.eval(target.getName(), frame);
    Value index = interpreter.eval(target.getIndex(), frame);
    if (!(array instanceof Value.Items items)) {
      return;
    }
    List<Value> elements = new ArrayList<>(items.items());
    if (index instanceof Value.Scalar scalar
        && scalar.value() instanceof Integer position
        && position >= 0
        && position < elements.size()) {
      elements.set(position, value);
    } else {
      elements.add(frame.unknown("`" + Texts.of(target) + "` is set here", target));
    }
    assign(target.getName(), new Value.Items(elements), frame);
  }
}
