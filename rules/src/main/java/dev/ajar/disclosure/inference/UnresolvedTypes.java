package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of classes that are neither among the sources nor on the class path. They are taken to
 * hold what they are given: {@code R.data(user)} of a handler that answers with an {@code R},
 * {@code Dict.create().set("user", user)}.
 */
final class UnresolvedTypes {

  /** Stands for a type that nobody knows: its members are what the code is seen to set. */
  static final TypeRef MAP =
      TypeRef.of("java.util.Map", TypeRef.of("java.lang.String"), TypeRef.OBJECT);

  /** Static methods without arguments that make an empty object. */
  private static final Set<String> MAKING =
      Set.of("create", "init", "of", "builder", "newInstance", "newBuilder", "build", "make");

  private final Types types;
  private final Typing typing;
  private final Expressions expressions;

  UnresolvedTypes(Types types, Typing typing, Expressions expressions) {
    this.types = types;
    this.typing = typing;
    this.expressions = expressions;
  }

  /** What a call on such a class makes; empty where it isn't seen to make an object of it. */
  Optional<Shape> of(MethodCallExpr call, Frame frame) {
    List<MethodCallExpr> chain = chain(call);
    MethodCallExpr first = chain.get(chain.size() - 1);
    Optional<Expression> named =
        first.getScope().filter(SelfMade::isType).filter(each -> !isKnown(each, frame));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeRef.Declared> answered =
        answered(frame.method().returnType(), simpleName(named.get()));
    boolean isMade = first.getArguments().isEmpty() && MAKING.contains(first.getNameAsString());
    if (answered.isEmpty() && !isMade) {
      return Optional.empty();
    }
    Map<String, Shape.Part> parts = new HashMap<>();
    chain.forEach(each -> given(each, answered, frame, parts));
    return Optional.of(new Shape.Typed(MAP, parts, true));
  }

  /** What a constructor of such a class makes. */
  Shape made(List<Expression> arguments, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    values(arguments)
        .forEach(each -> add(name(each), expressions.shapeOf(each, frame), frame, parts));
    return new Shape.Typed(MAP, parts, true);
  }

  private void given(
      MethodCallExpr call,
      Optional<TypeRef.Declared> answered,
      Frame frame,
      Map<String, Shape.Part> parts) {
    List<Expression> values = values(call.getArguments());
    for (Expression each : values) {
      Shape shape = expressions.shapeOf(each, frame);
      boolean isTold = !(shape instanceof Shape.Unknown);
      String name = values.size() == 1 && isMade(call) ? call.getNameAsString() : Shape.CONTENT;
      add(name, isTold ? shape : argumentOf(answered).orElse(shape), frame, parts);
    }
  }

  /** The links of a builder are named like the members that they set. */
  private static boolean isMade(MethodCallExpr link) {
    List<MethodCallExpr> chain = chain(link);
    String first = chain.get(chain.size() - 1).getNameAsString();
    return chain.size() > 1 && first.toLowerCase(java.util.Locale.ROOT).endsWith("builder");
  }

  private static void add(String name, Shape shape, Frame frame, Map<String, Shape.Part> parts) {
    parts.merge(
        name, new Shape.Part(shape, frame.name(), frame.method().method().at()), Mutations::either);
  }

  /** The call and those on whose results it is made, the last first. */
  private static List<MethodCallExpr> chain(MethodCallExpr call) {
    return Stream.iterate(
            Optional.of(call),
            Optional::isPresent,
            each ->
                each.flatMap(MethodCallExpr::getScope)
                    .filter(MethodCallExpr.class::isInstance)
                    .map(MethodCallExpr.class::cast))
        .map(Optional::get)
        .toList();
  }

  private boolean isKnown(Expression named, Frame frame) {
    return types.find(typing.typeOf(named, frame.place())).filter(this::isOther).isPresent();
  }

  private boolean isOther(dev.ajar.source.type.JavaType type) {
    return !type.name().equals("java.lang.Object");
  }

  /** The type with that name, where a method answers with it, wrapped or not. */
  private static Optional<TypeRef.Declared> answered(TypeRef type, String simpleName) {
    if (!(type instanceof TypeRef.Declared declared)) {
      return Optional.empty();
    }
    return declared.simpleName().equals(simpleName)
        ? Optional.of(declared)
        : declared.arguments().stream()
            .flatMap(each -> answered(each, simpleName).stream())
            .findFirst();
  }

  /** What the type says that it holds. */
  private static Optional<Shape> argumentOf(Optional<TypeRef.Declared> type) {
    return type.stream()
        .flatMap(each -> each.arguments().stream())
        .filter(each -> each instanceof TypeRef.Declared && !each.equals(TypeRef.OBJECT))
        .findFirst()
        .map(Shape::of);
  }

  private static List<Expression> values(List<Expression> arguments) {
    List<Expression> values = new ArrayList<>(arguments);
    values.removeIf(each -> each instanceof LambdaExpr || each instanceof MethodReferenceExpr);
    return values;
  }

  /** A constructor's argument says by its own name for which member it is. */
  private static String name(Expression argument) {
    if (argument instanceof NameExpr variable) {
      return variable.getNameAsString();
    }
    if (argument instanceof MethodCallExpr getter
        && getter.getArguments().isEmpty()
        && getter.getNameAsString().matches("get[A-Z].*")) {
      String name = getter.getNameAsString();
      return Character.toLowerCase(name.charAt(3)) + name.substring(4);
    }
    return Shape.CONTENT;
  }

  private static String simpleName(Expression type) {
    String text = type.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }
}
