package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Statements.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Plays loops. Where it isn't known how often a body runs, it is played once, as something that may
 * happen.
 */
final class Loops {

  private static final int MAX_ROUNDS = 5_000;

  private final Interpreter interpreter;
  private final Statements statements;

  Loops(Interpreter interpreter, Statements statements) {
    this.interpreter = interpreter;
    this.statements = statements;
  }

  Flow play(Statement tree, Frame frame) {
    if (tree instanceof ForEachStmt loop) {
      return forEach(loop, frame);
    }
    if (tree instanceof ForStmt loop) {
      loop.getInitialization().forEach(each -> interpreter.eval(each, frame));
      return repeat(loop.getCompare(), loop.getBody(), loop.getUpdate(), frame, loop);
    }
    if (tree instanceof WhileStmt loop) {
      return repeat(Optional.of(loop.getCondition()), loop.getBody(), List.of(), frame, loop);
    }
    if (tree instanceof DoStmt loop) {
      Flow first = round(loop.getBody(), frame);
      return first == Flow.LEFT
          ? first
          : repeat(Optional.of(loop.getCondition()), loop.getBody(), List.of(), frame, loop);
    }
    return Flow.NEXT;
  }

  private Flow forEach(ForEachStmt loop, Frame frame) {
    String variable = loop.getVariableDeclarator().getNameAsString();
    Value all = interpreter.eval(loop.getIterable(), frame);
    Evidence unknown =
        Evidence.of("for each of `" + Texts.of(loop.getIterable()) + "`", frame.locationOf(loop));
    Optional<List<Value>> items = Sequence.itemsOf(all);
    if (items.isEmpty()) {
      frame.declare(variable, all);
      return ended(statements.perhaps(frame, unknown, () -> round(loop.getBody(), frame)));
    }
    for (Value each : items.get()) {
      Flow flow = element(variable, each, unknown, loop.getBody(), frame);
      if (flow == Flow.LEFT || flow == Flow.BREAK) {
        return flow == Flow.LEFT ? flow : Flow.NEXT;
      }
    }
    return Flow.NEXT;
  }

  private Flow element(
      String variable, Value element, Evidence unknown, Statement body, Frame frame) {
    if (element instanceof Value.Possibly possibly) {
      frame.declare(variable, possibly.value());
      return statements.perhaps(frame, possibly.condition(), () -> round(body, frame));
    }
    frame.declare(variable, element);
    if (element instanceof Value.Unknown) {
      return statements.perhaps(frame, unknown, () -> round(body, frame));
    }
    return round(body, frame);
  }

  /** How a loop ends whose last round ended so. */
  private static Flow ended(Flow lastRound) {
    return lastRound == Flow.LEFT ? Flow.LEFT : Flow.NEXT;
  }

  private Flow repeat(
      Optional<Expression> condition,
      Statement body,
      List<Expression> update,
      Frame frame,
      Node loop) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Value goesOn =
          condition
              .map(each -> interpreter.eval(each, frame))
              .orElseGet(() -> new Value.Scalar(interpreter.takesStep()));
      if (Operators.isFalse(goesOn)) {
        return Flow.NEXT;
      }
      if (!Operators.isTrue(goesOn)) {
        Evidence unknown = Evidence.of("while the loop goes on", frame.locationOf(loop));
        return ended(statements.perhaps(frame, unknown, () -> round(body, frame)));
      }
      Flow flow = round(body, frame);
      if (flow == Flow.LEFT) {
        return flow;
      }
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
      update.forEach(each -> interpreter.eval(each, frame));
    }
    return Flow.NEXT;
  }

  /** One round; what a {@code continue} in it made conditional ends with it. */
  private Flow round(Statement body, Frame frame) {
    int returned = frame.returned().size();
    Flow flow = interpreter.closed(() -> statements.play(body, frame));
    if (flow != Flow.LEFT && frame.returned().size() > returned) {
      interpreter.assume(Evidence.of("unless the loop returns", frame.locationOf(body)));
    }
    return flow;
  }
}
