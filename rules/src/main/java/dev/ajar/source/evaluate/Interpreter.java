package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays configuration code in the abstract. What isn't known is carried along as {@link
 * Value.Unknown}; where a condition isn't known, both branches are played. Nothing is ever run.
 */
final class Interpreter {

  /** What one question may cost: far more than any configuration needs, about a second. */
  private static final int MAX_STEPS = 300_000;

  /** What one way through code may cost, of which there may be hundreds. */
  private static final int MAX_STEPS_OF_WAY = 10_000;

  /** What may be played that happened before a way began, each time: it costs the way nothing. */
  private static final int MAX_STEPS_BEFORE_WAY = 100_000;

  /** How deep expressions and calls may be nested, together; a thread's usual stack takes it. */
  private static final int MAX_NESTING = 400;

  /**
   * How often a body may call itself where it isn't known whether it does: each time it can do so
   * in several places, and no further time shows anything new.
   */
  private static final int MAX_UNDECIDED_RECURSION = 3;

  private final Types types;
  private final Library library;
  private final Statics statics;
  private final Names names;
  private final Expressions expressions;
  private final Statements statements;
  private final Calls calls;
  private final Overloads overloads;
  private final Objects objects;
  private final Beans beans;
  private final Exceptions exceptions;
  private final Conditions conditions = new Conditions();
  private final Deque<Activation> underWay = new ArrayDeque<>();
  private int steps;
  private int nesting;
  private boolean gaveUp;
  private Optional<Chooser> chooser = Optional.empty();
  private int round;
  private Optional<Location> lastReturn = Optional.empty();

  Interpreter(Types types, Properties properties, Library library) {
    this.types = types;
    this.library = library;
    this.exceptions = new Exceptions(this);
    this.statics = new Statics(this);
    this.names = new Names(this);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.calls = new Calls(this);
    this.overloads = new Overloads(types);
    this.objects = new Objects(this);
    this.beans = new Beans(this, properties);
  }

  /** Makes the next question start with a full budget, unless it is part of another one. */
  void refill() {
    if (nesting == 0) {
      steps = 0;
      gaveUp = false;
      lastReturn = Optional.empty();
    }
  }

  /** Whether the budget of the question was used up, so that some code wasn't played. */
  boolean gaveUp() {
    return gaveUp;
  }

  Value eval(Expression tree, Frame frame) {
    if (nesting >= MAX_NESTING) {
      return left("the code is nested too deeply to be followed", tree, frame);
    }
    if (!takesStep()) {
      return left("the code takes too many steps to be followed", tree, frame);
    }
    nesting++;
    try {
      return expressions.eval(tree, frame);
    } finally {
      nesting--;
    }
  }

  /** Counts a step; whether it may still be taken. */
  boolean takesStep() {
    return ++steps <= (chooser.isPresent() ? MAX_STEPS_OF_WAY : MAX_STEPS);
  }

  int steps() {
    return steps;
  }

  /** Code that isn't played may do anything to the objects that it can name. */
  private Value left(String reason, Node tree, Frame frame) {
    gaveUp = true;
    Value.Unknown unknown = frame.unknown(reason, tree);
    frame.handOver(unknown.reason());
    return unknown;
  }

  List<Value> evalAll(List<? extends Expression> trees, Frame frame) {
    List<Value> values = new ArrayList<>();
    for (Expression each : trees) {
      values.add(eval(each, frame));
    }
    return values;
  }

  /** Plays the body of a method, constructor or lambda. */
  Value body(List<? extends Statement> body, Frame frame, Node tree) {
    if (nesting >= MAX_NESTING) {
      return left("the code is nested too deeply to be followed", tree, frame);
    }
    if (recursesUndecided(tree)) {
      return left("whether the code calls itself once more isn't known", tree, frame);
    }
    nesting++;
    underWay.push(new Activation(tree, conditions.size()));
    try {
      return closed(
          () -> {
            statements.play(List.copyOf(body), frame);
            return result(frame, tree);
          });
    } finally {
      underWay.pop();
      nesting--;
    }
  }

  /**
   * A body that is being played.
   *
   * @param conditions how many conditions couldn't be decided on the way to it
   */
  private record Activation(Node tree, int conditions) {}

  private boolean recursesUndecided(Node tree) {
    return underWay.stream()
            .filter(each -> each.tree() == tree && each.conditions() < conditions.size())
            .limit(MAX_UNDECIDED_RECURSION + 1L)
            .count()
        > MAX_UNDECIDED_RECURSION;
  }

  /** Plays a body and tells whether it can end by its last statement. */
  boolean completes(List<? extends Statement> body, Frame frame) {
    return closed(() -> statements.play(List.copyOf(body), frame)) != Statements.Flow.LEFT;
  }

  private static Value result(Frame frame, Node tree) {
    List<Value> returned = frame.returned();
    if (returned.isEmpty()) {
      return new Value.Null();
    }
    Value first = returned.get(0);
    return returned.stream().allMatch(each -> each == first || each.equals(first))
        ? first
        : frame.unknown("the method returns different values", tree);
  }

  void returnedAt(Location place) {
    lastReturn = Optional.of(place);
  }

  /** The return statement that was played last. */
  Optional<Location> lastReturn() {
    return lastReturn;
  }

  /** What couldn't be decided and must hold for the code that is being played to be reached. */
  List<Evidence> conditions() {
    return conditions.all();
  }

  /** Plays something that happens only under a condition that couldn't be decided. */
  <T> T under(Evidence condition, Supplier<T> action) {
    return closed(
        () -> {
          conditions.add(condition);
          return action.get();
        });
  }

  /** From here to the end of the innermost {@link #closed} the condition holds. */
  void assume(Evidence condition) {
    conditions.add(condition);
  }

  /** Plays something whose assumptions end with it, but for those about exceptions. */
  <T> T closed(Supplier<T> action) {
    int mark = exceptions.mark();
    T result = closedWithExceptions(action);
    exceptions.since(mark).stream().findFirst().map(Exceptions::unless).ifPresent(this::assume);
    return result;
  }

  /** Plays something whose assumptions all end with it; the caller sees to the exceptions. */
  <T> T closedWithExceptions(Supplier<T> action) {
    int before = conditions.size();
    try {
      return action.get();
    } finally {
      conditions.forgetFrom(before);
    }
  }

  /** Plays what isn't part of what is being played: it happened before. */
  <T> T apart(Supplier<T> action) {
    List<Evidence> here = conditions.all();
    Optional<Chooser> choosing = chooser;
    int stepsOfWay = steps;
    if (choosing.isPresent()) {
      steps = MAX_STEPS - MAX_STEPS_BEFORE_WAY;
    }
    conditions.forgetFrom(0);
    chooser = Optional.empty();
    try {
      return exceptions.ignoring(action);
    } finally {
      if (choosing.isPresent()) {
        steps = stepsOfWay;
      }
      chooser = choosing;
      conditions.forgetFrom(0);
      here.forEach(conditions::add);
    }
  }

  /** Plays one way through code, as the chooser decides. */
  <T> T choosing(Chooser by, Supplier<T> action) {
    chooser = Optional.of(by);
    round++;
    try {
      return action.get();
    } finally {
      chooser = Optional.empty();
    }
  }

  /** Plays one way through code in the middle of configuration, with a budget of its own. */
  <T> T choosingWithin(Chooser by, Supplier<T> action) {
    int stepsOutside = steps;
    steps = 0;
    try {
      return closed(() -> exceptions.counting(() -> choosing(by, action)));
    } finally {
      steps = stepsOutside;
    }
  }

  Optional<Chooser> chooser() {
    return chooser;
  }

  /** The number of the way that is being played; 0 outside of all. */
  int round() {
    return chooser.isPresent() ? round : 0;
  }

  /** A condition, decided where there is somebody who decides. */
  Value decided(Value condition, Supplier<Evidence> text) {
    boolean open = !Operators.isTrue(condition) && !Operators.isFalse(condition);
    return open && chooser.isPresent()
        ? new Value.Scalar(chooser.get().holds(condition, text.get()))
        : condition;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  Types types() {
    return types;
  }

  Library library() {
    return library;
  }

  Statics statics() {
    return statics;
  }

  Names names() {
    return names;
  }

  Statements statements() {
    return statements;
  }

  Calls calls() {
    return calls;
  }

  Overloads overloads() {
    return overloads;
  }

  Objects objects() {
    return objects;
  }

  Beans beans() {
    return beans;
  }
}
