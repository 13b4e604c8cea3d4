package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call of a method on a {@link Value.Host}, while configuration code is being played. */
public final class Call {

  private final String method;
  private final List<Value> arguments;
  private final Node tree;
  private final Frame frame;
  private final Interpreter interpreter;

  Call(String method, List<Value> arguments, Node tree, Frame frame, Interpreter interpreter) {
    this.method = method;
    this.arguments = List.copyOf(arguments);
    this.tree = tree;
    this.frame = frame;
    this.interpreter = interpreter;
  }

  public String method() {
    return method;
  }

  /** The arguments; collections among them as {@link Value.Items}. */
  public List<Value> arguments() {
    return arguments.stream().map(Sequence::settled).toList();
  }

  /** An argument; {@code null}'s value where the call has fewer. */
  public Value argument(int index) {
    return index < arguments.size() ? Sequence.settled(arguments.get(index)) : new Value.Null();
  }

  /** Where the method's name stands. */
  public Location at() {
    Node place = tree instanceof MethodCallExpr call ? call.getName() : tree;
    return frame.locationOf(place);
  }

  /** The call without what it is called on, as its author wrote it: {@code permitAll()}. */
  public String text() {
    if (tree instanceof MethodCallExpr call) {
      return call.getArguments().stream()
          .map(Texts::of)
          .collect(Collectors.joining(", ", call.getNameAsString() + "(", ")"));
    }
    return Texts.of(tree);
  }

  /**
   * What must hold for the call to happen, of what couldn't be decided; empty where it happens
   * always.
   */
  public List<Evidence> conditions() {
    return interpreter.conditions();
  }

  /**
   * What a lambda, method reference or object returns for the arguments.
   *
   * @param functionMethod the method that is called where it is an object: {@code customize}
   */
  public Value apply(Value function, String functionMethod, Value... with) {
    return Sequence.settled(
        interpreter.calls().on(function, functionMethod, List.of(with), tree, frame));
  }

  /**
   * Plays one way through a lambda, method reference or object, in configuration code.
   *
   * @param functionMethod the method that is called where it is an object
   * @return what it returns; empty where the way can't be followed to its end, or one is played
   *     already
   */
  public Optional<Value> way(
      Value function, String functionMethod, List<Value> with, Chooser chooser) {
    if (interpreter.chooser().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          interpreter.choosingWithin(
              chooser,
              () ->
                  Sequence.settled(
                      interpreter.calls().on(function, functionMethod, with, tree, frame))));
    } catch (Thrown thrown) {
      return Optional.empty();
    }
  }

  /** What a configuration property is set to in what ships; null's value where it isn't. */
  public Value property(String name) {
    return interpreter.beans().property(name);
  }

  /** A condition, decided where one way through the code is played. */
  public Value decided(Value condition) {
    return interpreter.decided(condition, () -> unknown("`" + text() + "`").reason());
  }

  /**
   * Whether code ends with an exception of a class, which is caught; others go on.
   *
   * @param exception the canonical name of the class
   */
  public boolean endsWith(String exception, Runnable code) {
    try {
      code.run();
      return false;
    } catch (Thrown thrown) {
      boolean caught =
          thrown.raised().stream()
              .allMatch(each -> each.isCaughtBy(exception, interpreter.types()).orElse(false));
      if (!caught) {
        throw thrown;
      }
      return true;
    }
  }

  /**
   * Does something of which it isn't known whether it happens.
   *
   * @param condition what it depends on
   */
  public void perhaps(Evidence condition, Runnable action) {
    interpreter
        .exceptions()
        .perhaps(
            condition,
            () -> {
              action.run();
              return new Value.Null();
            });
  }

  /** The same call of another method or with other arguments, for one method told by another. */
  public Call with(String otherMethod, List<Value> otherArguments) {
    return new Call(otherMethod, otherArguments, tree, frame, interpreter);
  }

  /**
   * The canonical name of the type as which the file declares what the call is made on; empty where
   * it doesn't show it.
   */
  public Optional<String> declaredReceiver() {
    return tree instanceof MethodCallExpr made
        ? made.getScope().flatMap(DeclaredTypes::of).map(frame.scope()::resolve)
        : Optional.empty();
  }

  /** The canonical name of the class in which the call stands; empty outside of all. */
  public String enclosingType() {
    return frame.scope().enclosingType().orElse("");
  }

  /** Whether something is made of what it returns. */
  boolean isUsed() {
    return !(tree instanceof MethodCallExpr made)
        || made.getParentNode().filter(ExpressionStmt.class::isInstance).isEmpty();
  }

  /** The code that is called, where it isn't known. */
  Evidence code() {
    return Evidence.of("what `" + text() + "` does isn't known", at());
  }

  /** Code that isn't known gets the arguments, and may do anything with them. */
  void handOver() {
    interpreter.calls().handOver(this);
  }

  /**
   * Whether a text with which the call compares something stands in the code, rather than coming
   * from configuration or from somewhere else.
   */
  public boolean comparesWithCode() {
    if (!(tree instanceof MethodCallExpr made)) {
      return false;
    }
    return Stream.concat(made.getScope().stream(), made.getArguments().stream())
        .anyMatch(each -> Provenance.isOfCode(each, frame, interpreter));
  }

  /** A {@code Map} with those entries. */
  public Value mapOf(Map<Value, Value> entries) {
    return new Table(entries);
  }

  /** An {@code Optional} that holds a value. */
  public Value optionalOf(Value content) {
    return new Maybe(Optional.of(content));
  }

  /** What a method of a class is declared to return; empty where that isn't known. */
  public Optional<TypeRef> declaredResult(String type) {
    return interpreter.types().hierarchyOf(TypeRef.of(type)).stream()
        .flatMap(each -> each.type().methodsNamed(method).stream())
        .filter(each -> Methods.takes(each, arguments.size()))
        .findFirst()
        .map(JavaMethod::returnType);
  }

  /**
   * The types above one, by their canonical names; none where its code isn't known.
   *
   * @param type the canonical name of a class or interface
   */
  public List<String> supertypes(String type) {
    return interpreter.types().hierarchyOf(TypeRef.of(type)).stream()
        .flatMap(each -> each.type().supertypes().stream())
        .flatMap(each -> each.declaredName().stream())
        .toList();
  }

  /** Whether a type is an interface of the source that no class of the application implements. */
  public boolean isAnsweredElsewhere(String type) {
    return interpreter
            .types()
            .find(type)
            .filter(each -> each.isSource() && each.isInterface())
            .isPresent()
        && interpreter.types().subtypesOf(type).stream().allMatch(JavaType::isInterface);
  }

  /**
   * What a search returns that finds nothing, as its method is declared; null where that isn't
   * known.
   *
   * @param type the canonical name of the class that is asked
   */
  public Value nothing(String type) {
    return declaredResult(type).map(Call::nothing).orElseGet(Value.Null::new);
  }

  private static Value nothing(TypeRef type) {
    if (type.is("java.util.Optional")) {
      return new Maybe(Optional.empty());
    }
    boolean many =
        type.is("java.util.List") || type.is("java.util.Set") || type.is("java.util.Collection");
    return many ? new Value.Items(List.of()) : Fields.byDefault(type);
  }

  /** Ends the code that is being played with an exception of a class. */
  public Value raise(String exception) {
    throw new Thrown(
        List.of(new Raised(Optional.of(exception), Evidence.of("`" + text() + "`", at()))));
  }

  /** Ends the code that is being played with an exception. */
  Value raise(Value exception) {
    throw new Thrown(List.of(Raised.of(exception, Evidence.of("`" + text() + "`", at()))));
  }

  /**
   * A value that can't be told because of this call. What is made of something that is set where
   * the service is deployed isn't known outside either.
   */
  public Value.Unknown unknown(String reason) {
    return new Value.Unknown(Evidence.of(reason, at()), isGivenDeployed());
  }

  /** Whether an argument is set where the service is deployed, or made of what is. */
  boolean isGivenDeployed() {
    return arguments.stream()
        .anyMatch(each -> each instanceof Value.Unknown unknown && unknown.deployed());
  }

  /** The arguments themselves, so that what is done to them is seen by the caller. */
  List<Value> raw() {
    return arguments;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Frame frame() {
    return frame;
  }

  Node tree() {
    return tree;
  }
}
