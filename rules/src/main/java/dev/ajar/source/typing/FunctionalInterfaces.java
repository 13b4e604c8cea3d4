package dev.ajar.source.typing;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/** Interfaces for which lambdas and method references stand. */
record FunctionalInterfaces(Types types) {

  /** The type of a parameter of the interface's only abstract method. */
  TypeRef parameterType(TypeRef functionalInterface, int index) {
    return method(functionalInterface)
        .filter(each -> index < each.method().parameters().size())
        .map(each -> Unifier.bound(each.parameterType(index)))
        .orElse(TypeRef.OBJECT);
  }

  boolean fits(Expression function, TypeRef wanted) {
    return method(wanted)
        .filter(
            each ->
                !(function instanceof LambdaExpr lambda)
                    || lambda.getParameters().size() == each.method().parameters().size())
        .isPresent();
  }

  /** The only abstract method of an interface. */
  Optional<BoundMethod> method(TypeRef functionalInterface) {
    for (BoundType owner : types.hierarchyOf(Unifier.bound(functionalInterface))) {
      for (JavaMethod method : owner.type().methods()) {
        boolean isTheOne =
            owner.type().isInterface()
                && method.is(Modifier.ABSTRACT)
                && !method.is(Modifier.STATIC)
                && !isOfObject(method);
        if (isTheOne) {
          return Optional.of(new BoundMethod(method, owner));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Comparator.equals} doesn't count. */
  private static boolean isOfObject(JavaMethod method) {
    return method.name().equals("equals") && method.parameters().size() == 1;
  }
}
