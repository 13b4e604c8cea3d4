package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays statements. */
final class Statements {

  /** How a statement ends. */
  enum Flow {
    NEXT,
    /** By {@code return}; an exception is {@link Thrown}. */
    LEFT,
    BREAK,
    CONTINUE
  }

  private final Interpreter interpreter;
  private final Loops loops;
  private final Attempts attempts;

  Statements(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.loops = new Loops(interpreter, this);
    this.attempts = new Attempts(interpreter, this);
  }

  Flow play(List<Statement> statements, Frame frame) {
    for (Statement each : statements) {
      Flow flow = play(each, frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  Flow play(Statement tree, Frame frame) {
    if (tree instanceof ExpressionStmt statement) {
      interpreter.eval(statement.getExpression(), frame);
      return Flow.NEXT;
    }
    if (tree instanceof BlockStmt block) {
      return play(block.getStatements(), frame);
    }
    if (tree instanceof ReturnStmt statement) {
      Flow flow = leave(statement.getExpression().orElse(null), frame);
      interpreter.returnedAt(frame.locationOf(statement));
      return flow;
    }
    if (tree instanceof YieldStmt statement) {
      return leave(statement.getExpression(), frame);
    }
    if (tree instanceof IfStmt statement) {
      return choose(statement, frame);
    }
    if (tree instanceof ThrowStmt statement) {
      throw thrown(statement, frame);
    }
    if (tree instanceof TryStmt statement) {
      return attempts.play(statement, frame);
    }
    if (tree instanceof BreakStmt) {
      return Flow.BREAK;
    }
    if (tree instanceof ContinueStmt) {
      return Flow.CONTINUE;
    }
    if (tree instanceof SwitchStmt statement) {
      return Switches.play(statement, frame, interpreter, this);
    }
    if (tree instanceof ExplicitConstructorInvocationStmt statement) {
      interpreter.objects().delegate(statement, frame);
      return Flow.NEXT;
    }
    if (tree instanceof SynchronizedStmt statement) {
      return play(statement.getBody(), frame);
    }
    if (tree instanceof LabeledStmt statement) {
      return play(statement.getStatement(), frame);
    }
    return loops.play(tree, frame);
  }

  private Flow leave(@Nullable Expression value, Frame frame) {
    Value returned = value == null ? new Value.Null() : interpreter.eval(value, frame);
    frame.giveBack(returned, interpreter.conditions());
    return Flow.LEFT;
  }

  private Thrown thrown(ThrowStmt tree, Frame frame) {
    Value value = interpreter.eval(tree.getExpression(), frame);
    Evidence source =
        Evidence.of("`throw " + Texts.of(tree.getExpression()) + "`", frame.locationOf(tree));
    return new Thrown(List.of(Raised.of(value, source)));
  }

  private Flow choose(IfStmt tree, Frame frame) {
    Value asked = interpreter.eval(tree.getCondition(), frame);
    if (interpreter.chooser().isPresent() && Flags.note(tree, asked, frame)) {
      return Flow.NEXT;
    }
    Value condition =
        interpreter.decided(
            asked,
            () ->
                Evidence.of(
                    "`if (" + Texts.of(tree.getCondition()) + ")`", frame.locationOf(tree)));
    if (Operators.isTrue(condition)) {
      return play(tree.getThenStmt(), frame);
    }
    if (Operators.isFalse(condition)) {
      return tree.getElseStmt().map(each -> play(each, frame)).orElse(Flow.NEXT);
    }
    String text = Texts.of(tree.getCondition());
    Evidence holds = Evidence.of("if `" + text + "`", frame.locationOf(tree));
    Evidence holdsNot = Evidence.of("unless `" + text + "`", frame.locationOf(tree));
    return both(
        frame,
        holds,
        () -> play(tree.getThenStmt(), frame),
        holdsNot,
        () -> tree.getElseStmt().map(each -> play(each, frame)).orElse(Flow.NEXT));
  }

  /** A piece of code of which it isn't known whether it runs. */
  interface Branch {
    Flow play();
  }

  /**
   * Plays two branches of which one runs. When one of them leaves, whatever follows is reached by
   * the other alone, so its condition stays.
   */
  Flow both(Frame frame, Evidence holds, Branch then, Evidence holdsNot, Branch otherwise) {
    Map<String, Value> before = frame.snapshot();
    List<Raised> thrown = new ArrayList<>();
    Optional<Flow> first = branch(holds, then, thrown);
    Map<String, Value> afterFirst = frame.snapshot();
    frame.restore(before);
    Optional<Flow> second = branch(holdsNot, otherwise, thrown);
    if (first.isEmpty() && second.isEmpty()) {
      throw new Thrown(thrown);
    }
    interpreter.exceptions().remember(thrown);
    boolean firstGoesOn = first.filter(each -> each == Flow.NEXT).isPresent();
    boolean secondGoesOn = second.filter(each -> each == Flow.NEXT).isPresent();
    if (firstGoesOn && secondGoesOn) {
      frame.merge(afterFirst, holds);
      return Flow.NEXT;
    }
    if (firstGoesOn) {
      frame.restore(afterFirst);
      interpreter.assume(holds);
      return Flow.NEXT;
    }
    if (secondGoesOn) {
      interpreter.assume(holdsNot);
    }
    return second.or(() -> first).orElseThrow();
  }

  /** How a branch ends; empty where it is by an exception. */
  private Optional<Flow> branch(Evidence condition, Branch branch, List<Raised> thrown) {
    try {
      return Optional.of(interpreter.under(condition, branch::play));
    } catch (Thrown exception) {
      thrown.addAll(exception.raised());
      return Optional.empty();
    }
  }

  /** Plays a piece of code that runs or not; tells how it ends where that is decided. */
  Flow perhaps(Frame frame, Evidence condition, Branch branch) {
    Value runs = interpreter.decided(new Value.Unknown(condition), () -> condition);
    if (runs instanceof Value.Scalar) {
      return Operators.isTrue(runs) ? branch.play() : Flow.NEXT;
    }
    Flow ignored = both(frame, condition, branch, condition, () -> Flow.NEXT);
    if (ignored != Flow.NEXT) {
      throw new IllegalStateException("a branch that does nothing goes on");
    }
    return Flow.NEXT;
  }
}
