package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Typing;

/** What all bodies that are played for one handler share. */
final class World {

  /** How many expressions one handler may cost; real ones need some hundred. */
  private static final int MAX_STEPS = 4_000;

  private final Types types;
  private final Typing typing;
  private final Evaluator evaluator;
  private final ServiceGuards services;
  private final Caller caller;
  private int steps;

  World(Types types, Typing typing, Evaluator evaluator, ServiceGuards services, Caller caller) {
    this.types = types;
    this.typing = typing;
    this.evaluator = evaluator;
    this.services = services;
    this.caller = caller;
  }

  Types types() {
    return types;
  }

  Typing typing() {
    return typing;
  }

  ServiceGuards services() {
    return services;
  }

  Caller caller() {
    return caller;
  }

  void step() {
    steps++;
  }

  boolean isExhausted() {
    return steps > MAX_STEPS;
  }

  /** The text of a constant expression; its code where it isn't one. */
  String text(Expression tree, Scope scope) {
    return evaluator.valueOf(tree, scope) instanceof Value.Text text
        ? text.text()
        : tree.toString();
  }
}
