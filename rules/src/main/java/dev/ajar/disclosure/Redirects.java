package dev.ajar.disclosure;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.ajar.source.type.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers that carry no body. */
final class Redirects {

  /** Simple names of parameter types through which a handler can write the response itself. */
  static final Set<String> WRITABLE =
      Set.of(
          "HttpServletResponse",
          "ServletResponse",
          "OutputStream",
          "Writer",
          "PrintWriter",
          "ServletOutputStream",
          "ServerHttpResponse",
          "NativeWebRequest");

  private Redirects() {}

  /**
   * Whether every way through the method ends in a view name that starts with {@code redirect:}.
   */
  static boolean onlyRedirects(JavaMethod method) {
    List<ReturnStmt> returns =
        method.body().map(body -> body.findAll(ReturnStmt.class)).orElse(List.of());
    return !returns.isEmpty()
        && returns.stream()
            .allMatch(
                each ->
                    each.getExpression()
                        .flatMap(Redirects::firstText)
                        .filter(text -> text.startsWith("redirect:"))
                        .isPresent());
  }

  /** Whether a way through the method ends with null instead of a view. */
  static boolean mayNameNoView(JavaMethod method) {
    return method.body().stream()
        .flatMap(body -> body.findAll(ReturnStmt.class).stream())
        .flatMap(each -> each.getExpression().stream())
        .anyMatch(Expression::isNullLiteralExpr);
  }

  private static Optional<String> firstText(Expression expression) {
    if (expression instanceof BinaryExpr sum) {
      return firstText(sum.getLeft());
    }
    return expression instanceof StringLiteralExpr literal
        ? Optional.of(literal.asString())
        : Optional.empty();
  }
}
