package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes of local variables: everything that is assigned to them, and everything that is put into
 * them, in whatever order.
 */
final class Locals {

  private final Expressions expressions;
  private final Constructions constructions;
  private final Mutations mutations;

  Locals(Expressions expressions, Constructions constructions, Evaluator evaluator) {
    this.expressions = expressions;
    this.constructions = constructions;
    this.mutations = new Mutations(expressions, evaluator);
  }

  Shape shapeOf(NameExpr name, TypeRef type, Frame frame) {
    Optional<Shape> argument = frame.argument(name.getNameAsString());
    Optional<BlockStmt> body = frame.method().method().body();
    if (body.isEmpty()) {
      return argument.orElseGet(() -> Shape.of(type));
    }
    List<Shape> assigned = assigned(name.getNameAsString(), body.get(), frame);
    argument.ifPresent(assigned::add);
    Map<String, Shape.Part> parts = parts(name.getNameAsString(), body.get(), frame);
    if (assigned.isEmpty()) {
      return parts.isEmpty()
          ? expressions.otherwise(name, type, frame)
          : new Shape.Typed(type, parts);
    }
    return parts.isEmpty()
        ? Shape.oneOf(assigned)
        : constructions.with(Shape.oneOf(assigned), parts);
  }

  private List<Shape> assigned(String name, BlockStmt body, Frame frame) {
    List<Expression> values = new ArrayList<>();
    body.findAll(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .forEach(each -> each.getInitializer().ifPresent(values::add));
    body.findAll(AssignExpr.class, each -> isName(each.getTarget(), name))
        .forEach(each -> values.add(each.getValue()));
    List<Shape> shapes = new ArrayList<>();
    values.stream()
        .filter(each -> !mentions(each, name))
        .forEach(each -> shapes.add(expressions.shapeOf(each, frame)));
    return shapes;
  }

  /** {@code page = page.next()} says nothing that the other assignments don't. */
  private static boolean mentions(Expression value, String name) {
    return value.findFirst(NameExpr.class, each -> each.getNameAsString().equals(name)).isPresent();
  }

  private static boolean isName(Expression expression, String name) {
    return expression instanceof NameExpr target && target.getNameAsString().equals(name);
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
    return parts;
  }

  /** The receivers of a chain of calls, {@code map} in {@code map.fluentPut(…).fluentPut(…)}. */
  private static java.util.stream.Stream<Expression> receivers(MethodCallExpr call) {
    return java.util.stream.Stream.iterate(
            call.getScope(),
            Optional::isPresent,
            each ->
                each.get() instanceof MethodCallExpr inner ? inner.getScope() : Optional.empty())
        .map(Optional::get);
  }
}
