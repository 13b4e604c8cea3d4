package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Statements.Flow;
import java.util.List;
import java.util.Optional;

/** Plays {@code switch}, as a statement and as an expression. */
final class Switches {

  private Switches() {}

  static Flow play(SwitchNode tree, Frame frame, Interpreter interpreter, Statements statements) {
    Value selector = interpreter.eval(tree.getSelector(), frame);
    List<SwitchEntry> entries = tree.getEntries();
    for (int i = 0; i < entries.size(); i++) {
      Optional<Boolean> matches = chosen(selector, entries.get(i), frame, interpreter);
      if (matches.isEmpty()) {
        return any(tree, frame, statements);
      }
      if (matches.get()) {
        return from(entries, i, frame, statements);
      }
    }
    return entries.stream()
        .filter(each -> each.isDefault() || each.getLabels().isEmpty())
        .findFirst()
        .map(each -> from(entries, entries.indexOf(each), frame, statements))
        .orElse(Flow.NEXT);
  }

  static Value value(SwitchExpr tree, Frame frame, Interpreter interpreter) {
    Value selector = interpreter.eval(tree.getSelector(), frame);
    for (SwitchEntry each : tree.getEntries()) {
      boolean isDefault = each.getLabels().isEmpty();
      Optional<Boolean> matches =
          isDefault ? Optional.of(true) : chosen(selector, each, frame, interpreter);
      boolean isArrow = each.getType() == SwitchEntry.Type.EXPRESSION;
      if (matches.isEmpty() || !isArrow) {
        break;
      }
      if (matches.get() && each.getStatements().get(0) instanceof ExpressionStmt result) {
        return interpreter.eval(result.getExpression(), frame);
      }
    }
    return selector instanceof Value.Unknown
        ? selector
        : frame.unknown("the `switch` can't be followed", tree);
  }

  private static Flow from(
      List<SwitchEntry> entries, int first, Frame frame, Statements statements) {
    for (int i = first; i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      Flow flow = statements.play(entry.getStatements(), frame);
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
      if (flow != Flow.NEXT || entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  private static Flow any(SwitchNode tree, Frame frame, Statements statements) {
    for (SwitchEntry each : tree.getEntries()) {
      Evidence condition =
          Evidence.of(
              "in one case of `switch (" + Texts.of(tree.getSelector()) + ")`",
              frame.locationOf((Node) each));
      List<Statement> body = each.getStatements();
      statements.perhaps(frame, condition, () -> statements.play(body, frame));
    }
    return Flow.NEXT;
  }

  private static Optional<Boolean> chosen(
      Value selector, SwitchEntry entry, Frame frame, Interpreter interpreter) {
    Optional<Boolean> matches = matches(selector, entry, frame, interpreter);
    if (matches.isPresent() || interpreter.chooser().isEmpty()) {
      return matches;
    }
    Evidence text = Evidence.of("`case` of a `switch`", frame.locationOf((Node) entry));
    return Optional.of(interpreter.chooser().get().holds(new Value.Unknown(text), text));
  }

  private static Optional<Boolean> matches(
      Value selector, SwitchEntry entry, Frame frame, Interpreter interpreter) {
    for (Expression label : entry.getLabels()) {
      if (selector instanceof Value.EnumConstant constant && label instanceof NameExpr name) {
        if (constant.name().equals(name.getNameAsString())) {
          return Optional.of(true);
        }
        continue;
      }
      Optional<Boolean> same = Operators.same(selector, interpreter.eval(label, frame));
      if (same.isEmpty() || same.get()) {
        return same;
      }
    }
    return Optional.of(false);
  }
}
