package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shapes of calls: the methods that are called are followed, as far as they stand in source. */
final class Calls {

  /** How many calls away from the handler values are followed. */
  private static final int DEPTH = 5;

  /** What these make holds nothing; what is put into it counts where it is put. */
  private static final Set<String> EMPTY =
      Set.of("emptyList", "emptyMap", "emptySet", "newArrayList", "newHashMap", "newHashSet");

  private final Implementations implementations;
  private final Setters setters;
  private final Typing typing;
  private final Expressions expressions;
  private final Constructions constructions;
  private final Mutations mutations;
  private final UnresolvedTypes unresolved;
  private final Streams streams;
  private final Literals literals;
  private final Set<String> following = new HashSet<>();

  Calls(
      Types types,
      Typing typing,
      Expressions expressions,
      Constructions constructions,
      Mutations mutations) {
    this.implementations = new Implementations(types);
    this.setters = new Setters(typing);
    this.typing = typing;
    this.expressions = expressions;
    this.constructions = constructions;
    this.mutations = mutations;
    this.unresolved = new UnresolvedTypes(types, typing, expressions);
    this.literals = new Literals(expressions, mutations);
    this.streams = new Streams(typing, expressions, mutations);
  }

  /** What these make is an empty JSON object or array, whatever library they are of. */
  private static final Set<String> EMPTY_TREES =
      Set.of(
          "createObjectNode",
          "createArrayNode",
          "newObjectNode",
          "newArrayNode",
          "objectNode",
          "arrayNode");

  private static final TypeRef TREE = TypeRef.of("com.fasterxml.jackson.databind.node.ObjectNode");

  Shape shapeOf(MethodCallExpr call, TypeRef type, Frame frame) {
    if (call.getArguments().isEmpty() && EMPTY.contains(call.getNameAsString())) {
      return Shape.NOTHING;
    }
    if (call.getArguments().isEmpty() && EMPTY_TREES.contains(call.getNameAsString())) {
      return new Shape.Typed(TREE, Map.of(), true);
    }
    if (Texts.isSerialising(call.getNameAsString()) && !call.getArguments().isEmpty()) {
      return expressions.shapeOf(call.getArgument(0), frame);
    }
    Optional<Shape> applied =
        call.getScope()
            .filter(NameExpr.class::isInstance)
            .flatMap(frame::functionIn)
            .flatMap(expressions::returned);
    if (applied.isPresent()) {
      return applied.get();
    }
    Optional<Shape> literal = literals.of(call, frame);
    if (literal.isPresent()) {
      return literal.get();
    }
    Optional<ObjectCreationExpr> filled = setters.filled(call, frame.place());
    if (filled.isPresent()) {
      return constructions.with(
          constructions.emptyOf(filled.get(), frame), mutations.ofChain(call, frame));
    }
    Optional<CalledMethod> called = typing.methodOf(call, frame.place());
    if (called.isEmpty()) {
      return Texts.isText(type)
          ? Shape.of(type)
          : put(call, frame)
              .or(() -> unresolved.of(call, frame))
              .or(() -> streams.of(call, type, frame))
              .orElseGet(() -> built(call, type, frame));
    }
    List<BoundMethod> bodies = implementations.of(called.get().method());
    if (bodies.isEmpty()) {
      return Texts.isText(type) ? Shape.of(type) : library(call, called.get(), type, frame);
    }
    return Shape.oneOf(
        bodies.stream()
            .map(each -> followed(each, called.get().bindings(), call, type, frame))
            .toList());
  }

  /** What the method that is referred to returns; empty where it isn't known. */
  Optional<Shape> returnedBy(MethodReferenceExpr reference, Frame frame) {
    List<BoundMethod> bodies =
        typing.methodOf(reference, frame.place()).stream()
            .flatMap(each -> implementations.of(each).stream())
            .toList();
    return frame.depth() >= DEPTH || bodies.isEmpty()
        ? Optional.empty()
        : Optional.of(Shape.oneOf(bodies.stream().map(each -> returnedBy(each, frame)).toList()));
  }

  private Shape returnedBy(BoundMethod method, Frame frame) {
    TypeRef type = method.returnType();
    if (!following.add(key(method))) {
      return Shape.of(type);
    }
    Shape returned =
        expressions.returned(expressions.called(method, Map.of(), List.of(), frame), type);
    following.remove(key(method));
    return returned;
  }

  /** The methods in which a call may end, as they are called. */
  List<Frame> methodsCalled(MethodCallExpr call, Frame frame) {
    return typing.methodOf(call, frame.place()).stream()
        .flatMap(
            called ->
                implementations.of(called.method()).stream()
                    .map(
                        each ->
                            expressions.called(
                                each, called.bindings(), call.getArguments(), frame)))
        .toList();
  }

  private Shape followed(
      BoundMethod method,
      Map<String, TypeRef> bindings,
      MethodCallExpr call,
      TypeRef type,
      Frame frame) {
    if (frame.depth() >= DEPTH || !following.add(key(method))) {
      return expressions.otherwise(call, type, frame);
    }
    Frame inside = expressions.called(method, bindings, call.getArguments(), frame);
    Shape returned =
        Returns.giveReceiver(method)
            ? constructions.changed(onReceiver(call, type, frame), inside)
            : expressions.returned(inside, type);
    following.remove(key(method));
    return returned.equals(Shape.NOTHING) && !Returns.giveNull(method)
        ? onReceiver(call, type, frame)
        : returned;
  }

  private static String key(BoundMethod method) {
    JavaMethod called = method.method();
    return called.declaringType() + "#" + called.name() + "(" + called.signature() + ")";
  }

  /** What a method that returns nothing but {@code this} gives is its receiver. */
  private Shape onReceiver(MethodCallExpr call, TypeRef type, Frame frame) {
    return call.getScope()
        .map(each -> expressions.shapeOf(each, frame))
        .filter(each -> !(each instanceof Shape.Unknown))
        .orElseGet(() -> Shape.of(type));
  }

  /** {@code mapper.createObjectNode().put("phone", phone)}: a tree gives itself back. */
  private Optional<Shape> put(MethodCallExpr call, Frame frame) {
    Map<String, Shape.Part> parts = mutations.of(call, frame);
    return parts.isEmpty()
        ? Optional.empty()
        : call.getScope()
            .map(each -> expressions.shapeOf(each, frame))
            .filter(each -> each instanceof Shape.Typed typed && typed.made())
            .map(each -> constructions.with(each, parts));
  }

  /** A library's method whose result is made of its argument or its receiver. */
  private Shape library(MethodCallExpr call, CalledMethod called, TypeRef type, Frame frame) {
    Optional<Shape> streamed = streams.of(call, type, frame);
    if (streamed.isPresent()) {
      return streamed.get();
    }
    boolean isGeneric = !called.method().method().typeParameters().isEmpty();
    List<Expression> values =
        call.getArguments().stream()
            .filter(each -> !(each instanceof LambdaExpr) && !(each instanceof MethodReferenceExpr))
            .toList();
    if (isGeneric && values.size() == 1 && isVariable(called.method().method(), 0)) {
      Shape.Part content =
          new Shape.Part(
              expressions.shapeOf(values.get(0), frame),
              frame.name(),
              frame.method().method().at());
      return new Shape.Typed(type, Map.of(Shape.CONTENT, content));
    }
    if (call.getNameAsString().equals("build") && call.getArguments().isEmpty()) {
      return Shape.of(new TypeRef.Primitive("void"));
    }
    return built(call, type, frame);
  }

  private static boolean isVariable(JavaMethod method, int parameter) {
    return method.parameters().size() > parameter
        && method.parameters().get(parameter).type() instanceof TypeRef.Variable;
  }

  /** {@code Map.of("phone", phone)} and Lombok's builders. */
  private Shape built(MethodCallExpr call, TypeRef type, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    Optional<Expression> link = Optional.of(call);
    while (link.isPresent() && link.get() instanceof MethodCallExpr each) {
      if (each.getArguments().size() == 1
          && typing.typeOf(each, frame.place()).is("lombok.Builder")) {
        Shape shape = expressions.shapeOf(each.getArgument(0), frame);
        parts.putIfAbsent(
            each.getNameAsString(),
            new Shape.Part(shape, frame.name(), frame.method().method().at()));
      }
      link = each.getScope();
    }
    return parts.isEmpty()
        ? expressions.otherwise(call, type, frame)
        : constructions.with(Shape.of(type), parts);
  }
}
