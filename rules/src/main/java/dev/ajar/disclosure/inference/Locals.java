package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shapes of local variables: everything that is assigned to them, and everything that is put into
 * them, in whatever order.
 */
final class Locals {

  private final Expressions expressions;
  private final Constructions constructions;
  private final Mutations mutations;
  private final Handed handed;

  /** The variables whose values are being followed: what a circle adds is told by its others. */
  private final Set<Asked> following = new HashSet<>();

  private record Asked(String method, String name) {}

  Locals(Expressions expressions, Constructions constructions, Evaluator evaluator) {
    this.expressions = expressions;
    this.constructions = constructions;
    this.mutations = new Mutations(expressions, evaluator);
    this.handed = new Handed(expressions);
  }

  /** The shape of a local variable, a parameter, or a field of the object that is run. */
  Shape shapeOf(Expression use, String name, TypeRef type, Frame frame) {
    Asked asked = new Asked(frame.name() + frame.method().method().signature(), name);
    if (!following.add(asked)) {
      return Shape.NOTHING;
    }
    try {
      return followed(use, name, type, frame);
    } finally {
      following.remove(asked);
    }
  }

  private Shape followed(Expression use, String name, TypeRef type, Frame frame) {
    Optional<Shape> argument = frame.argument(name);
    Optional<BlockStmt> body = frame.method().method().body();
    if (body.isEmpty()) {
      return argument.orElseGet(() -> Shape.of(type));
    }
    List<Shape> assigned = assigned(name, body.get(), frame);
    argument.ifPresent(assigned::add);
    if (assigned.isEmpty()) {
      assigned.addAll(initialised(name, frame));
    }
    Map<String, Shape.Part> parts = parts(name, body.get(), frame);
    if (assigned.isEmpty()) {
      return parts.isEmpty()
          ? expressions.otherwise(use, type, frame)
          : new Shape.Typed(type, parts);
    }
    Shape value = constructions.with(Shape.oneOf(assigned), parts);
    return Escapes.of(name, body.get(), call -> handed.isFollowed(call, name, frame))
        ? open(value)
        : value;
  }

  /**
   * A field that is only ever made anew: what its initialiser or the constructors of its type give
   * it.
   */
  private List<Shape> initialised(String name, Frame frame) {
    JavaType type = frame.method().owner().type();
    List<Expression> values = new ArrayList<>();
    type.field(name).flatMap(JavaField::initialiser).ifPresent(values::add);
    for (JavaMethod each : type.constructors()) {
      each.body()
          .ifPresent(
              body ->
                  body.findAll(AssignExpr.class, assign -> isName(assign.getTarget(), name))
                      .forEach(assign -> values.add(assign.getValue())));
    }
    boolean made =
        !values.isEmpty() && values.stream().allMatch(ObjectCreationExpr.class::isInstance);
    return made
        ? values.stream().map(each -> expressions.shapeOf(each, frame)).toList()
        : List.of();
  }

  private static Shape open(Shape shape) {
    if (shape instanceof Shape.OneOf several) {
      return Shape.oneOf(several.shapes().stream().map(Locals::open).toList());
    }
    return shape instanceof Shape.Typed typed ? Envelopes.reopened(typed) : shape;
  }

  private List<Shape> assigned(String name, BlockStmt body, Frame frame) {
    List<Expression> values = new ArrayList<>();
    body.findAll(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .forEach(each -> each.getInitializer().ifPresent(values::add));
    body.findAll(AssignExpr.class, each -> isName(each.getTarget(), name))
        .forEach(each -> values.add(each.getValue()));
    List<Shape> shapes = new ArrayList<>();
    if (Fresh.isMadeIn(name, frame.method(), body)) {
      values.removeIf(each -> !each.isObjectCreationExpr());
      values.forEach(each -> shapes.add(constructions.emptyOf(each.asObjectCreationExpr(), frame)));
      return shapes;
    }
    Set<String> variables = new HashSet<>();
    values.stream()
        .filter(each -> !mentions(each, name))
        .filter(each -> !each.isNameExpr() || variables.add(each.toString()))
        .forEach(each -> shapes.add(expressions.shapeOf(each, frame)));
    return shapes;
  }

  /** {@code page = page.next()} says nothing that the other assignments don't. */
  private static boolean mentions(Expression value, String name) {
    return value.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name)).isPresent();
  }

  static boolean isName(Expression expression, String name) {
    if (expression instanceof FieldAccessExpr field && field.getScope() instanceof ThisExpr) {
      return field.getNameAsString().equals(name);
    }
    return expression instanceof NameExpr target && target.getNameAsString().equals(name);
  }

  /** {@code result.data}, by which the classes of an envelope's package fill it. */
  private static boolean isFieldOf(Expression target, String name) {
    return target instanceof FieldAccessExpr field && isName(field.getScope(), name);
  }

  private Map<String, Shape.Part> parts(String name, BlockStmt body, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    body.findAll(
            MethodCallExpr.class,
            each -> receivers(each).anyMatch(receiver -> isName(receiver, name)))
        .forEach(
            call ->
                mutations
                    .of(call, frame)
                    .forEach((key, part) -> parts.merge(key, part, Mutations::either)));
    body.findAll(AssignExpr.class, each -> isFieldOf(each.getTarget(), name))
        .forEach(
            each ->
                mutations
                    .of(each, frame)
                    .forEach((key, part) -> parts.merge(key, part, Mutations::either)));
    handed
        .of(name, body, frame)
        .forEach(
            each ->
                parts(each.parameter(), each.body(), each.frame())
                    .forEach((key, part) -> parts.merge(key, part, Mutations::either)));
    return parts;
  }

  /** The receivers of a chain of calls, {@code map} in {@code map.fluentPut(…).fluentPut(…)}. */
  private static Stream<Expression> receivers(MethodCallExpr call) {
    return Stream.iterate(
            call.getScope(),
            Optional::isPresent,
            each ->
                each.get() instanceof MethodCallExpr inner ? inner.getScope() : Optional.empty())
        .map(Optional::get);
  }
}
