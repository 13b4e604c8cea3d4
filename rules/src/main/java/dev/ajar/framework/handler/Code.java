package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Typing;
import java.util.Optional;

/** The code of one application, and those who read it. */
record Code(Types types, Typing typing, Evaluator evaluator) {

  /** The text of a constant expression; empty where it isn't one. */
  Optional<String> constant(Expression tree, Scope scope) {
    return evaluator.valueOf(tree, scope) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
