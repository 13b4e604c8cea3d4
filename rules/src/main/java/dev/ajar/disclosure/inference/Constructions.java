package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes of new objects: what their constructors put where. */
final class Constructions {

  private static final int DEPTH = 6;

  /** Stands for types that nobody knows: their members are what the code is seen to set. */
  private static final TypeRef MAP =
      TypeRef.of("java.util.Map", TypeRef.of("java.lang.String"), TypeRef.OBJECT);

  private final Types types;
  private final Expressions expressions;
  private final Mutations mutations;
  private final Typing typing;
  private final Envelopes envelopes;

  Constructions(Types types, Typing typing, Expressions expressions, Evaluator evaluator) {
    this.types = types;
    this.typing = typing;
    this.envelopes = new Envelopes(types);
    this.expressions = expressions;
    this.mutations = new Mutations(expressions, evaluator);
  }

  Shape shapeOf(ObjectCreationExpr creation, TypeRef type, Frame frame) {
    List<Expression> arguments = creation.getArguments();
    Map<String, Shape.Part> parts = new HashMap<>();
    if (wraps(type) && !arguments.isEmpty()) {
      parts.put(Shape.CONTENT, part(arguments.get(0), frame));
    } else {
      parts.putAll(constructed(type, arguments, frame));
    }
    creation
        .getAnonymousClassBody()
        .ifPresent(members -> members.forEach(each -> parts.putAll(putByInitialiser(each, frame))));
    if (arguments.isEmpty() && types.find(type).isEmpty()) {
      return new Shape.Typed(MAP, parts, true);
    }
    return new Shape.Typed(type, envelopes.emptied(type, parts, frame), true);
  }

  /** A value after a method of its own has run on it. */
  Shape changed(Shape receiver, Frame method) {
    Map<String, Shape.Part> parts = new HashMap<>();
    method.method().method().body().ifPresent(body -> parts.putAll(assigned(body, method)));
    return with(receiver, parts);
  }

  /** A shape with parts of its own added to those it has. */
  Shape with(Shape shape, Map<String, Shape.Part> parts) {
    if (shape instanceof Shape.OneOf several) {
      return Shape.oneOf(several.shapes().stream().map(each -> with(each, parts)).toList());
    }
    if (!(shape instanceof Shape.Typed typed)) {
      return shape;
    }
    Map<String, Shape.Part> all = new HashMap<>(typed.parts());
    parts.forEach((key, part) -> all.merge(key, part, Mutations::either));
    return new Shape.Typed(typed.type(), all, typed.made());
  }

  /** Library types whose content is what they are constructed with. */
  private static boolean wraps(TypeRef type) {
    return type.declaredName()
        .filter(
            each ->
                each.startsWith("org.springframework.http.")
                    || each.endsWith(".PageImpl")
                    || each.endsWith(".PageInfo")
                    || each.startsWith("java.util."))
        .isPresent();
  }

  private Shape.Part part(Expression value, Frame frame) {
    return new Shape.Part(
        expressions.shapeOf(value, frame), frame.name(), frame.method().method().at());
  }

  private Map<String, Shape.Part> constructed(
      TypeRef type, List<Expression> arguments, Frame frame) {
    Optional<BoundType> bound = types.hierarchyOf(type).stream().findFirst();
    if (bound.isEmpty() || frame.depth() >= DEPTH) {
      return Map.of();
    }
    return bound.get().type().constructors().stream()
        .filter(each -> each.parameters().size() == arguments.size() && each.body().isPresent())
        .min(Comparator.comparingInt(each -> -fit(each, arguments, frame)))
        .map(each -> run(new BoundMethod(each, bound.get()), arguments, frame))
        .orElseGet(() -> positional(bound.get(), arguments, frame));
  }

  /** How many arguments are of the parameters' very types; a type parameter takes any object. */
  private int fit(JavaMethod constructor, List<Expression> arguments, Frame frame) {
    int fit = 0;
    for (int i = 0; i < arguments.size(); i++) {
      String wanted = constructor.parameters().get(i).type().simpleName();
      TypeRef actual = typing.typeOf(arguments.get(i), frame.place());
      boolean isOther =
          constructor.parameters().get(i).type() instanceof TypeRef.Primitive
              && !(actual instanceof TypeRef.Primitive);
      fit += wanted.equals(actual.simpleName()) ? 2 : isOther ? -2 : 0;
    }
    return fit;
  }

  /**
   * Records, and classes for which Lombok makes the constructor, take their members in the order of
   * declaration.
   */
  private Map<String, Shape.Part> positional(
      BoundType bound, List<Expression> arguments, Frame frame) {
    List<JavaField> members =
        bound.type().components().isEmpty()
            ? bound.type().fields().stream().filter(each -> !each.is(Modifier.STATIC)).toList()
            : bound.type().components();
    Map<String, Shape.Part> parts = new HashMap<>();
    if (members.size() == arguments.size()) {
      for (int i = 0; i < members.size(); i++) {
        parts.put(members.get(i).name(), part(arguments.get(i), frame));
      }
    }
    return parts;
  }

  private Map<String, Shape.Part> run(
      BoundMethod constructor, List<Expression> arguments, Frame caller) {
    Frame frame = expressions.called(constructor, Map.of(), arguments, caller);
    BlockStmt body = constructor.method().body().orElseThrow();
    Map<String, Shape.Part> parts = new HashMap<>();
    body.findAll(ExplicitConstructorInvocationStmt.class)
        .forEach(each -> parts.putAll(delegated(each, constructor, frame)));
    parts.putAll(assigned(body, frame));
    return parts;
  }

  /** What statements give to members of the object that runs them. */
  private Map<String, Shape.Part> assigned(BlockStmt body, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    body.findAll(AssignExpr.class)
        .forEach(
            each ->
                memberName(each.getTarget())
                    .ifPresent(name -> parts.put(name, part(each.getValue(), frame))));
    body.findAll(MethodCallExpr.class, Constructions::isOnThis)
        .forEach(each -> parts.putAll(mutations.of(each, frame)));
    return parts;
  }

  private Map<String, Shape.Part> delegated(
      ExplicitConstructorInvocationStmt call, BoundMethod constructor, Frame frame) {
    BoundType owner = constructor.owner();
    TypeRef target =
        call.isThis()
            ? owner.type().asRef().substitute(owner.bindings())
            : owner
                .type()
                .superclass()
                .map(each -> each.substitute(owner.bindings()))
                .orElse(TypeRef.OBJECT);
    return constructed(target, call.getArguments(), frame);
  }

  private static Optional<String> memberName(Expression target) {
    if (target instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
      return Optional.of(access.getNameAsString());
    }
    return target instanceof NameExpr name ? Optional.of(name.getNameAsString()) : Optional.empty();
  }

  private static boolean isOnThis(MethodCallExpr call) {
    return call.getScope()
        .map(each -> each instanceof ThisExpr || each instanceof SuperExpr)
        .orElse(true);
  }

  /** {@code new HashMap<>() {{ put("phone", phone); }}}. */
  private Map<String, Shape.Part> putByInitialiser(
      com.github.javaparser.ast.body.BodyDeclaration<?> member, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    member
        .findAll(MethodCallExpr.class, Constructions::isOnThis)
        .forEach(each -> parts.putAll(mutations.of(each, frame)));
    return parts;
  }
}
