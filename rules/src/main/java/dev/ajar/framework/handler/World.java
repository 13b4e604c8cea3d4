package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.framework.guards.CredentialCheck;
import dev.ajar.source.Types;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Typing;
import java.util.Set;

/** What all bodies that are played for one handler share. */
final class World {

  /** How many expressions one handler may cost; real ones need some hundred. */
  private static final int MAX_STEPS = 4_000;

  private final Code code;
  private final ServiceGuards services;
  private final SessionAttributes sessions;
  private final RequestMarks marks;
  private final CredentialCheck credentials;
  private final Caller caller;
  private int steps;

  World(
      Code code,
      ServiceGuards services,
      SessionAttributes sessions,
      RequestMarks marks,
      CredentialCheck credentials,
      Caller caller) {
    this.code = code;
    this.services = services;
    this.sessions = sessions;
    this.marks = marks;
    this.credentials = credentials;
    this.caller = caller;
  }

  /** The simple names of classes that tell what is bound to the thread. */
  Set<String> holders() {
    return code.holders();
  }

  Types types() {
    return code.types();
  }

  Typing typing() {
    return code.typing();
  }

  SessionAttributes sessions() {
    return sessions;
  }

  RequestMarks marks() {
    return marks;
  }

  CredentialCheck credentials() {
    return credentials;
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
    return code.constant(tree, scope).orElseGet(tree::toString);
  }
}
