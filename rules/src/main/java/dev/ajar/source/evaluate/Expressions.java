package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.ajar.model.Evidence;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What each kind of expression comes to. */
final class Expressions {

  private final Interpreter interpreter;
  private final Names names;
  private final Updates assignments;

  Expressions(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.names = interpreter.names();
    this.assignments = new Updates(interpreter);
  }

  Value eval(Expression tree, Frame frame) {
    if (tree instanceof LiteralExpr literal) {
      return Literals.value(literal).orElseGet(() -> notEvaluated(tree, frame));
    }
    if (tree instanceof NameExpr name) {
      return names.variable(name, frame);
    }
    if (tree instanceof FieldAccessExpr access) {
      return names.field(access, frame);
    }
    if (tree instanceof EnclosedExpr enclosed) {
      return interpreter.eval(inner(enclosed), frame);
    }
    if (tree instanceof BinaryExpr binary) {
      return binary(binary, frame);
    }
    if (tree instanceof MethodCallExpr call) {
      return interpreter.calls().value(call, frame);
    }
    if (tree instanceof LambdaExpr lambda) {
      return new Lambda(lambda, frame);
    }
    if (tree instanceof MethodReferenceExpr reference) {
      return new MethodReference(reference, frame);
    }
    if (tree instanceof ObjectCreationExpr creation) {
      return interpreter.objects().create(creation, frame);
    }
    if (tree instanceof AssignExpr || tree instanceof VariableDeclarationExpr) {
      return assignments.play(tree, frame);
    }
    if (tree instanceof UnaryExpr unary && Updates.isStep(unary)) {
      return assignments.step(unary, frame);
    }
    return operation(tree, frame);
  }

  private static Expression inner(EnclosedExpr tree) {
    Expression inner = tree;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    return inner;
  }

  private Value operation(Expression tree, Frame frame) {
    if (tree instanceof UnaryExpr unary) {
      Value operand = interpreter.eval(unary.getExpression(), frame);
      if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
        operand = decided(operand, unary.getExpression(), frame);
      }
      return operated(unary, operand, frame);
    }
    if (tree instanceof ConditionalExpr conditional) {
      return conditional(conditional, frame);
    }
    if (tree instanceof CastExpr cast) {
      Value value = interpreter.eval(cast.getExpression(), frame);
      if (value instanceof Value.Text && cannotBeText(frame.scope().typeOf(cast.getType()))) {
        Evidence fails = Evidence.of("the cast `" + Texts.of(cast) + "`", frame.locationOf(cast));
        throw new Thrown(List.of(new Raised(Optional.of("java.lang.ClassCastException"), fails)));
      }
      return Operators.cast(value, cast.getType());
    }
    if (tree instanceof ClassExpr literal) {
      return new Value.ClassLiteral(frame.scope().typeOf(literal.getType()));
    }
    if (tree instanceof ArrayInitializerExpr array) {
      return new Value.Items(interpreter.evalAll(array.getValues(), frame));
    }
    if (tree instanceof ArrayCreationExpr creation && creation.getInitializer().isPresent()) {
      return interpreter.eval(creation.getInitializer().get(), frame);
    }
    if (tree instanceof ArrayAccessExpr access) {
      return element(access, frame);
    }
    if (tree instanceof ArrayCreationExpr creation) {
      return emptyArray(creation, frame);
    }
    if (tree instanceof InstanceOfExpr test) {
      return instanceOf(test, frame);
    }
    if (tree instanceof ThisExpr && frame.self().isPresent()) {
      return frame.self().get();
    }
    return tree instanceof SwitchExpr choice
        ? Switches.value(choice, frame, interpreter)
        : notEvaluated(tree, frame);
  }

  private static Value operated(UnaryExpr tree, Value operand, Frame frame) {
    return Operators.unary(tree.getOperator(), operand)
        .orElseGet(() -> because(operand, tree, frame));
  }

  private Value decided(Value condition, Expression tree, Frame frame) {
    return interpreter.decided(
        condition, () -> Evidence.of("`" + Texts.of(tree) + "`", frame.locationOf(tree)));
  }

  /** Whether the type is a class of the source, or the framework's, that no text is. */
  private boolean cannotBeText(TypeRef type) {
    return type.declaredName()
        .filter(name -> !name.startsWith("java."))
        .flatMap(interpreter.types()::find)
        .isPresent();
  }

  private Value instanceOf(InstanceOfExpr tree, Frame frame) {
    Value value = interpreter.eval(tree.getExpression(), frame);
    tree.getPattern()
        .ifPresent(
            pattern -> {
              if (pattern instanceof TypePatternExpr variable) {
                frame.declare(variable.getNameAsString(), value);
              }
            });
    if (value instanceof Value.Null) {
      return new Value.Scalar(false);
    }
    if (value instanceof Value.Text && cannotBeText(frame.scope().typeOf(tree.getType()))) {
      return new Value.Scalar(false);
    }
    if (value instanceof Value.Host object) {
      Optional<Value> told =
          object.instanceOf(frame.scope().typeOf(tree.getType()).declaredName().orElse(""));
      if (told.isPresent()) {
        return told.get();
      }
    }
    boolean same =
        value instanceof Value.Host host
            && host.type().filter(frame.scope().typeOf(tree.getType())::is).isPresent();
    return same ? new Value.Scalar(true) : because(value, tree, frame);
  }

  private Value emptyArray(ArrayCreationExpr tree, Frame frame) {
    Value size =
        tree.getLevels()
            .get(0)
            .getDimension()
            .map(each -> interpreter.eval(each, frame))
            .orElse(new Value.Null());
    return size instanceof Value.Scalar scalar
            && scalar.value() instanceof Integer count
            && count >= 0
            && count < 1_000
        ? new Value.Items(Collections.nCopies(count, new Value.Null()))
        : because(size, tree, frame);
  }

  /** Long concatenations are nested to the left, so they are walked and not recursed into. */
  private Value binary(BinaryExpr tree, Frame frame) {
    List<BinaryExpr> chain = new ArrayList<>();
    Expression left = tree;
    while (left instanceof BinaryExpr binary) {
      chain.add(binary);
      left = binary.getLeft();
    }
    Value value = interpreter.eval(left, frame);
    for (int i = chain.size() - 1; i >= 0; i--) {
      value = binary(chain.get(i), value, frame);
    }
    return value;
  }

  private Value binary(BinaryExpr tree, Value first, Frame frame) {
    boolean isShortcut =
        tree.getOperator() == BinaryExpr.Operator.AND
            || tree.getOperator() == BinaryExpr.Operator.OR;
    Value left = isShortcut ? decided(first, tree.getLeft(), frame) : first;
    Optional<Value> decided = Operators.decidedByLeft(tree.getOperator(), left);
    if (decided.isPresent()) {
      return decided.get();
    }
    if (isShortcut && interpreter.chooser().isPresent()) {
      return interpreter.eval(tree.getRight(), frame);
    }
    Value right =
        isShortcut && !(left instanceof Value.Scalar)
            ? perhaps(tree.getLeft(), tree.getRight(), frame)
            : interpreter.eval(tree.getRight(), frame);
    return operated(tree, left, right, frame)
        .or(() -> Operators.binary(tree.getOperator(), left, right))
        .orElseGet(() -> because(left instanceof Value.Unknown ? left : right, tree, frame));
  }

  private Optional<Value> operated(BinaryExpr tree, Value left, Value right, Frame frame) {
    boolean joins =
        tree.getOperator() == BinaryExpr.Operator.PLUS && interpreter.chooser().isPresent();
    if (joins && left instanceof Value.Host && isGiven(right, tree.getRight(), frame)) {
      return operated(Value.Host.JOINED_WITH_GIVEN, left, right)
          .or(() -> operated("+", left, right));
    }
    if (joins && right instanceof Value.Host && isGiven(left, tree.getLeft(), frame)) {
      return operated(Value.Host.JOINED_WITH_GIVEN, right, left)
          .or(() -> operated("+", left, right));
    }
    return operated(tree.getOperator().asString(), left, right);
  }

  /** Whether a text comes from configuration or from somewhere else, and doesn't stand in code. */
  private boolean isGiven(Value value, Expression tree, Frame frame) {
    return value instanceof Value.Text text
        && !text.text().isEmpty()
        && !(tree instanceof BinaryExpr)
        && !Provenance.isOfCode(tree, frame, interpreter);
  }

  private static Optional<Value> operated(String operator, Value left, Value right) {
    Optional<Value> byLeft =
        left instanceof Value.Host host ? host.operated(operator, right) : Optional.empty();
    return byLeft.isEmpty() && right instanceof Value.Host host
        ? host.operated(operator, left)
        : byLeft;
  }

  private Value conditional(ConditionalExpr tree, Frame frame) {
    Value condition =
        decided(interpreter.eval(tree.getCondition(), frame), tree.getCondition(), frame);
    if (condition instanceof Value.Scalar scalar && scalar.value() instanceof Boolean holds) {
      return interpreter.eval(holds ? tree.getThenExpr() : tree.getElseExpr(), frame);
    }
    Value then = perhaps(tree.getCondition(), tree.getThenExpr(), frame);
    Value otherwise = perhaps(tree.getCondition(), tree.getElseExpr(), frame);
    return then.equals(otherwise) ? then : because(condition, tree, frame);
  }

  /** Evaluates what is evaluated or not, as a condition that isn't known has it. */
  private Value perhaps(Expression condition, Expression tree, Frame frame) {
    Evidence depends =
        Evidence.of("depending on `" + Texts.of(condition) + "`", frame.locationOf(condition));
    return interpreter.exceptions().perhaps(depends, () -> interpreter.eval(tree, frame));
  }

  private Value element(ArrayAccessExpr tree, Frame frame) {
    Value array = interpreter.eval(tree.getName(), frame);
    Value index = interpreter.eval(tree.getIndex(), frame);
    if (array instanceof Value.Items items
        && index instanceof Value.Scalar scalar
        && scalar.value() instanceof Integer position
        && position >= 0
        && position < items.items().size()) {
      return items.items().get(position);
    }
    if (array instanceof Value.Host host) {
      Optional<Value> element = host.operated("[]", index);
      if (element.isPresent()) {
        return element.get();
      }
    }
    return because(array instanceof Value.Unknown ? array : index, tree, frame);
  }

  /** Unknown for the reason of a part, where a part is unknown. */
  private static Value because(Value part, Expression tree, Frame frame) {
    return part instanceof Value.Unknown ? part : notEvaluated(tree, frame);
  }

  private static Value notEvaluated(Expression tree, Frame frame) {
    return frame.unknown("`" + Texts.of(tree) + "` can't be evaluated", tree);
  }
}
