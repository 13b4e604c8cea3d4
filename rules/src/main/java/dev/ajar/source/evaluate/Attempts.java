package dev.ajar.source.evaluate;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Statements.Branch;
import dev.ajar.source.evaluate.Statements.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays {@code try} with what catches its exceptions. */
final class Attempts {

  private final Interpreter interpreter;
  private final Statements statements;

  Attempts(Interpreter interpreter, Statements statements) {
    this.interpreter = interpreter;
    this.statements = statements;
  }

  Flow play(TryStmt tree, Frame frame) {
    if (tree.getFinallyBlock().isEmpty()) {
      return guarded(tree, frame);
    }
    try {
      Flow flow = guarded(tree, frame);
      Flow last = statements.play(tree.getFinallyBlock().get(), frame);
      return last == Flow.NEXT ? flow : last;
    } catch (Thrown thrown) {
      Flow last = statements.play(tree.getFinallyBlock().get(), frame);
      if (last == Flow.NEXT) {
        throw thrown;
      }
      return last;
    }
  }

  private Flow guarded(TryStmt tree, Frame frame) {
    if (interpreter.chooser().isPresent()) {
      return chosen(tree, frame);
    }
    Map<String, Value> before = frame.snapshot();
    int mark = interpreter.exceptions().mark();
    Played tried =
        played(
            () -> {
              tree.getResources().forEach(each -> interpreter.eval(each, frame));
              return statements.play(tree.getTryBlock(), frame);
            },
            frame);
    List<Raised> perhaps = interpreter.exceptions().take(mark);
    if (tried.thrown().isEmpty() && perhaps.isEmpty()) {
      tried.conditions().forEach(interpreter::assume);
      return tried.flow();
    }
    return caught(tree, frame, before, tried, perhaps);
  }

  /** Plays the one way that is taken. */
  private Flow chosen(TryStmt tree, Frame frame) {
    try {
      tree.getResources().forEach(each -> interpreter.eval(each, frame));
      return statements.play(tree.getTryBlock(), frame);
    } catch (Thrown thrown) {
      Raised raised = thrown.raised().get(0);
      for (CatchClause clause : tree.getCatchClauses()) {
        Evidence catches =
            Evidence.of(
                "`catch (" + clause.getParameter() + ")` of " + raised.source().text(),
                frame.locationOf(clause));
        boolean takes =
            takes(clause, raised, frame)
                .orElseGet(
                    () ->
                        interpreter
                            .chooser()
                            .orElseThrow()
                            .holds(new Value.Unknown(catches), catches));
        if (takes) {
          String type = raised.type().orElseGet(() -> name(types(clause).get(0), frame));
          frame.declare(
              clause.getParameter().getNameAsString(), new Value.Foreign(type, raised.source()));
          return statements.play(clause.getBody(), frame);
        }
      }
      throw thrown;
    }
  }

  /**
   * How a piece of code ended.
   *
   * @param thrown what it ended with for certain; empty where it ended by its flow
   */
  private record Played(
      Flow flow, List<Raised> thrown, Map<String, Value> state, List<Evidence> conditions) {}

  private Played played(Branch code, Frame frame) {
    int before = interpreter.conditions().size();
    return interpreter.closedWithExceptions(
        () -> {
          try {
            Flow flow = code.play();
            List<Evidence> all = interpreter.conditions();
            return new Played(flow, List.of(), frame.snapshot(), all.subList(before, all.size()));
          } catch (Thrown thrown) {
            return new Played(Flow.LEFT, thrown.raised(), frame.snapshot(), List.of());
          }
        });
  }

  private Flow caught(
      TryStmt tree, Frame frame, Map<String, Value> before, Played tried, List<Raised> perhaps) {
    List<Raised> open = new ArrayList<>(tried.thrown());
    open.addAll(perhaps);
    boolean certain = !tried.thrown().isEmpty() && perhaps.isEmpty();
    List<Played> ends = new ArrayList<>();
    if (tried.thrown().isEmpty()) {
      ends.add(tried);
    }
    Evidence fails =
        new Evidence("if " + open.get(0).source().text() + " fails", open.get(0).source().at());
    for (CatchClause clause : tree.getCatchClauses()) {
      List<Raised> here = new ArrayList<>();
      List<Raised> rest = new ArrayList<>();
      for (Raised each : open) {
        Optional<Boolean> takes = takes(clause, each, frame);
        if (takes.orElse(true)) {
          here.add(each);
        }
        if (!takes.orElse(false)) {
          rest.add(each);
        }
      }
      if (here.isEmpty()) {
        continue;
      }
      boolean always = certain && rest.isEmpty() && ends.isEmpty();
      ends.add(handled(clause, here, frame, before, tried, fails, always));
      open = rest;
    }
    interpreter
        .exceptions()
        .remember(tried.thrown().isEmpty() || !ends.isEmpty() ? open : List.of());
    return joined(ends, open, fails, frame);
  }

  private Played handled(
      CatchClause clause,
      List<Raised> raised,
      Frame frame,
      Map<String, Value> before,
      Played tried,
      Evidence fails,
      boolean always) {
    frame.restore(before);
    frame.merge(tried.state(), fails);
    String type = raised.get(0).type().orElseGet(() -> name(types(clause).get(0), frame));
    frame.declare(
        clause.getParameter().getNameAsString(), new Value.Foreign(type, raised.get(0).source()));
    Branch body = () -> statements.play(clause.getBody(), frame);
    return played(always ? body : () -> interpreter.under(fails, body::play), frame);
  }

  private Flow joined(List<Played> ends, List<Raised> open, Evidence fails, Frame frame) {
    List<Raised> thrown = new ArrayList<>(open);
    ends.forEach(each -> thrown.addAll(each.thrown()));
    List<Played> live = ends.stream().filter(each -> each.thrown().isEmpty()).toList();
    if (live.isEmpty()) {
      throw new Thrown(thrown);
    }
    ends.forEach(each -> interpreter.exceptions().remember(each.thrown()));
    List<Played> next = live.stream().filter(each -> each.flow() == Flow.NEXT).toList();
    if (next.isEmpty()) {
      return live.get(0).flow();
    }
    frame.restore(next.get(0).state());
    next.stream().skip(1).forEach(each -> frame.merge(each.state(), fails));
    if (ends.size() > next.size() || !open.isEmpty()) {
      List<Evidence> conditions =
          next.get(0).conditions().isEmpty() ? List.of(fails) : next.get(0).conditions();
      conditions.forEach(interpreter::assume);
    } else if (next.size() == 1) {
      next.get(0).conditions().forEach(interpreter::assume);
    } else {
      next.stream()
          .flatMap(each -> each.conditions().stream())
          .filter(each -> !each.text().startsWith("unless ") || !each.text().endsWith(" fails"))
          .forEach(interpreter::assume);
    }
    return Flow.NEXT;
  }

  private Optional<Boolean> takes(CatchClause clause, Raised raised, Frame frame) {
    boolean perhaps = false;
    for (Type each : types(clause)) {
      Optional<Boolean> takes = raised.isCaughtBy(name(each, frame), interpreter.types());
      if (takes.orElse(false)) {
        return takes;
      }
      perhaps |= takes.isEmpty();
    }
    return perhaps ? Optional.empty() : Optional.of(false);
  }

  private static List<? extends Type> types(CatchClause clause) {
    Type declared = clause.getParameter().getType();
    return declared instanceof UnionType union ? union.getElements() : List.of(declared);
  }

  private static String name(Type type, Frame frame) {
    return frame.scope().typeOf(type).declaredName().orElse("");
  }
}
