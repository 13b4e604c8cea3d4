package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that go through streams, optional values, pages, and maps that the code fills itself: what
 * comes out is what was put in, or what a function made of it.
 */
final class Streams {

  /** Methods of these whose results hold what their function gives. */
  private static final Set<String> MAPPING =
      Set.of("map", "mapToObj", "convert", "thenApply", "transform");

  /** Methods of these whose results are what their function gives. */
  private static final Set<String> FLAT_MAPPING = Set.of("flatMap", "thenCompose");

  /** Methods whose results hold what their receiver holds. */
  private static final Set<String> PASSING =
      Set.of(
          "stream",
          "parallelStream",
          "filter",
          "sorted",
          "distinct",
          "limit",
          "skip",
          "peek",
          "parallel",
          "sequential",
          "unordered",
          "toList",
          "findFirst",
          "findAny",
          "min",
          "max",
          "reversed",
          "subList",
          "toArray",
          "iterator",
          "values");

  /** Collectors that make lists and sets. */
  private static final Set<String> COLLECTORS =
      Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet", "toCollection");

  /** Methods that take one of the values out. */
  private static final Set<String> TAKING =
      Set.of("get", "orElse", "orElseGet", "orElseThrow", "getFirst", "getLast", "next", "join");

  private static final TypeRef LIST = TypeRef.of("java.util.List", TypeRef.OBJECT);

  private final Typing typing;
  private final Expressions expressions;
  private final Mutations mutations;

  Streams(Typing typing, Expressions expressions, Mutations mutations) {
    this.typing = typing;
    this.expressions = expressions;
    this.mutations = mutations;
  }

  /**
   * What a call comes to; empty where it is none of these, or where it isn't known what goes in.
   *
   * @param type its static type
   */
  Optional<Shape> of(MethodCallExpr call, TypeRef type, Frame frame) {
    if (call.getScope().isEmpty()) {
      return Optional.empty();
    }
    String name = call.getNameAsString();
    if (MAPPING.contains(name) || FLAT_MAPPING.contains(name)) {
      return mapped(call, frame)
          .map(each -> FLAT_MAPPING.contains(name) ? each : holding(type, each, frame));
    }
    boolean passes =
        PASSING.contains(name)
            || name.equals("collect") && call.getArguments().stream().allMatch(Streams::collects);
    if (passes) {
      return content(call.getScope().get(), frame).map(each -> holding(type, each, frame));
    }
    return TAKING.contains(name) ? taken(call, frame) : Optional.empty();
  }

  private Optional<Shape> mapped(MethodCallExpr call, Frame frame) {
    return call.getArguments().stream()
        .flatMap(each -> frame.functionIn(each).stream())
        .findFirst()
        .flatMap(expressions::returned)
        .filter(each -> !(each instanceof Shape.Unknown));
  }

  /** Whether what comes out is what a function made of what went in. */
  static boolean isMapping(MethodCallExpr call) {
    return MAPPING.contains(call.getNameAsString())
        || FLAT_MAPPING.contains(call.getNameAsString());
  }

  /** Whether what comes out is what went in. */
  static boolean isPassing(MethodCallExpr call) {
    return PASSING.contains(call.getNameAsString())
        || TAKING.contains(call.getNameAsString())
        || call.getNameAsString().equals("collect")
            && call.getArguments().stream().allMatch(Streams::collects);
  }

  private static boolean collects(Expression argument) {
    return argument instanceof MethodCallExpr collector
        && COLLECTORS.contains(collector.getNameAsString());
  }

  private Optional<Shape> taken(MethodCallExpr call, Frame frame) {
    Expression receiver = call.getScope().orElseThrow();
    boolean byKey =
        call.getNameAsString().equals("get")
            && call.getArguments().size() == 1
            && typing.typeOf(receiver, frame.place()).simpleName().endsWith("Map");
    return byKey
        ? under(mutations.key(call.getArgument(0), frame), expressions.shapeOf(receiver, frame))
        : content(receiver, frame);
  }

  /** What stands under a key of a map that the code fills itself. */
  private static Optional<Shape> under(String key, Shape map) {
    if (map instanceof Shape.OneOf several && !several.shapes().isEmpty()) {
      return several.shapes().stream()
          .map(each -> under(key, each))
          .reduce(Optional.of(Shape.NOTHING), Streams::both);
    }
    if (!(map instanceof Shape.Typed typed) || !typed.made()) {
      return Optional.empty();
    }
    return key.equals(Shape.CONTENT)
        ? content(typed)
        : Optional.of(
            Shape.oneOf(
                Stream.of(key, Shape.CONTENT)
                    .map(typed.parts()::get)
                    .filter(Objects::nonNull)
                    .map(Shape.Part::shape)
                    .toList()));
  }

  /** What a value is known to hold: under one key of a map or another, it can't be told which. */
  private Optional<Shape> content(Expression receiver, Frame frame) {
    return content(expressions.shapeOf(receiver, frame));
  }

  private static Optional<Shape> content(Shape shape) {
    if (shape instanceof Shape.OneOf several && !several.shapes().isEmpty()) {
      return several.shapes().stream()
          .map(Streams::content)
          .reduce(Optional.of(Shape.NOTHING), Streams::both);
    }
    if (!(shape instanceof Shape.Typed typed)
        || typed.parts().isEmpty()
        || !typed.type().simpleName().endsWith("Map")
            && !typed.parts().keySet().equals(Set.of(Shape.CONTENT))) {
      return Optional.empty();
    }
    return Optional.of(
        Shape.oneOf(typed.parts().values().stream().map(Shape.Part::shape).toList()));
  }

  private static Optional<Shape> both(Optional<Shape> one, Optional<Shape> other) {
    return one.flatMap(first -> other.map(second -> Shape.oneOf(java.util.List.of(first, second))));
  }

  private static Shape holding(TypeRef type, Shape content, Frame frame) {
    Shape.Part part = new Shape.Part(content, frame.name(), frame.method().method().at());
    TypeRef holder = type.equals(TypeRef.OBJECT) ? LIST : type;
    return new Shape.Typed(holder, Map.of(Shape.CONTENT, part), true);
  }
}
