package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements that turn away whoever isn't the owner of what was looked up. */
final class OwnerChecks {

  /** How many calls away from the method a check may stand. */
  private static final int DEPTH = 2;

  private static final Set<String> EQUAL = Set.of("equals", "equal", "isEqual", "eq");
  private static final Set<String> DIFFERENT = Set.of("notEqual", "notEquals", "ne", "isNotEqual");

  private final Principals principals;

  OwnerChecks(Principals principals) {
    this.principals = principals;
  }

  /** Whether a method, or one that it calls for nothing else, refuses others than the owner. */
  boolean refuseOthers(PrincipalFlow flow) {
    return refuseOthers(flow, 0);
  }

  private boolean refuseOthers(PrincipalFlow flow, int depth) {
    boolean here =
        flow.body()
            .findFirst(IfStmt.class, each -> refuses(each) && isOthers(each, flow))
            .isPresent();
    return here
        || depth < DEPTH
            && flow.body().findAll(MethodCallExpr.class, SelfMade::isStatement).stream()
                .flatMap(each -> principals.calledBy(each, flow).stream())
                .anyMatch(each -> refuseOthers(each, depth + 1));
  }

  private static boolean refuses(IfStmt check) {
    return check
        .getThenStmt()
        .findFirst(Node.class, each -> each instanceof ThrowStmt || each instanceof ReturnStmt)
        .isPresent();
  }

  /** Whether a condition says that something isn't the caller's. */
  private boolean isOthers(IfStmt check, PrincipalFlow flow) {
    return check
        .getCondition()
        .findFirst(Expression.class, each -> differs(each, flow))
        .isPresent();
  }

  private boolean differs(Expression condition, PrincipalFlow flow) {
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      Expression inner = not.getExpression();
      return (inner.isEnclosedExpr() ? inner.asEnclosedExpr().getInner() : inner)
              instanceof MethodCallExpr call
          && EQUAL.contains(call.getNameAsString())
          && compares(operands(call), flow);
    }
    if (condition instanceof BinaryExpr binary) {
      return binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS
          && compares(List.of(binary.getLeft(), binary.getRight()), flow);
    }
    return condition instanceof MethodCallExpr call
        && DIFFERENT.contains(call.getNameAsString())
        && compares(operands(call), flow);
  }

  private static List<Expression> operands(MethodCallExpr call) {
    if (call.getArguments().size() == 2) {
      return call.getArguments();
    }
    Optional<Expression> scope = call.getScope();
    return scope.isPresent() && call.getArguments().size() == 1
        ? List.of(scope.get(), call.getArgument(0))
        : List.of();
  }

  /** The caller on one side, and on the other what isn't a constant. */
  private static boolean compares(List<Expression> sides, PrincipalFlow flow) {
    return sides.size() == 2
        && flow.isPrincipal(sides.get(0)) != flow.isPrincipal(sides.get(1))
        && sides.stream().noneMatch(each -> each.isLiteralExpr() || SelfMade.isType(each))
        && sides.stream().noneMatch(each -> isConstant(each));
  }

  private static boolean isConstant(Expression side) {
    return side.isFieldAccessExpr()
        && side.asFieldAccessExpr()
            .getNameAsString()
            .equals(side.asFieldAccessExpr().getNameAsString().toUpperCase(java.util.Locale.ROOT));
  }
}
