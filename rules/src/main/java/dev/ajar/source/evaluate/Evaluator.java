package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates expressions and plays configuration code of one application. Never throws for what is
 * in the source: what can't be evaluated is {@link Value.Unknown} with the reason. Bounded in steps
 * and depth.
 */
public final class Evaluator {

  private final Interpreter interpreter;

  /** Evaluates without properties and without any framework. */
  public Evaluator(Types types) {
    this(types, Properties.NONE, Library.NONE);
  }

  /**
   * @param properties what placeholders and bound objects are filled from
   * @param library the framework whose configuration is played
   */
  public Evaluator(Types types, Properties properties, Library library) {
    this.interpreter = new Interpreter(types, properties, library);
  }

  /** What an annotation's element comes to. */
  public synchronized Value valueOf(ElementValue element) {
    interpreter.refill();
    return Annotations.valueOf(element, interpreter);
  }

  /** What an expression comes to where it stands. */
  public synchronized Value valueOf(Expression expression, Scope scope) {
    interpreter.refill();
    return Sequence.settled(interpreter.eval(expression, Frame.at(scope)));
  }

  /** The application's object of one of its classes, made and injected as Spring does. */
  public synchronized Value object(JavaType type) {
    interpreter.refill();
    return interpreter.beans().object(type);
  }

  /** What is injected for a type. */
  public synchronized Value bean(TypeRef type) {
    interpreter.refill();
    return Sequence.settled(interpreter.beans().bean(type, Evidence.of(type + " is injected")));
  }

  /** Plays a {@code @Bean} method, its parameters injected, and tells what it returns. */
  public synchronized Value bean(JavaType declaring, JavaMethod method) {
    interpreter.refill();
    return Sequence.settled(interpreter.beans().make(declaring, method));
  }

  /**
   * Calls a method of an object with these arguments.
   *
   * @param place the declaration that stands for the call in evidence
   */
  public synchronized Value call(
      Value object, String method, List<Value> arguments, JavaType place) {
    interpreter.refill();
    if (place.scope().isEmpty() || place.tree().isEmpty()) {
      return new Value.Unknown(Evidence.of("the code of " + place.name() + " isn't known"));
    }
    return Sequence.settled(
        interpreter
            .calls()
            .on(
                object,
                method,
                arguments,
                place.tree().get().getName(),
                Frame.at(place.scope().get())));
  }

  /**
   * A way out of a method.
   *
   * @param value what it returns
   * @param conditions what couldn't be decided on the way; empty where it is taken for certain
   */
  public record Outcome(Value value, List<Evidence> conditions) {
    public Outcome {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Plays a method of the application's object of a class.
   *
   * @return every way out by {@code return}; none where it ends by an exception or its last
   *     statement
   */
  public synchronized List<Outcome> outcomes(
      JavaType type, JavaType declaring, JavaMethod method, List<Value> arguments) {
    interpreter.refill();
    if (declaring.scope().isEmpty() || method.body().isEmpty()) {
      return List.of();
    }
    Frame frame = Frame.of(declaring.scope().get(), interpreter.beans().object(type));
    Methods.bind(method, arguments, frame);
    interpreter.body(method.body().get().getStatements(), frame, method.tree().orElseThrow());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < frame.returned().size(); i++) {
      outcomes.add(new Outcome(frame.returned().get(i), frame.returnedUnder().get(i)));
    }
    return outcomes;
  }
}
