package dev.ajar.disclosure.inference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shapes of new objects: what their constructors put where. */
final class Constructions {

  private static final int DEPTH = 6;

  private final Types types;
  private final Expressions expressions;
  private final Mutations mutations;
  private final Typing typing;
  private final Envelopes envelopes;
  private final UnresolvedTypes unresolved;

  Constructions(Types types, Typing typing, Expressions expressions, Evaluator evaluator) {
    this.types = types;
    this.typing = typing;
    this.envelopes = new Envelopes(types);
    this.unresolved = new UnresolvedTypes(types, typing, expressions);
    this.expressions = expressions;
    this.mutations = new Mutations(expressions, evaluator);
  }

  Shape shapeOf(ObjectCreationExpr creation, TypeRef type, Frame frame) {
    List<Expression> arguments = creation.getArguments();
    Map<String, Shape.Part> parts = new HashMap<>();
    Optional<Map<String, Shape.Part>> constructed = Optional.empty();
    if (wraps(type) && !arguments.isEmpty()) {
      parts.put(Shape.CONTENT, part(arguments.get(0), frame));
    } else {
      constructed = constructed(type, arguments, frame);
      constructed.ifPresent(parts::putAll);
    }
    creation
        .getAnonymousClassBody()
        .ifPresent(members -> members.forEach(each -> parts.putAll(putByInitialiser(each, frame))));
    if (!wraps(type) && types.find(type).isEmpty()) {
      return with(unresolved.made(arguments, frame), parts);
    }
    return new Shape.Typed(
        type, constructed.isPresent() ? envelopes.emptied(type, parts, frame) : parts, true);
  }

  /** A new object in which nothing is but what its constructor puts there. */
  Shape emptyOf(ObjectCreationExpr creation, Frame frame) {
    TypeRef type = expressions.typeOf(creation, frame);
    Optional<Map<String, Shape.Part>> constructed = constructed(type, List.of(), frame);
    if (wraps(type) || constructed.isEmpty()) {
      return shapeOf(creation, type, frame);
    }
    Map<String, Shape.Part> parts = new HashMap<>(constructed.get());
    Shape.Part nothing = new Shape.Part(Shape.NOTHING, frame.name(), Optional.empty());
    unset(type).forEach(name -> parts.putIfAbsent(name, nothing));
    return new Shape.Typed(type, parts, true);
  }

  /** The fields that nothing gives a value where an object is made; none if not all are known. */
  private List<String> unset(TypeRef type) {
    List<BoundType> hierarchy = types.hierarchyOf(type);
    boolean known =
        hierarchy.stream()
            .map(BoundType::type)
            .filter(each -> !each.isInterface() && !each.name().equals("java.lang.Object"))
            .allMatch(JavaType::isSource);
    return !known
        ? List.of()
        : hierarchy.stream()
            .flatMap(each -> each.type().fields().stream())
            .filter(each -> !each.is(Modifier.STATIC) && each.initialiser().isEmpty())
            .map(JavaField::name)
            .toList();
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
    Shape.Typed open = isSetOtherwise(typed, parts.keySet()) ? Envelopes.reopened(typed) : typed;
    Map<String, Shape.Part> all = new HashMap<>(open.parts());
    parts.forEach((key, part) -> all.merge(keyIn(all, key), part, Mutations::either));
    return new Shape.Typed(open.type(), all, open.made());
  }

  /** A setter's property is a field's, also where they differ in case: {@code setURL}. */
  private static String keyIn(Map<String, Shape.Part> parts, String key) {
    return parts.containsKey(key)
        ? key
        : parts.keySet().stream().filter(key::equalsIgnoreCase).sorted().findFirst().orElse(key);
  }

  /** Whether something is set that is no field, so that it can't be told which field gets it. */
  private boolean isSetOtherwise(Shape.Typed shape, Set<String> keys) {
    if (!shape.made() || keys.isEmpty() || types.isSubtype(shape.type(), "java.util.Map")) {
      return false;
    }
    List<String> fields =
        types.hierarchyOf(shape.type()).stream()
            .flatMap(each -> each.type().fields().stream())
            .map(JavaField::name)
            .toList();
    return !fields.isEmpty()
        && keys.stream()
            .filter(each -> !each.equals(Shape.CONTENT))
            .anyMatch(each -> fields.stream().noneMatch(each::equalsIgnoreCase));
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

  /** Empty where it can't be told which constructor is run, or what it does. */
  private Optional<Map<String, Shape.Part>> constructed(
      TypeRef type, List<Expression> arguments, Frame frame) {
    Optional<BoundType> bound = types.hierarchyOf(type).stream().findFirst();
    if (bound.isEmpty() || frame.depth() >= DEPTH) {
      return Optional.empty();
    }
    SortedMap<Integer, List<JavaMethod>> byFit =
        bound.get().type().constructors().stream()
            .filter(each -> each.parameters().size() == arguments.size() && each.body().isPresent())
            .collect(groupingBy(each -> fit(each, arguments, frame), TreeMap::new, toList()));
    if (byFit.isEmpty()) {
      return positional(bound.get(), arguments, frame);
    }
    Map<String, Shape.Part> parts = new HashMap<>();
    for (JavaMethod each : byFit.get(byFit.lastKey())) {
      Optional<Map<String, Shape.Part>> put =
          run(new BoundMethod(each, bound.get()), arguments, frame);
      if (put.isEmpty()) {
        return put;
      }
      add(put.get(), parts);
    }
    return Optional.of(parts);
  }

  private static void add(Map<String, Shape.Part> more, Map<String, Shape.Part> parts) {
    more.forEach((key, part) -> parts.merge(key, part, Mutations::either));
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
  private Optional<Map<String, Shape.Part>> positional(
      BoundType bound, List<Expression> arguments, Frame frame) {
    List<JavaField> members =
        bound.type().components().isEmpty()
            ? bound.type().fields().stream().filter(each -> !each.is(Modifier.STATIC)).toList()
            : bound.type().components();
    if (!arguments.isEmpty() && members.size() != arguments.size()) {
      return Optional.empty();
    }
    Map<String, Shape.Part> parts = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      parts.put(members.get(i).name(), part(arguments.get(i), frame));
    }
    return Optional.of(parts);
  }

  private Optional<Map<String, Shape.Part>> run(
      BoundMethod constructor, List<Expression> arguments, Frame caller) {
    Frame frame = expressions.called(constructor, Map.of(), arguments, caller);
    BlockStmt body = constructor.method().body().orElseThrow();
    Map<String, Shape.Part> parts = new HashMap<>();
    for (ExplicitConstructorInvocationStmt each :
        body.findAll(ExplicitConstructorInvocationStmt.class)) {
      Optional<Map<String, Shape.Part>> delegated = delegated(each, constructor, frame);
      if (delegated.isEmpty() && !each.getArguments().isEmpty()) {
        return delegated;
      }
      delegated.ifPresent(parts::putAll);
    }
    parts.putAll(assigned(body, frame));
    return Optional.of(parts);
  }

  /** What statements give to members of the object that runs them. */
  private Map<String, Shape.Part> assigned(BlockStmt body, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    body.findAll(AssignExpr.class)
        .forEach(
            each ->
                memberName(each.getTarget())
                    .ifPresent(name -> add(Map.of(name, part(each.getValue(), frame)), parts)));
    body.findAll(MethodCallExpr.class, Constructions::isOnThis)
        .forEach(each -> add(mutations.of(each, frame), parts));
    return parts;
  }

  private Optional<Map<String, Shape.Part>> delegated(
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
