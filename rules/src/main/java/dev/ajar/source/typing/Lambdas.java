package dev.ajar.source.typing;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lambdas and method references take and give, by the functional interface for which they
 * stand.
 */
final class Lambdas {

  private final Types types;
  private final Typing typing;
  private final FunctionalInterfaces functional;
  private final Overloads overloads;
  private final Unifier unifier;

  Lambdas(
      Types types,
      Typing typing,
      FunctionalInterfaces functional,
      Overloads overloads,
      Unifier unifier) {
    this.types = types;
    this.typing = typing;
    this.functional = functional;
    this.overloads = overloads;
    this.unifier = unifier;
  }

  /** Binds what the function's result says of the variables. */
  void bindResult(
      Expression function,
      TypeRef wanted,
      Set<String> variables,
      Map<String, TypeRef> bindings,
      Place place) {
    Optional<BoundMethod> target = functional.method(wanted.substitute(bindings));
    if (target.isEmpty()) {
      return;
    }
    TypeRef result =
        function instanceof LambdaExpr lambda
            ? resultOf(lambda, place)
            : resultOf((MethodReferenceExpr) function, target.get(), place);
    unifier.unify(target.get().returnType(), result, variables, bindings);
  }

  /**
   * The method that a reference means, where there is only one that it can mean: it takes what the
   * function is given, or is called on it.
   */
  Optional<BoundMethod> methodOf(MethodReferenceExpr reference, Place place) {
    TypeRef scope = typing.typeOf(reference.getScope(), place);
    return Stream.of(1, 0)
        .map(arguments -> overloads.methods(scope, reference.getIdentifier(), arguments))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .filter(each -> each.size() == 1)
        .map(each -> each.get(0));
  }

  private TypeRef resultOf(LambdaExpr lambda, Place place) {
    Statement body = lambda.getBody();
    if (body instanceof ExpressionStmt statement) {
      return typing.typeOf(statement.getExpression(), place);
    }
    if (!(body instanceof BlockStmt block)) {
      return TypeRef.OBJECT;
    }
    List<ReturnStmt> returns = block.findAll(ReturnStmt.class, each -> belongsTo(each, lambda));
    return returns.stream()
        .flatMap(each -> each.getExpression().stream())
        .map(each -> typing.typeOf(each, place))
        .filter(each -> !each.equals(TypeRef.OBJECT))
        .findFirst()
        .orElse(TypeRef.OBJECT);
  }

  /** A lambda within the lambda has results of its own. */
  private static boolean belongsTo(Node statement, LambdaExpr lambda) {
    Optional<Node> around = statement.getParentNode();
    while (around.isPresent() && !(around.get() instanceof LambdaExpr)) {
      around = around.get().getParentNode();
    }
    return around.filter(each -> each == lambda).isPresent();
  }

  private TypeRef resultOf(MethodReferenceExpr reference, BoundMethod target, Place place) {
    TypeRef scope = typing.typeOf(reference.getScope(), place);
    if (reference.getIdentifier().equals("new")) {
      return scope;
    }
    int parameters = target.method().parameters().size();
    for (int arguments : new int[] {parameters, parameters - 1}) {
      List<BoundMethod> found =
          arguments < 0
              ? List.of()
              : overloads.methods(receiver(scope, target), reference.getIdentifier(), arguments);
      if (!found.isEmpty()) {
        return resultOf(found.get(0), target);
      }
    }
    return new LombokMembers(types)
        .typeOfCall(scope, reference.getIdentifier(), 0)
        .orElse(TypeRef.OBJECT);
  }

  /**
   * {@code User::getPhone} given a {@code Page<User>} knows more of its receiver from what it is
   * given.
   */
  private static TypeRef receiver(TypeRef scope, BoundMethod target) {
    if (target.method().parameters().isEmpty()) {
      return scope;
    }
    TypeRef given = Unifier.bound(target.parameterType(0));
    return given.declaredName().isPresent() && given.declaredName().equals(scope.declaredName())
        ? given
        : scope;
  }

  /** A referenced generic method binds its own variables by what the interface gives it. */
  private TypeRef resultOf(BoundMethod referenced, BoundMethod target) {
    Map<String, TypeRef> bindings = new java.util.HashMap<>();
    Set<String> variables = new java.util.HashSet<>();
    referenced.method().typeParameters().forEach(each -> variables.add(each.name()));
    int shared =
        Math.min(referenced.method().parameters().size(), target.method().parameters().size());
    for (int i = 0; i < shared; i++) {
      unifier.unify(
          referenced.parameterType(i), Unifier.bound(target.parameterType(i)), variables, bindings);
    }
    return referenced.returnType().substitute(bindings);
  }
}
