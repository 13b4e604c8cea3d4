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
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of calls: finds the method, and what its type parameters stand for. */
final class Calls {

  private final Types types;
  private final Typing typing;
  private final Unifier unifier;
  private final Lambdas lambdas;
  private final LombokMembers lombok;

  Calls(Types types, Typing typing) {
    this.types = types;
    this.typing = typing;
    this.unifier = new Unifier(types);
    this.lambdas = new Lambdas(types, typing, this);
    this.lombok = new LombokMembers(types);
  }

  Unifier unifier() {
    return unifier;
  }

  TypeRef typeOf(MethodCallExpr call, Place place) {
    Optional<CalledMethod> method = methodOf(call, place);
    if (method.isPresent()) {
      return method.get().returnType();
    }
    return lombok
        .typeOfCall(receiver(call, place), call.getNameAsString(), call.getArguments().size())
        .or(() -> byClassLiteral(call, place))
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

  Optional<CalledMethod> methodOf(MethodCallExpr call, Place place) {
    for (BoundMethod candidate : candidates(call, place)) {
      return Optional.of(bind(candidate, call, place));
    }
    return Optional.empty();
  }

  private CalledMethod bind(BoundMethod candidate, MethodCallExpr call, Place place) {
    Map<String, TypeRef> bindings = new HashMap<>();
    Set<String> variables = names(candidate.method().typeParameters());
    Map<String, TypeRef> owner = candidate.visibleBindings();
    bindArguments(candidate.method(), call.getArguments(), variables, owner, bindings, place);
    bindExpected(candidate, call, variables, bindings, place);
    candidate
        .method()
        .typeParameters()
        .forEach(each -> bindings.putIfAbsent(each.name(), each.erasure()));
    return new CalledMethod(candidate, bindings);
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
    return candidates(outer, place).stream()
        .findFirst()
        .map(
            each ->
                candidateParameter(each, positionOf(call, outer), outer)
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
      if (!isFunction(arguments.get(i))) {
        TypeRef wanted = parameterType(method, i, arguments.size()).substitute(owner);
        unifier.unify(wanted, typing.typeOf(arguments.get(i), place), variables, bindings);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (isFunction(arguments.get(i))) {
        TypeRef wanted = parameterType(method, i, arguments.size()).substitute(owner);
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
    for (BoundMethod candidate : candidates(call, place)) {
      Map<String, TypeRef> bindings = new HashMap<>();
      Set<String> variables = names(candidate.method().typeParameters());
      for (int i = 0; i < call.getArguments().size(); i++) {
        if (!isFunction(call.getArgument(i))) {
          TypeRef wanted = candidateParameter(candidate, i, call);
          unifier.unify(wanted, typing.typeOf(call.getArgument(i), place), variables, bindings);
        }
      }
      bindExpected(candidate, call, variables, bindings, place);
      return lambdas.parameterType(
          candidateParameter(candidate, position, call).substitute(bindings), index);
    }
    return TypeRef.OBJECT;
  }

  private static TypeRef candidateParameter(BoundMethod candidate, int index, MethodCallExpr call) {
    return parameterType(candidate.method(), index, call.getArguments().size())
        .substitute(candidate.visibleBindings());
  }

  private static int positionOf(Expression argument, MethodCallExpr call) {
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (call.getArgument(i) == argument) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isFunction(Expression argument) {
    return argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr;
  }

  private static TypeRef parameterType(JavaMethod method, int index, int arguments) {
    List<JavaParameter> parameters = method.parameters();
    if (parameters.isEmpty()) {
      return TypeRef.OBJECT;
    }
    int last = parameters.size() - 1;
    TypeRef type = parameters.get(Math.min(index, last)).type();
    boolean spread = index > last || (index == last && arguments != parameters.size());
    return spread && type instanceof TypeRef.Array array ? array.element() : type;
  }

  /**
   * Methods that the call may mean, the best first: those declared nearest, with as many parameters
   * as there are arguments.
   */
  private List<BoundMethod> candidates(MethodCallExpr call, Place place) {
    String name = call.getNameAsString();
    int arguments = call.getArguments().size();
    if (call.getScope().isPresent()) {
      return ranked(methods(receiver(call, place), name, arguments), call, place);
    }
    List<BoundMethod> own = new ArrayList<>();
    String around = place.owner().type().name();
    own.addAll(methods(place.ownType(), name, arguments));
    while (own.isEmpty()
        && around.length() > place.owner().type().packageName().length() + 1
        && around.contains(".")) {
      around = around.substring(0, around.lastIndexOf('.'));
      own.addAll(methods(TypeRef.of(around), name, arguments));
    }
    if (own.isEmpty()) {
      place
          .scope()
          .ifPresent(
              scope ->
                  scope
                      .staticImportsOf(name)
                      .forEach(type -> own.addAll(methods(TypeRef.of(type), name, arguments))));
    }
    return ranked(own, call, place);
  }

  TypeRef receiver(MethodCallExpr call, Place place) {
    return call.getScope()
        .map(scope -> Unifier.bound(erased(typing.typeOf(scope, place), place)))
        .orElseGet(place::ownType);
  }

  /** A value whose type is a variable can do what the variable's bound can. */
  private static TypeRef erased(TypeRef type, Place place) {
    if (!(type instanceof TypeRef.Variable variable)) {
      return type;
    }
    return java.util.stream.Stream.concat(
            place.method().stream().flatMap(each -> each.typeParameters().stream()),
            place.owner().type().typeParameters().stream())
        .filter(each -> each.name().equals(variable.name()))
        .findFirst()
        .map(TypeParameter::erasure)
        .orElse(TypeRef.OBJECT);
  }

  List<BoundMethod> methods(TypeRef receiver, String name, int arguments) {
    List<BoundMethod> found = new ArrayList<>();
    for (BoundType owner : types.hierarchyOf(receiver)) {
      for (JavaMethod method : owner.type().methodsNamed(name)) {
        if (accepts(method, arguments)) {
          found.add(new BoundMethod(method, owner));
        }
      }
    }
    return found;
  }

  private static boolean accepts(JavaMethod method, int arguments) {
    List<JavaParameter> parameters = method.parameters();
    boolean spread =
        !parameters.isEmpty()
            && parameters.get(parameters.size() - 1).type() instanceof TypeRef.Array;
    return parameters.size() == arguments || (spread && arguments >= parameters.size() - 1);
  }

  /**
   * Among overloads the one whose parameters fit the arguments best; the order of declaration
   * decides between equals.
   */
  private List<BoundMethod> ranked(List<BoundMethod> methods, MethodCallExpr call, Place place) {
    if (methods.size() < 2) {
      return methods;
    }
    record Scored(BoundMethod method, int fit) {}
    return methods.stream()
        .map(each -> new Scored(each, fit(each, call, place)))
        .sorted(Comparator.comparingInt((Scored each) -> -each.fit()))
        .map(Scored::method)
        .toList();
  }

  private int fit(BoundMethod method, MethodCallExpr call, Place place) {
    int fit = method.method().parameters().size() == call.getArguments().size() ? 1 : 0;
    for (int i = 0; i < call.getArguments().size(); i++) {
      TypeRef wanted = candidateParameter(method, i, call);
      Expression argument = call.getArgument(i);
      if (isFunction(argument)) {
        fit += lambdas.fits(argument, wanted) ? 2 : -4;
      } else {
        fit += fit(wanted, typing.typeOf(argument, place));
      }
    }
    return fit;
  }

  private int fit(TypeRef wanted, TypeRef actual) {
    if (actual.equals(TypeRef.OBJECT)
        || wanted instanceof TypeRef.Variable
        || wanted.equals(TypeRef.OBJECT)) {
      return 0;
    }
    if (Unifier.boxed(wanted).simpleName().equals(Unifier.boxed(actual).simpleName())) {
      return 3;
    }
    return wanted instanceof TypeRef.Declared declared
            && types.isSubtype(Unifier.boxed(actual), declared.name())
        ? 2
        : -4;
  }

  private static Set<String> names(List<TypeParameter> parameters) {
    Set<String> names = new HashSet<>();
    parameters.forEach(each -> names.add(each.name()));
    return names;
  }
}
