package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.disclosure.serialisation.BodyReader;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.List;
import java.util.Optional;

/** The shapes of expressions. */
final class Expressions {

  private final Typing typing;
  private final BodyReader bodies;
  private final Locals locals;
  private final Calls calls;
  private final Constructions constructions;

  Expressions(Types types, Typing typing, Evaluator evaluator, BodyReader bodies) {
    this.typing = typing;
    this.bodies = bodies;
    this.constructions = new Constructions(types, this, evaluator);
    this.locals = new Locals(this, constructions, evaluator);
    this.calls = new Calls(types, typing, this, constructions);
  }

  /**
   * What a method returns.
   *
   * @param declared its declared return type, which holds where an expression tells no more
   */
  Shape returned(Frame frame, TypeRef declared) {
    Optional<BlockStmt> body = frame.method().method().body();
    if (body.isEmpty()) {
      return Shape.of(declared);
    }
    List<Shape> shapes =
        body.get().findAll(ReturnStmt.class, each -> !isInLambda(each)).stream()
            .flatMap(each -> each.getExpression().stream())
            .map(each -> shapeOf(each, frame))
            .toList();
    return Shape.oneOf(shapes);
  }

  private static boolean isInLambda(ReturnStmt statement) {
    Optional<com.github.javaparser.ast.Node> around = statement.getParentNode();
    while (around.isPresent()) {
      if (around.get() instanceof LambdaExpr || around.get() instanceof ObjectCreationExpr) {
        return true;
      }
      around = around.get().getParentNode();
    }
    return false;
  }

  Shape shapeOf(Expression expression, Frame frame) {
    if (expression instanceof EnclosedExpr enclosed) {
      return shapeOf(enclosed.getInner(), frame);
    }
    if (expression instanceof ConditionalExpr conditional) {
      return Shape.oneOf(
          List.of(conditional.getThenExpr(), conditional.getElseExpr()).stream()
              .map(each -> shapeOf(each, frame))
              .toList());
    }
    if (expression instanceof NullLiteralExpr) {
      return Shape.NOTHING;
    }
    TypeRef type = typing.typeOf(expression, frame.place());
    if (!Texts.isText(type) && bodies.tellsAll(type)) {
      return Shape.of(type);
    }
    return followed(expression, type, frame);
  }

  /** Where the static type says too little. */
  private Shape followed(Expression expression, TypeRef type, Frame frame) {
    if (expression instanceof CastExpr cast) {
      return shapeOf(cast.getExpression(), frame);
    }
    if (expression instanceof NameExpr name) {
      return locals.shapeOf(name, type, frame);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return constructions.shapeOf(creation, type, frame);
    }
    if (expression instanceof MethodCallExpr call) {
      return calls.shapeOf(call, type, frame);
    }
    return otherwise(expression, type, frame);
  }

  /** The static type, where it says anything at all. */
  Shape otherwise(Expression expression, TypeRef type, Frame frame) {
    return type.equals(TypeRef.OBJECT) || type instanceof TypeRef.Variable
        ? unknown(expression, frame)
        : Shape.of(type);
  }

  private Shape unknown(Expression expression, Frame frame) {
    String text = expression.toString().lines().findFirst().orElse("").strip();
    String shortened = text.length() > 80 ? text.substring(0, 77) + "…" : text;
    return new Shape.Unknown(
        Evidence.of(
            "what `" + shortened + "` comes to can't be told",
            TreeAnnotations.locationOf(frame.file(), expression)));
  }
}
