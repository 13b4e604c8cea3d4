package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call puts into its receiver. */
final class Mutations {

  private static final Set<String> PUTTING =
      Set.of(
          "put",
          "putIfAbsent",
          "fluentPut",
          "set",
          "addAttribute",
          "addObject",
          "putPOJO",
          "putOpt",
          "add",
          "addProperty",
          "putObject");
  private static final Set<String> ADDING =
      Set.of("add", "fluentAdd", "offer", "addFirst", "addLast", "push");

  private final Expressions expressions;
  private final Evaluator evaluator;

  Mutations(Expressions expressions, Evaluator evaluator) {
    this.expressions = expressions;
    this.evaluator = evaluator;
  }

  /** By property name, map key or {@link Shape#CONTENT}; nothing where the call puts nothing. */
  Map<String, Shape.Part> of(MethodCallExpr call, Frame frame) {
    String name = call.getNameAsString();
    List<Expression> arguments = call.getArguments();
    if (arguments.size() == 2 && PUTTING.contains(name)) {
      return ofItsType(
          part(key(arguments.get(0), frame), arguments.get(1), call, frame), call, frame);
    }
    if (arguments.size() != 1) {
      return Map.of();
    }
    if (ADDING.contains(name)) {
      return ofItsType(part(Shape.CONTENT, arguments.get(0), call, frame), call, frame);
    }
    return Setters.isOne(name)
        ? part(
            Character.toLowerCase(name.charAt(3)) + name.substring(4),
            arguments.get(0),
            call,
            frame)
        : Map.of();
  }

  /** What the calls of a chain put into the object at its root. */
  Map<String, Shape.Part> ofChain(MethodCallExpr last, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    Setters.chain(last)
        .forEach(call -> of(call, frame).forEach((key, part) -> parts.putIfAbsent(key, part)));
    return parts;
  }

  /** What an assignment to a field puts into the object that has it. */
  Map<String, Shape.Part> of(AssignExpr assignment, Frame frame) {
    return assignment.getTarget() instanceof FieldAccessExpr field
        ? part(field.getNameAsString(), assignment.getValue(), assignment, frame)
        : Map.of();
  }

  /** What a key and a value put into a map. */
  Map<String, Shape.Part> put(Expression key, Expression value, Expression by, Frame frame) {
    return part(key(key, frame), value, by, frame);
  }

  /** Whether a call leaves its arguments as they are: it puts them somewhere, or logs them. */
  static boolean isHarmless(MethodCallExpr call) {
    String name = call.getNameAsString();
    boolean logs =
        call.getScope()
            .filter(each -> each.toString().toLowerCase(Locale.ROOT).startsWith("log"))
            .isPresent();
    return logs || PUTTING.contains(name) || ADDING.contains(name) || Setters.isOne(name);
  }

  static Shape.Part either(Shape.Part one, Shape.Part other) {
    return new Shape.Part(
        Shape.oneOf(List.of(one.shape(), other.shape())),
        one.putBy(),
        one.at(),
        one.of().equals(other.of()) ? one.of() : "");
  }

  private Map<String, Shape.Part> part(String key, Expression value, Expression by, Frame frame) {
    Shape shape = expressions.shapeOf(value, frame);
    return Map.of(
        key,
        new Shape.Part(
            shape,
            frame.name(),
            Optional.of(TreeAnnotations.locationOf(frame.file(), by)),
            source(value, frame)));
  }

  /** What nobody knows is at least of the type that the collection takes. */
  private Map<String, Shape.Part> ofItsType(
      Map<String, Shape.Part> parts, MethodCallExpr call, Frame frame) {
    return parts.values().stream().noneMatch(each -> each.shape() instanceof Shape.Unknown)
        ? parts
        : call.getScope()
            .map(each -> expressions.typeOf(each, frame))
            .filter(TypeRef.Declared.class::isInstance)
            .map(each -> ((TypeRef.Declared) each).arguments())
            .filter(each -> !each.isEmpty())
            .map(each -> each.get(each.size() - 1))
            .filter(each -> each.declaredName().isPresent() && !each.equals(TypeRef.OBJECT))
            .map(each -> typed(parts, Shape.of(each)))
            .orElse(parts);
  }

  private static Map<String, Shape.Part> typed(Map<String, Shape.Part> parts, Shape shape) {
    Map<String, Shape.Part> typed = new HashMap<>();
    parts.forEach(
        (key, part) -> typed.put(key, new Shape.Part(shape, part.putBy(), part.at(), part.of())));
    return typed;
  }

  /** The type of the object of which a value is a member. */
  private String source(Expression value, Frame frame) {
    Expression plain = value.isEnclosedExpr() ? value.asEnclosedExpr().getInner() : value;
    Optional<Expression> object =
        plain instanceof MethodCallExpr call && call.getArguments().isEmpty()
            ? call.getScope()
            : plain instanceof FieldAccessExpr access
                ? Optional.of(access.getScope())
                : Optional.empty();
    if (object.isEmpty() || object.get().isThisExpr()) {
      return "";
    }
    if (SelfMade.isType(object.get())) {
      return object.get().toString().replaceAll(".*\\.", "");
    }
    TypeRef type = expressions.typeOf(object.get(), frame);
    return type.declaredName().filter(each -> !each.startsWith("java.")).isPresent()
        ? type.simpleName()
        : "";
  }

  /** A key that can't be told stands for any. */
  String key(Expression expression, Frame frame) {
    Value value =
        frame
            .method()
            .owner()
            .type()
            .scope()
            .map(scope -> evaluator.valueOf(expression, scope))
            .orElseGet(() -> new Value.Unknown(Evidence.of("no scope")));
    return value instanceof Value.Text text ? text.text() : Shape.CONTENT;
  }
}
