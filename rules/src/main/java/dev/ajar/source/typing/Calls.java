package dev.ajar.source.typing;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of calls: finds the method, and what its type parameters stand for. */
final class Calls {

  /** Methods of the usual utilities that give back their first argument, or something empty. */
  private static final Set<String> PASSING_THROUGH =
      Set.of(
          "emptyIfNull",
          "defaultIfNull",
          "defaultIfEmpty",
          "defaultIfBlank",
          "blankToDefault",
          "emptyToDefault",
          "nullToEmpty",
          "firstNonNull",
          "reverse",
          "sort",
          "distinct",
          "removeNull",
          "requireNonNull",
          "requireNonNullElse",
          "checkNotNull",
          "unmodifiableList",
          "unmodifiableCollection");

  private final Types types;
  private final Typing typing;
  private final Unifier unifier;
  private final FunctionalInterfaces functional;
  private final Overloads overloads;
  private final Lambdas lambdas;
  private final LombokMembers lombok;

  Calls(Types types, Typing typing) {
    this.types = types;
    this.typing = typing;
    this.unifier = new Unifier(types);
    this.functional = new FunctionalInterfaces(types);
    this.overloads = new Overloads(types, typing, functional);
    this.lambdas = new Lambdas(types, typing, functional, overloads, unifier);
    this.lombok = new LombokMembers(types);
  }

  Unifier unifier() {
    return unifier;
  }

  TypeRef typeOf(MethodCallExpr call, Place place) {
    Optional<CalledMethod> method = methodOf(call, place);
    return method.isPresent()
        ? method.get().returnType()
        : otherwise(call, overloads.receiver(call, place), place);
  }

  /** The same on a receiver that is known to be of a narrower type than its expression. */
  TypeRef typeOf(MethodCallExpr call, TypeRef receiver, Place place) {
    return methodOf(call, receiver, place)
        .map(CalledMethod::returnType)
        .orElseGet(() -> otherwise(call, receiver, place));
  }

  /** What the call comes to where no declaration of the method is known. */
  private TypeRef otherwise(MethodCallExpr call, TypeRef receiver, Place place) {
    return lombok
        .typeOfCall(receiver, call.getNameAsString(), call.getArguments().size())
        .or(() -> byClassLiteral(call, place))
        .or(() -> passedThrough(call, place))
        .orElse(TypeRef.OBJECT);
  }

  /**
   * A method that nobody knows, given a class: {@code getForObject(url, User.class)}, {@code
   * toList(users, UserDto.class)}. What it gives is of that class.
   */
  private static Optional<TypeRef> byClassLiteral(MethodCallExpr call, Place place) {
    Optional<TypeRef> named =
        call.getArguments().stream()
            .filter(ClassExpr.class::isInstance)
            .map(each -> place.typeOf(((ClassExpr) each).getType()))
            .findFirst();
    String name = call.getNameAsString();
    if (name.endsWith("ForEntity") || name.equals("exchange")) {
      return named.map(each -> TypeRef.of("org.springframework.http.ResponseEntity", each));
    }
    return name.endsWith("List") || name.endsWith("Array")
        ? named.map(each -> TypeRef.of("java.util.List", each))
        : named;
  }

  /** A method that nobody knows, called like those that give back what they are given. */
  private Optional<TypeRef> passedThrough(MethodCallExpr call, Place place) {
    return PASSING_THROUGH.contains(call.getNameAsString()) && call.getArguments().isNonEmpty()
        ? Optional.of(typing.typeOf(call.getArgument(0), place))
        : Optional.empty();
  }

  TypeRef typeOf(ObjectCreationExpr creation, Place place) {
    ClassOrInterfaceType syntax = creation.getType();
    TypeRef written = place.typeOf(syntax);
    if (!syntax.isUsingDiamondOperator() || !(written instanceof TypeRef.Declared declared)) {
      return written;
    }
    Optional<JavaType> type = types.find(written);
    if (type.isEmpty()) {
      return written;
    }
    Map<String, TypeRef> bindings = fromConstructor(type.get(), creation, place);
    List<TypeRef> arguments =
        type.get().typeParameters().stream()
            .map(each -> bindings.getOrDefault(each.name(), each.erasure()))
            .toList();
    boolean told = !bindings.isEmpty() || expectedType(creation, place).isEmpty();
    return told
        ? new TypeRef.Declared(declared.name(), arguments)
        : expectedType(creation, place).orElse(written);
  }

  private Map<String, TypeRef> fromConstructor(
      JavaType type, ObjectCreationExpr creation, Place place) {
    Map<String, TypeRef> bindings = new HashMap<>();
    Set<String> variables = names(type.typeParameters());
    type.constructors().stream()
        .filter(each -> each.parameters().size() == creation.getArguments().size())
        .findFirst()
        .ifPresent(
            each ->
                bindArguments(each, creation.getArguments(), variables, Map.of(), bindings, place));
    return bindings;
  }

  /** What a diamond stands for when it initialises a variable: the variable's type. */
  private static Optional<TypeRef> expectedType(Expression expression, Place place) {
    return expression
        .getParentNode()
        .filter(com.github.javaparser.ast.body.VariableDeclarator.class::isInstance)
        .map(com.github.javaparser.ast.body.VariableDeclarator.class::cast)
        .filter(each -> !each.getType().isVarType())
        .map(each -> place.typeOf(each.getType()));
  }

  Optional<BoundMethod> certain(List<BoundMethod> overloads, MethodCallExpr call, Place place) {
    return this.overloads.certain(overloads, call, place);
  }

  Optional<CalledMethod> methodOf(MethodCallExpr call, Place place) {
    return overloads.of(call, place).stream().findFirst().map(each -> bind(each, call, place));
  }

  Optional<BoundMethod> methodOf(MethodReferenceExpr reference, Place place) {
    return lambdas.methodOf(reference, place);
  }

  Optional<CalledMethod> methodOf(MethodCallExpr call, TypeRef receiver, Place place) {
    return overloads.of(call, receiver, place).stream()
        .findFirst()
        .map(each -> bind(each, call, place));
  }

  private CalledMethod bind(BoundMethod candidate, MethodCallExpr call, Place place) {
    Map<String, TypeRef> bindings = new HashMap<>();
    Set<String> variables = names(candidate.method().typeParameters());
    Map<String, TypeRef> owner = candidate.visibleBindings();
    bindArguments(candidate.method(), call.getArguments(), variables, owner, bindings, place);
    bindExpected(candidate, call, variables, bindings, place);
    completeRaw(candidate, bindings);
    candidate
        .method()
        .typeParameters()
        .forEach(each -> bindings.putIfAbsent(each.name(), each.erasure()));
    return new CalledMethod(candidate, bindings);
  }

  /**
   * A raw {@code Page} that is given for a {@code P extends Page<User>} comes back full of users.
   */
  private void completeRaw(BoundMethod candidate, Map<String, TypeRef> bindings) {
    for (TypeParameter each : candidate.method().typeParameters()) {
      TypeRef bound = each.erasure().substitute(candidate.visibleBindings()).substitute(bindings);
      if (bindings.get(each.name()) instanceof TypeRef.Declared raw
          && raw.arguments().isEmpty()
          && bound instanceof TypeRef.Declared declared
          && declared.arguments().size() == 1
          && types.find(raw).filter(type -> type.typeParameters().size() == 1).isPresent()) {
        bindings.put(each.name(), new TypeRef.Declared(raw.name(), declared.arguments()));
      }
    }
  }

  /**
   * {@code collect(Collectors.toList())}: what no argument tells, the parameter does to which the
   * result is given.
   */
  private void bindExpected(
      BoundMethod candidate,
      MethodCallExpr call,
      Set<String> variables,
      Map<String, TypeRef> bindings,
      Place place) {
    if (bindings.size() < variables.size()) {
      expectedType(call, place)
          .ifPresent(
              expected -> unifier.unify(candidate.returnType(), expected, variables, bindings));
    }
  }

  /**
   * The type of the parameter for which a call is an argument, as far as the receiver of the outer
   * call tells it.
   */
  private Optional<TypeRef> expectedType(MethodCallExpr call, Place place) {
    if (!(call.getParentNode().orElse(null) instanceof MethodCallExpr outer)
        || outer.getArguments().stream().noneMatch(each -> each == call)) {
      return Optional.empty();
    }
    return overloads.of(outer, place).stream()
        .findFirst()
        .map(
            each ->
                Overloads.parameter(each, positionOf(call, outer), outer)
                    .substitute(unknown(each.method())));
  }

  /** The method's own variables aren't known yet, and so say nothing. */
  private static Map<String, TypeRef> unknown(JavaMethod method) {
    Map<String, TypeRef> unknown = new HashMap<>();
    method.typeParameters().forEach(each -> unknown.put(each.name(), TypeRef.OBJECT));
    return unknown;
  }

  /**
   * Plain arguments say what they are; lambdas and method references are asked afterwards, when
   * their parameters are known.
   */
  private void bindArguments(
      JavaMethod method,
      List<Expression> arguments,
      Set<String> variables,
      Map<String, TypeRef> owner,
      Map<String, TypeRef> bindings,
      Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!Overloads.isFunction(arguments.get(i))) {
        TypeRef wanted = Overloads.parameterType(method, i, arguments.size()).substitute(owner);
        unifier.unify(wanted, typing.typeOf(arguments.get(i), place), variables, bindings);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (Overloads.isFunction(arguments.get(i))) {
        TypeRef wanted = Overloads.parameterType(method, i, arguments.size()).substitute(owner);
        lambdas.bindResult(arguments.get(i), wanted, variables, bindings, place);
      }
    }
  }

  /** The type of a lambda's parameter, from the method to which the lambda is given. */
  TypeRef lambdaParameter(LambdaExpr lambda, int index, Place place) {
    Optional<Node> parent = lambda.getParentNode();
    if (parent.isEmpty() || !(parent.get() instanceof MethodCallExpr call)) {
      return TypeRef.OBJECT;
    }
    int position = positionOf(lambda, call);
    for (BoundMethod candidate : overloads.of(call, place)) {
      Map<String, TypeRef> bindings = new HashMap<>();
      Set<String> variables = names(candidate.method().typeParameters());
      for (int i = 0; i < call.getArguments().size(); i++) {
        if (!Overloads.isFunction(call.getArgument(i))) {
          TypeRef wanted = Overloads.parameter(candidate, i, call);
          unifier.unify(wanted, typing.typeOf(call.getArgument(i), place), variables, bindings);
        }
      }
      bindExpected(candidate, call, variables, bindings, place);
      return functional.parameterType(
          Overloads.parameter(candidate, position, call).substitute(bindings), index);
    }
    return TypeRef.OBJECT;
  }

  private static int positionOf(Expression argument, MethodCallExpr call) {
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (call.getArgument(i) == argument) {
        return i;
      }
    }
    return 0;
  }

  private static Set<String> names(List<TypeParameter> parameters) {
    Set<String> names = new HashSet<>();
    parameters.forEach(each -> names.add(each.name()));
    return names;
  }
}
