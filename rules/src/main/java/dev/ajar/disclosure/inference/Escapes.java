package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Uses of a variable by which code that isn't followed may put more into its value. */
final class Escapes {

  /** An object that fills itself. */
  private static final Pattern FILLING =
      Pattern.compile("(?:init|fill|load|populate|refresh|apply|copy|assign|merge)[A-Z]?\\w*");

  /** What only reads the object on which it is called. */
  private static final Pattern READING =
      Pattern.compile(
          "(?:get|is|has|contains|opt)(?:[A-Z]\\w*)?|getOrDefault|equals|forEach|remove");

  private Escapes() {}

  /**
   * Whether a body has such a use.
   *
   * @param followed tells of a call whether what it does to its arguments is followed
   */
  static boolean of(String variable, BlockStmt body, Predicate<MethodCallExpr> followed) {
    return body.findAll(Expression.class, each -> Locals.isName(each, variable)).stream()
            .anyMatch(each -> isEscape(each, followed))
        || body.findFirst(
                MethodReferenceExpr.class, each -> each.getScope().toString().equals(variable))
            .isPresent();
  }

  private static boolean isEscape(Expression use, Predicate<MethodCallExpr> followed) {
    Node around = use.getParentNode().orElse(use);
    if (around instanceof MethodCallExpr call
        && !(call.getArguments().contains(use) && followed.test(call))
        && FILLING.matcher(call.getNameAsString()).matches()) {
      return true;
    }
    return around instanceof MethodCallExpr call
        && !call.getArguments().isEmpty()
        && !Mutations.isHarmless(call)
        && !isRead(call, use)
        && !isReturned(call)
        && !(call.getArguments().contains(use) && followed.test(call));
  }

  private static boolean isRead(MethodCallExpr call, Expression object) {
    return call.getScope().filter(each -> each == object).isPresent()
        && READING.matcher(call.getNameAsString()).matches();
  }

  /** What a method returns is followed into the methods that are called for it. */
  private static boolean isReturned(Node call) {
    return !(call instanceof Statement)
        ? call.getParentNode().filter(Escapes::isReturned).isPresent()
        : call instanceof ReturnStmt;
  }
}
