package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.disclosure.serialisation.Body;
import dev.ajar.disclosure.serialisation.BodyReader;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shapes of expressions. */
final class Expressions {

  /** How many expressions are followed for one handler. Ordinary handlers take dozens. */
  private static final int STEPS = 3_000;

  private final Typing typing;
  private final Envelopes envelopes;
  private final BodyReader bodies;
  private final Map<Frame, Map<Expression, Shape>> known = new IdentityHashMap<>();
  private final Narrowing narrowing;
  private final Fresh fresh;
  private final Locals locals;
  private final Calls calls;
  private final Constructions constructions;
  private int steps;

  Expressions(Types types, Typing typing, Evaluator evaluator, BodyReader bodies) {
    this.typing = typing;
    this.envelopes = new Envelopes(types);
    this.bodies = bodies;
    this.fresh = new Fresh(types, typing);
    this.narrowing = new Narrowing(types, bodies);
    this.constructions = new Constructions(types, typing, this, evaluator);
    this.locals = new Locals(this, constructions, evaluator);
    this.calls = new Calls(types, typing, this, constructions, new Mutations(this, evaluator));
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
        body.get().findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream()
            .flatMap(each -> each.getExpression().stream())
            .map(each -> shapeOf(each, frame))
            .toList();
    return Shape.oneOf(shapes);
  }

  /** What a function returns; empty where that isn't known. */
  Optional<Shape> returned(Frame.Function function) {
    return function.expression() instanceof LambdaExpr lambda
        ? Optional.of(
            Shape.oneOf(
                Returns.of(lambda).stream().map(each -> shapeOf(each, function.frame())).toList()))
        : calls.returnedBy((MethodReferenceExpr) function.expression(), function.frame());
  }

  /** Whether a handler answers with objects that it was seen making. */
  boolean answersWithMade(Frame handler) {
    return handler.method().method().body().stream()
        .flatMap(body -> body.findAll(ReturnStmt.class, each -> !Returns.isInner(each)).stream())
        .flatMap(each -> each.getExpression().stream())
        .anyMatch(each -> fresh.isMade(each, handler));
  }

  TypeRef typeOf(Expression expression, Frame frame) {
    return typing.typeOf(expression, frame.place());
  }

  /** What is written of a value. */
  Body bodyOf(Shape shape) {
    return bodies.read(shape, Optional.empty());
  }

  /** The methods in which a call may end, as they are called. */
  List<Frame> methodsCalled(MethodCallExpr call, Frame frame) {
    return calls.methodsCalled(call, frame);
  }

  /** A method or constructor as it is called with the arguments. */
  Frame called(
      BoundMethod method, Map<String, TypeRef> bindings, List<Expression> arguments, Frame caller) {
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, TypeRef> told = new HashMap<>();
    Map<String, Frame.Function> functions = new HashMap<>();
    List<JavaParameter> parameters = method.method().parameters();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      String name = parameters.get(i).name();
      Optional<Frame.Function> function = caller.functionIn(arguments.get(i));
      if (function.isPresent()) {
        functions.put(name, function.get());
      } else {
        Shape shape = shapeOf(arguments.get(i), caller);
        shapes.put(name, shape);
        narrowing
            .of(method.parameterType(i).substitute(bindings), shape)
            .ifPresent(type -> told.put(name, type));
      }
    }
    return new Frame(method, bindings, shapes, told, functions, caller.depth() + 1);
  }

  /** Forgets what was worked out, and starts to count anew: frames are of one handler. */
  void begin() {
    known.clear();
    steps = 0;
  }

  Shape shapeOf(Expression expression, Frame frame) {
    Map<Expression, Shape> inFrame = known.computeIfAbsent(frame, each -> new IdentityHashMap<>());
    @Nullable Shape shape = inFrame.get(expression);
    if (shape == null) {
      shape = ++steps > STEPS ? tooLong(expression, frame) : worked(expression, frame);
      inFrame.put(expression, shape);
    }
    return shape;
  }

  private static Shape tooLong(Expression expression, Frame frame) {
    return new Shape.Unknown(
        Evidence.of(
            "what is answered takes more than " + STEPS + " steps to follow",
            TreeAnnotations.locationOf(frame.file(), expression)));
  }

  private Shape worked(Expression expression, Frame frame) {
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
    if (tellsAll(type)) {
      return fresh.isMade(expression, frame) ? followed(expression, type, frame) : Shape.of(type);
    }
    TypeRef narrowed = narrowed(expression, type, frame);
    return tellsAll(narrowed) ? Shape.of(narrowed) : followed(expression, narrowed, frame);
  }

  private boolean tellsAll(TypeRef type) {
    return !Texts.isText(type)
        && bodies.tellsAll(type)
        && !envelopes.isOne(type)
        && !holdsMap(type);
  }

  /** What a map's keys are, its type doesn't tell. */
  static boolean holdsMap(TypeRef type) {
    return type.simpleName().endsWith("Map")
        || type instanceof TypeRef.Declared declared
            && declared.arguments().stream().anyMatch(Expressions::holdsMap);
  }

  /**
   * The type of a call, where its receiver is known to be of a narrower type than it is declared.
   */
  private TypeRef narrowed(Expression expression, TypeRef type, Frame frame) {
    if (Texts.isText(type)
        || !(expression instanceof MethodCallExpr call)
        || call.getScope().filter(each -> !SelfMade.isType(each)).isEmpty()) {
      return type;
    }
    Expression receiver = call.getScope().get();
    return narrowing
        .of(typing.typeOf(receiver, frame.place()), shapeOf(receiver, frame))
        .map(each -> typing.typeOf(call, each, frame.place()))
        .filter(each -> !each.equals(TypeRef.OBJECT))
        .orElse(type);
  }

  /** Where the static type says too little. */
  private Shape followed(Expression expression, TypeRef type, Frame frame) {
    if (expression instanceof CastExpr cast) {
      Shape inner = shapeOf(cast.getExpression(), frame);
      return inner instanceof Shape.Unknown && !type.equals(TypeRef.OBJECT)
          ? Shape.of(type)
          : inner;
    }
    if (expression instanceof NameExpr name) {
      return locals.shapeOf(name, name.getNameAsString(), type, frame);
    }
    if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
      return locals.shapeOf(access, access.getNameAsString(), type, frame);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return Fresh.isReturnedEmpty(creation)
          ? constructions.emptyOf(creation, frame)
          : constructions.shapeOf(creation, type, frame);
    }
    if (expression instanceof MethodCallExpr call) {
      return calls.shapeOf(call, type, frame);
    }
    return otherwise(expression, type, frame);
  }

  /** The static type, where it says anything at all. */
  Shape otherwise(Expression expression, TypeRef type, Frame frame) {
    boolean isTold = !type.equals(TypeRef.OBJECT) && !(type instanceof TypeRef.Variable);
    if (isTold) {
      return Shape.of(type);
    }
    return Texts.isScalarByName(expression) ? Texts.SHAPE : unknown(expression, frame);
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
