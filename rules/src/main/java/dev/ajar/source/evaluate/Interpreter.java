package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays configuration code in the abstract. What isn't known is carried along as {@link
 * Value.Unknown}; where a condition isn't known, both branches are played. Nothing is ever run.
 */
final class Interpreter {

  /** What one question may cost: far more than any configuration needs, less than a second. */
  private static final int MAX_STEPS = 500_000;

  /** How deep expressions and calls may be nested, together; a thread's usual stack takes it. */
  private static final int MAX_NESTING = 400;

  private final Types types;
  private final Expressions expressions;
  private final Statics statics;
  private final List<Evidence> conditions = new ArrayList<>();
  private int steps;
  private int nesting;

  Interpreter(Types types) {
    this.types = types;
    this.statics = new Statics(this);
    this.expressions = new Expressions(this);
  }

  /** Makes the next question start with a full budget, unless it is part of another one. */
  void refill() {
    if (nesting == 0) {
      steps = 0;
    }
  }

  Value eval(Expression tree, Frame frame) {
    if (nesting >= MAX_NESTING) {
      return frame.unknown("the code is nested too deeply to be followed", tree);
    }
    if (++steps > MAX_STEPS) {
      return frame.unknown("the code takes too many steps to be followed", tree);
    }
    nesting++;
    try {
      return expressions.eval(tree, frame);
    } finally {
      nesting--;
    }
  }

  List<Value> evalAll(List<? extends Expression> trees, Frame frame) {
    List<Value> values = new ArrayList<>();
    for (Expression each : trees) {
      values.add(eval(each, frame));
    }
    return values;
  }

  /** What couldn't be decided and must hold for the code that is being played to be reached. */
  List<Evidence> conditions() {
    return List.copyOf(conditions);
  }

  Value apply(Value function, List<Value> arguments, Node at, Frame frame) {
    return frame.unknown("what `" + Texts.of(at) + "` calls isn't known", at);
  }

  Types types() {
    return types;
  }

  Statics statics() {
    return statics;
  }
}
