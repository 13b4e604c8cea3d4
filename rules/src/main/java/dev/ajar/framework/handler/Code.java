package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.framework.guards.Bound;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Typing;
import java.util.Optional;
import java.util.Set;

/**
 * The code of one application, and those who read it.
 *
 * @param holders the simple names of classes that tell what is bound to the thread
 */
record Code(Types types, Typing typing, Evaluator evaluator, Set<String> holders) {

  Code {
    holders = Set.copyOf(holders);
  }

  static Code of(Types types) {
    return new Code(types, new Typing(types), new Evaluator(types), Bound.holders(types));
  }

  /** The text of a constant expression; empty where it isn't one. */
  Optional<String> constant(Expression tree, Scope scope) {
    return evaluator.valueOf(tree, scope) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
