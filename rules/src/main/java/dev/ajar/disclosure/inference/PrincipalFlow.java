package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One method, and what of its variables tells who is signed in.
 *
 * @param own names of the variables that stand for the caller, or for what is the caller's
 * @param restricted names of the variables by which only the caller's is looked up: queries and
 *     examples with the caller's id in them
 * @param depth how many calls it is away from the handler
 */
record PrincipalFlow(
    Principals principals, BoundMethod method, Set<String> own, Set<String> restricted, int depth) {

  PrincipalFlow {
    own = Set.copyOf(own);
    restricted = Set.copyOf(restricted);
  }

  BlockStmt body() {
    return method.method().body().orElseThrow();
  }

  Place place() {
    return Place.in(method);
  }

  String key() {
    return method.method().declaringType()
        + "#"
        + method.method().name()
        + method.method().signature();
  }

  boolean isPrincipal(Expression expression) {
    return principals.isPrincipal(expression, this);
  }

  /** Everything that a variable is given, in the order of the statements. */
  List<Expression> assignedTo(String name) {
    List<Expression> values = new ArrayList<>();
    body()
        .findAll(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .forEach(each -> each.getInitializer().ifPresent(values::add));
    body()
        .findAll(AssignExpr.class, each -> SelfMade.isName(each.getTarget(), name))
        .forEach(each -> values.add(each.getValue()));
    body()
        .findAll(
            ForEachStmt.class,
            each -> each.getVariable().getVariable(0).getNameAsString().equals(name))
        .forEach(each -> values.add(each.getIterable()));
    return values;
  }

  /** What calls put into the object that a variable holds, or copy into it. */
  List<Expression> putInto(String name) {
    List<Expression> values = new ArrayList<>();
    for (MethodCallExpr call : body().findAll(MethodCallExpr.class, SelfMade::isStatement)) {
      boolean onIt = call.getScope().filter(each -> SelfMade.isName(each, name)).isPresent();
      boolean copies =
          call.getNameAsString().startsWith("copy")
              && call.getArguments().stream().anyMatch(each -> SelfMade.isName(each, name));
      if (onIt || copies) {
        values.addAll(SelfMade.othersThan(name, call.getArguments()));
      }
    }
    return values;
  }

  PrincipalFlow with(Set<String> others) {
    return new PrincipalFlow(principals, method, others, restricted, depth);
  }
}
