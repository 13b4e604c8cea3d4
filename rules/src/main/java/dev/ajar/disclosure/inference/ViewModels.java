package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeRef;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a handler hands to the view that it names: the attributes of its model, of the request, and
 * of its controller's {@code @ModelAttribute} methods.
 */
final class ViewModels {

  /** How many calls away from the handler a model is followed. */
  private static final int DEPTH = 3;

  private static final String MODEL_ATTRIBUTE =
      "org.springframework.web.bind.annotation.ModelAttribute";

  private static final Set<String> MODELS =
      Set.of(
          "Model",
          "ModelMap",
          "ExtendedModelMap",
          "BindingAwareModelMap",
          "ModelAndView",
          "Map",
          "ConcurrentModel",
          "HttpServletRequest",
          "WebRequest");

  private static final Set<String> ADDING =
      Set.of(
          "addAttribute",
          "addObject",
          "put",
          "setAttribute",
          "addAllAttributes",
          "addAllObjects",
          "putAll",
          "mergeAttributes");

  private final Typing typing;
  private final Implementations implementations;
  private final Expressions expressions;

  ViewModels(Types types, Typing typing, Expressions expressions) {
    this.typing = typing;
    this.implementations = new Implementations(types);
    this.expressions = expressions;
  }

  /** A map of the attributes by name. */
  Shape of(BoundMethod handler) {
    Map<String, Shape.Part> parts = new HashMap<>();
    for (JavaMethod each : handler.owner().type().methods()) {
      if (each.isAnnotatedWith(MODEL_ATTRIBUTE) && !each.name().equals(handler.method().name())) {
        BoundMethod method = new BoundMethod(each, handler.owner());
        put(parts, each.name(), Shape.of(method.returnType()), each.name(), each.at());
      }
    }
    Frame frame = Frame.of(handler);
    collect(frame, models(handler.method().parameters()), parts, new HashSet<>());
    return new Shape.Typed(
        TypeRef.of("java.util.Map", TypeRef.of("java.lang.String"), TypeRef.OBJECT), parts, true);
  }

  private static Set<String> models(List<JavaParameter> parameters) {
    Set<String> names = new HashSet<>();
    parameters.stream()
        .filter(each -> MODELS.contains(each.type().simpleName()))
        .forEach(each -> names.add(each.name()));
    return names;
  }

  private void collect(
      Frame frame, Set<String> given, Map<String, Shape.Part> parts, Set<String> seen) {
    Optional<BlockStmt> body = frame.method().method().body();
    if (body.isEmpty() || frame.depth() > DEPTH || !seen.add(frame.name())) {
      return;
    }
    Set<String> models = new HashSet<>(given);
    body.get()
        .findAll(VariableDeclarator.class, each -> isModel(each))
        .forEach(each -> models.add(each.getNameAsString()));
    body.get()
        .findAll(
            ObjectCreationExpr.class,
            each -> each.getType().getNameAsString().equals("ModelAndView"))
        .forEach(each -> created(each, frame, parts));
    for (MethodCallExpr call : body.get().findAll(MethodCallExpr.class)) {
      if (isOn(call, models) && ADDING.contains(call.getNameAsString())) {
        added(call, frame, parts);
      } else if (call.getArguments().stream().anyMatch(each -> isOneOf(each, models))) {
        handedOn(call, frame, models, parts, seen);
      }
    }
  }

  private static boolean isModel(VariableDeclarator variable) {
    String type = variable.getTypeAsString();
    return !type.startsWith("Map") && MODELS.contains(type);
  }

  /** {@code new ModelAndView("users", "user", user)}. */
  private void created(ObjectCreationExpr creation, Frame frame, Map<String, Shape.Part> parts) {
    List<Expression> arguments = creation.getArguments();
    if (arguments.size() > 1) {
      Expression value = arguments.get(arguments.size() - 1);
      String key = arguments.size() > 2 ? key(arguments.get(arguments.size() - 2)) : Shape.CONTENT;
      put(parts, key, expressions.shapeOf(value, frame), frame, value);
    }
  }

  private void added(MethodCallExpr call, Frame frame, Map<String, Shape.Part> parts) {
    List<Expression> arguments = call.getArguments();
    if (arguments.isEmpty()) {
      return;
    }
    Expression value = arguments.get(arguments.size() - 1);
    String key = arguments.size() > 1 ? key(arguments.get(0)) : Shape.CONTENT;
    put(parts, key, expressions.shapeOf(value, frame), frame, value);
  }

  private void handedOn(
      MethodCallExpr call,
      Frame frame,
      Set<String> models,
      Map<String, Shape.Part> parts,
      Set<String> seen) {
    typing
        .methodOf(call, frame.place())
        .ifPresent(
            called ->
                implementations
                    .of(called.method())
                    .forEach(
                        method -> {
                          Frame inside =
                              expressions.called(
                                  method, called.bindings(), call.getArguments(), frame);
                          collect(inside, passed(method, call, models), parts, seen);
                        }));
  }

  /** What the models are called in a method to which they are given. */
  private static Set<String> passed(BoundMethod method, MethodCallExpr call, Set<String> models) {
    Set<String> names = new HashSet<>();
    List<JavaParameter> parameters = method.method().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
      if (isOneOf(call.getArgument(i), models)) {
        names.add(parameters.get(i).name());
      }
    }
    return names;
  }

  private static void put(
      Map<String, Shape.Part> parts, String key, Shape shape, Frame frame, Expression at) {
    put(parts, key, shape, frame.name(), Optional.of(TreeAnnotations.locationOf(frame.file(), at)));
  }

  private static void put(
      Map<String, Shape.Part> parts,
      String key,
      Shape shape,
      String putBy,
      Optional<dev.ajar.model.Location> at) {
    parts.merge(key, new Shape.Part(shape, putBy, at), Mutations::either);
  }

  private static String key(Expression expression) {
    return expression instanceof StringLiteralExpr text ? text.asString() : Shape.CONTENT;
  }

  private static boolean isOn(MethodCallExpr call, Set<String> models) {
    Optional<Expression> scope = call.getScope();
    while (scope.isPresent() && scope.get() instanceof MethodCallExpr inner) {
      scope = inner.getScope();
    }
    return scope.filter(each -> isOneOf(each, models)).isPresent();
  }

  private static boolean isOneOf(Expression expression, Set<String> models) {
    return expression instanceof NameExpr name && models.contains(name.getNameAsString());
  }
}
