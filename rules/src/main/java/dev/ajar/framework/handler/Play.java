package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays the statements of one body for one caller and collects the ways out of it. What doesn't
 * depend on who calls is taken to go either way.
 */
final class Play {

  private final Reader reader;
  private final List<Exit> exits;
  private List<State> jumps = new ArrayList<>();

  private Play(Reader reader, List<Exit> exits) {
    this.reader = reader;
    this.exits = exits;
  }

  /** Every way out; running off the end is one that returns null. */
  static List<Exit> of(BlockStmt body, State start, Reader reader) {
    List<Exit> exits = new ArrayList<>();
    new Play(reader, exits)
        .block(body.getStatements(), start)
        .ifPresent(end -> exits.add(new Exit(false, Fact.NULL, end)));
    return exits;
  }

  /** Goes through statements; empty where none of the ways leads behind them. */
  private Optional<State> block(List<Statement> statements, State start) {
    Optional<State> state = Optional.of(start);
    for (Statement each : statements) {
      if (state.isEmpty() || !reader.mayGoOn()) {
        return state;
      }
      state = play(each, state.get());
    }
    return state;
  }

  private Optional<State> play(Statement tree, State state) {
    if (tree instanceof ExpressionStmt statement) {
      return goOn(reader.statement(statement.getExpression(), state), state);
    }
    if (tree instanceof BlockStmt block) {
      return block(block.getStatements(), state);
    }
    if (tree instanceof ReturnStmt statement) {
      Fact value =
          statement.getExpression().map(each -> reader.eval(each, state)).orElse(Fact.NULL);
      exits.add(new Exit(value.is(Kind.THROWS), value, state));
      return Optional.empty();
    }
    if (tree instanceof ThrowStmt) {
      exits.add(new Exit(true, Fact.OTHER, state));
      return Optional.empty();
    }
    if (tree instanceof IfStmt statement) {
      return choose(statement, state);
    }
    if (tree instanceof TryStmt statement) {
      return attempt(statement, state);
    }
    if (tree instanceof SwitchStmt statement) {
      return switchOver(statement, state);
    }
    if (tree instanceof BreakStmt || tree instanceof ContinueStmt) {
      jumps.add(state);
      return Optional.empty();
    }
    if (tree instanceof SynchronizedStmt statement) {
      return play(statement.getBody(), state);
    }
    if (tree instanceof LabeledStmt statement) {
      return play(statement.getStatement(), state);
    }
    return loop(tree, state);
  }

  private Optional<State> goOn(Fact fact, State state) {
    if (!fact.is(Kind.THROWS)) {
      return Optional.of(state);
    }
    exits.add(new Exit(true, fact, state));
    return Optional.empty();
  }

  private Optional<State> choose(IfStmt tree, State state) {
    Fact condition = reader.eval(tree.getCondition(), state);
    Evidence text =
        reader.evidence(
            "`if (" + Texts.of(tree.getCondition()) + ")` turns away who isn't signed in", tree);
    if (condition.is(Kind.THROWS)) {
      return goOn(condition, state);
    }
    if (condition.is(Kind.TRUE, Kind.FALSE)) {
      if (condition.because().isPresent()) {
        state.decide(text);
      }
      return condition.is(Kind.TRUE) ? play(tree.getThenStmt(), state) : otherwise(tree, state);
    }
    Optional<Evidence> doubtBefore = state.doubt();
    if (condition.is(Kind.MURKY)) {
      state.doubt(
          reader.evidence(
              "whether `if ("
                  + Texts.of(tree.getCondition())
                  + ")` turns an anonymous caller away can't be told",
              tree));
    }
    Optional<State> then = play(tree.getThenStmt(), state.copy());
    return merged(then, otherwise(tree, state.copy()), doubtBefore);
  }

  private Optional<State> otherwise(IfStmt tree, State state) {
    return tree.getElseStmt().map(each -> play(each, state)).orElse(Optional.of(state));
  }

  private static Optional<State> merged(
      Optional<State> one, Optional<State> other, Optional<Evidence> doubtBefore) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Optional.of(State.merged(one.get(), other.get(), doubtBefore));
  }

  /** A handler of exceptions may be entered from anywhere in the block, so it is always played. */
  private Optional<State> attempt(TryStmt tree, State state) {
    State before = state.copy();
    List<Exit> inside = new ArrayList<>();
    Play attempt = new Play(reader, inside);
    attempt.jumps = jumps;
    tree.getResources().forEach(each -> reader.eval(each, state));
    Optional<State> end = attempt.block(tree.getTryBlock().getStatements(), state);
    boolean catchesAll = tree.getCatchClauses().stream().anyMatch(Play::catchesAll);
    for (Exit each : inside) {
      if (!each.thrown() || !catchesAll) {
        exits.add(each);
      }
    }
    forgetAssigned(tree.getTryBlock(), before);
    Optional<Evidence> thrown =
        inside.stream().filter(Exit::thrown).flatMap(each -> each.because().stream()).findFirst();
    for (CatchClause each : tree.getCatchClauses()) {
      State caught = before.copy();
      thrown.ifPresent(caught::decide);
      inside.stream()
          .flatMap(exit -> exit.state().doubt().stream())
          .findFirst()
          .ifPresent(caught::doubt);
      caught.put(each.getParameter().getNameAsString(), Fact.constant("exception"));
      end = merged(end, play(each.getBody(), caught), before.doubt());
    }
    Optional<State> last = end;
    return tree.getFinallyBlock().isPresent() && last.isPresent()
        ? play(tree.getFinallyBlock().get(), last.get())
        : last;
  }

  private static boolean catchesAll(CatchClause clause) {
    String type = clause.getParameter().getTypeAsString();
    return type.equals("Exception") || type.equals("Throwable");
  }

  private static void forgetAssigned(BlockStmt block, State state) {
    for (AssignExpr each : block.findAll(AssignExpr.class)) {
      if (each.getTarget() instanceof NameExpr name) {
        String variable = name.getNameAsString();
        state.variable(variable).ifPresent(fact -> state.put(variable, fact.or(Fact.OTHER)));
      }
    }
  }

  private Optional<State> switchOver(SwitchStmt tree, State state) {
    Fact selector = reader.eval(tree.getSelector(), state);
    if (selector.is(Kind.THROWS)) {
      return goOn(selector, state);
    }
    List<State> outside = jumps;
    jumps = new ArrayList<>();
    boolean complete = tree.getEntries().stream().anyMatch(each -> each.getLabels().isEmpty());
    Optional<State> end = complete ? Optional.empty() : Optional.of(state.copy());
    for (var each : tree.getEntries()) {
      end = merged(end, block(each.getStatements(), state.copy()), state.doubt());
    }
    return landed(end, outside, state);
  }

  /** A loop's body runs or doesn't. */
  private Optional<State> loop(Statement tree, State state) {
    Optional<Statement> body = Optional.empty();
    Optional<Expression> head = Optional.empty();
    if (tree instanceof ForEachStmt loop) {
      body = Optional.of(loop.getBody());
      head = Optional.of(loop.getIterable());
    } else if (tree instanceof WhileStmt loop) {
      body = Optional.of(loop.getBody());
    } else if (tree instanceof DoStmt loop) {
      body = Optional.of(loop.getBody());
    } else if (tree instanceof ForStmt loop) {
      body = Optional.of(loop.getBody());
    }
    Fact first = head.map(each -> reader.eval(each, state)).orElse(Fact.OTHER);
    if (first.isNothing() || first.is(Kind.THROWS) || body.isEmpty()) {
      return Optional.of(state);
    }
    List<State> outside = jumps;
    jumps = new ArrayList<>();
    Optional<State> end = play(body.get(), state.copy());
    return landed(merged(Optional.of(state), end, state.doubt()), outside, state);
  }

  private Optional<State> landed(Optional<State> end, List<State> outside, State before) {
    Optional<State> landed = end;
    for (State each : jumps) {
      landed = merged(landed, Optional.of(each), before.doubt());
    }
    jumps = outside;
    return landed;
  }
}
