package dev.ajar.source.typing;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.TypeParameter;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the methods that a call may mean, and tells overloads apart. */
final class Overloads {

  private final Types types;
  private final Typing typing;
  private final FunctionalInterfaces functional;

  Overloads(Types types, Typing typing, FunctionalInterfaces functional) {
    this.types = types;
    this.typing = typing;
    this.functional = functional;
  }

  /**
   * Methods that the call may mean, the best first: those declared nearest, with as many parameters
   * as there are arguments.
   */
  List<BoundMethod> of(MethodCallExpr call, Place place) {
    if (call.getScope().isPresent()) {
      return of(call, receiver(call, place), place);
    }
    String name = call.getNameAsString();
    int arguments = call.getArguments().size();
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

  /** The same for a call on a value of a type. */
  List<BoundMethod> of(MethodCallExpr call, TypeRef receiver, Place place) {
    List<BoundMethod> found = methods(receiver, call.getNameAsString(), call.getArguments().size());
    return ranked(found, call, place);
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
    return Stream.concat(
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
    return methods.size() < 2
        ? methods
        : scored(methods, call, place).stream().map(Scored::method).toList();
  }

  private record Scored(BoundMethod method, int fit) {}

  private List<Scored> scored(List<BoundMethod> methods, MethodCallExpr call, Place place) {
    return methods.stream()
        .map(each -> new Scored(each, fit(each, call, place)))
        .sorted(Comparator.comparingInt((Scored each) -> -each.fit()))
        .toList();
  }

  /**
   * The one of several overloads whose parameters fit better than those of all others; empty where
   * the arguments' types don't tell.
   *
   * @param overloads of different signatures
   */
  Optional<BoundMethod> certain(List<BoundMethod> overloads, MethodCallExpr call, Place place) {
    List<Scored> scored = scored(overloads, call, place);
    boolean tells = scored.size() > 1 && scored.get(0).fit() > scored.get(1).fit();
    return tells ? Optional.of(scored.get(0).method()) : Optional.empty();
  }

  private int fit(BoundMethod method, MethodCallExpr call, Place place) {
    int fit = method.method().parameters().size() == call.getArguments().size() ? 1 : 0;
    for (int i = 0; i < call.getArguments().size(); i++) {
      TypeRef wanted = parameter(method, i, call);
      Expression argument = call.getArgument(i);
      if (isFunction(argument)) {
        fit += functional.fits(argument, wanted) ? 2 : -4;
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

  /** The type of a parameter of a method that may be meant. */
  static TypeRef parameter(BoundMethod candidate, int index, MethodCallExpr call) {
    return parameterType(candidate.method(), index, call.getArguments().size())
        .substitute(candidate.visibleBindings());
  }

  /** The type of a parameter, of one element where a variable number is given. */
  static TypeRef parameterType(JavaMethod method, int index, int arguments) {
    List<JavaParameter> parameters = method.parameters();
    if (parameters.isEmpty()) {
      return TypeRef.OBJECT;
    }
    int last = parameters.size() - 1;
    TypeRef type = parameters.get(Math.min(index, last)).type();
    boolean spread = index > last || (index == last && arguments != parameters.size());
    return spread && type instanceof TypeRef.Array array ? array.element() : type;
  }

  static boolean isFunction(Expression argument) {
    return argument instanceof LambdaExpr || argument instanceof MethodReferenceExpr;
  }
}
