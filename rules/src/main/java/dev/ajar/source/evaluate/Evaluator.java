package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
    return told(() -> Annotations.valueOf(element, interpreter));
  }

  /** What an expression comes to where it stands. */
  public synchronized Value valueOf(Expression expression, Scope scope) {
    interpreter.refill();
    return told(() -> interpreter.eval(expression, Frame.at(scope)));
  }

  /** The application's object of one of its classes, made and injected as Spring does. */
  public synchronized Value object(JavaType type) {
    interpreter.refill();
    return told(() -> interpreter.beans().object(type));
  }

  /** What is injected for a type. */
  public synchronized Value bean(TypeRef type) {
    interpreter.refill();
    return told(() -> interpreter.beans().bean(type, Evidence.of(type + " is injected")));
  }

  /** Plays a {@code @Bean} method, its parameters injected, and tells what it returns. */
  public synchronized Value bean(JavaType declaring, JavaMethod method) {
    interpreter.refill();
    return told(() -> interpreter.beans().make(declaring, method));
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
    return told(
        () ->
            interpreter
                .calls()
                .on(
                    object,
                    method,
                    arguments,
                    place.tree().get().getName(),
                    Frame.at(place.scope().get())));
  }

  /** What configuration comes to; where it throws, there is nothing. */
  private static Value told(Supplier<Value> action) {
    try {
      return Sequence.settled(action.get());
    } catch (Thrown thrown) {
      return new Value.Unknown(thrown.raised().get(0).source());
    }
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
   * How a method that is called for a request ends.
   *
   * @param outcomes every way out by {@code return}
   * @param refused what it throws, or code that it calls may throw
   * @param completes whether it can also end by its last statement
   * @param followed whether all of it was played; where not, there may be other ends
   */
  public record Ends(
      List<Outcome> outcomes, List<Evidence> refused, boolean completes, boolean followed) {
    public Ends {
      outcomes = List.copyOf(outcomes);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Whether what is thrown, or the condition that it isn't, is about a library's call that fails by
   * chance, as any may, and is not named as if it checked who calls.
   */
  public static boolean isChanceFailure(Evidence thrownOrCondition) {
    return Exceptions.isChance(thrownOrCondition);
  }

  /** Whether a value is an {@code Optional} that is known to hold nothing. */
  public static boolean isEmptyOptional(Value value) {
    return value instanceof Maybe maybe && maybe.content().isEmpty();
  }

  /** Whether a name is one that code gives to who calls, or to what they may do. */
  public static boolean isOfIdentity(String name) {
    return Exceptions.isOfIdentity(name);
  }

  /** Plays a method of the application's object of a class as a request's part. */
  public synchronized Ends ends(
      JavaType type, JavaType declaring, JavaMethod method, List<Value> arguments) {
    interpreter.refill();
    if (declaring.scope().isEmpty() || method.body().isEmpty()) {
      return new Ends(List.of(), List.of(), true, false);
    }
    Frame frame = Frame.of(declaring.scope().get(), interpreter.beans().object(type));
    Methods.bind(method, arguments, frame);
    return interpreter.apart(() -> interpreter.exceptions().counting(() -> ends(method, frame)));
  }

  /**
   * How one way through a method ended.
   *
   * @param thrown what threw the exception that it ended with; empty where it ended by itself
   * @param followed whether all of it was played
   * @param steps what it cost
   * @param at the return statement by which it ended; empty where it ended otherwise
   */
  public record Way(
      Value returned,
      Optional<Evidence> thrown,
      boolean followed,
      int steps,
      Optional<Location> at) {}

  /**
   * Plays one way through a method of an object.
   *
   * @param place the declaration that stands for the call in evidence
   */
  public synchronized Way way(
      Value object, String method, List<Value> arguments, JavaType place, Chooser chooser) {
    interpreter.refill();
    if (place.scope().isEmpty() || place.tree().isEmpty()) {
      return new Way(new Value.Null(), Optional.empty(), false, 0, Optional.empty());
    }
    Frame frame = Frame.at(place.scope().get());
    try {
      Value returned =
          interpreter
              .exceptions()
              .counting(
                  () ->
                      interpreter.choosing(
                          chooser,
                          () ->
                              interpreter
                                  .calls()
                                  .on(
                                      object,
                                      method,
                                      arguments,
                                      place.tree().get().getName(),
                                      frame)));
      return new Way(
          returned,
          Optional.empty(),
          !interpreter.gaveUp(),
          interpreter.steps(),
          interpreter.lastReturn());
    } catch (Thrown thrown) {
      return new Way(
          new Value.Null(),
          Optional.of(thrown.raised().get(0).source()),
          !interpreter.gaveUp(),
          interpreter.steps(),
          Optional.empty());
    }
  }

  private Ends ends(JavaMethod method, Frame frame) {
    List<Raised> raised;
    boolean completes = false;
    try {
      completes = interpreter.completes(method.body().orElseThrow().getStatements(), frame);
      raised = interpreter.exceptions().since(0);
    } catch (Thrown thrown) {
      raised = new ArrayList<>(interpreter.exceptions().since(0));
      raised.addAll(thrown.raised());
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < frame.returned().size(); i++) {
      outcomes.add(new Outcome(frame.returned().get(i), frame.returnedUnder().get(i)));
    }
    return new Ends(
        outcomes, raised.stream().map(Raised::source).toList(), completes, !interpreter.gaveUp());
  }
}
