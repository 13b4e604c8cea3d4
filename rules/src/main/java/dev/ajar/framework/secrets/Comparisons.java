package dev.ajar.framework.secrets;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.framework.secrets.Reached.Code;
import dev.ajar.source.typing.Typing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls and comparisons that tell whether a secret is right: those of Spring Security 5 to 7, Shiro
 * and the servlet API by their types, and comparisons of what the caller sends with what is kept.
 */
final class Comparisons {

  private static final Set<String> EQUAL =
      Set.of("equals", "equalsIgnoreCase", "isEqual", "contentEquals", "eq", "slowEquals");

  /** Queries that find an account only if its password is the one that is sent. */
  private static final Pattern ASKS_BY_PASSWORD =
      Pattern.compile(
          "(?i)(?:find|select|get|query|count|exists)\\w*(?:and|by)_?(?:passw|pwd|hash)\\w*");

  private final Typing typing;
  private final Code code;
  private final Flow flow;

  Comparisons(Typing typing, Code code) {
    this.typing = typing;
    this.code = code;
    this.flow = new Flow(code);
  }

  /** What a call tests, for people; empty where it tests no secret of the caller's. */
  Optional<String> secretOf(MethodCallExpr call) {
    String method = call.getNameAsString();
    List<Expression> arguments = call.getArguments();
    String type = scopeType(call);
    if (isTestOfPassword(method, type, arguments.size()) && !isWrittenDown(arguments)) {
      return Optional.of("a password");
    }
    if (ASKS_BY_PASSWORD.matcher(method).matches() && arguments.stream().anyMatch(flow::isSent)) {
      return Optional.of("a password");
    }
    if (!EQUAL.contains(method) || arguments.isEmpty() || arguments.size() > 2) {
      return Optional.empty();
    }
    boolean isStatic = arguments.size() == 2;
    if (isStatic && isColumn(arguments.get(0), method)) {
      return flow.isSent(arguments.get(1))
          ? Words.secret(arguments.get(0).toString(), "")
          : Optional.empty();
    }
    Expression one = isStatic ? arguments.get(0) : call.getScope().orElse(arguments.get(0));
    Expression other = isStatic ? arguments.get(1) : arguments.get(0);
    return secretOf(one, other);
  }

  /** A condition of a query: {@code wrapper.eq(User::getPassword, password)}. */
  private static boolean isColumn(Expression first, String method) {
    return method.equals("eq") && !(first instanceof NameExpr);
  }

  /** What is tested by {@code ==}. */
  Optional<String> secretOf(BinaryExpr comparison) {
    boolean compares =
        comparison.getOperator() == BinaryExpr.Operator.EQUALS
            || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
    boolean ofNumbers =
        !comparison.getLeft().isNullLiteralExpr() && !comparison.getRight().isNullLiteralExpr();
    return compares && ofNumbers
        ? secretOf(comparison.getLeft(), comparison.getRight())
        : Optional.empty();
  }

  private Optional<String> secretOf(Expression one, Expression other) {
    Optional<Expression> kept =
        flow.isSent(one) && flow.isKept(other)
            ? Optional.of(other)
            : flow.isSent(other) && flow.isKept(one) ? Optional.of(one) : Optional.empty();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Expression sent = kept.get() == one ? other : one;
    String origin = flow.origin(kept.get()).toString();
    return Words.secret(lastName(kept.get()), origin)
        .or(() -> Words.secret(lastName(sent), origin));
  }

  private static String lastName(Expression value) {
    String text = value.toString();
    int open = text.indexOf('(');
    String head = open < 0 ? text : text.substring(0, text.lastIndexOf('('));
    return head.substring(head.lastIndexOf('.') + 1);
  }

  private String scopeType(MethodCallExpr call) {
    return call.getScope()
        .map(
            each -> {
              String type = typing.typeOf(each, code.place()).simpleName();
              return type.equals("Object") ? each.toString() : type;
            })
        .orElse("");
  }

  /** Whether what is tested stands in the code: a default password, or an example. */
  private boolean isWrittenDown(List<Expression> arguments) {
    if (arguments.isEmpty()) {
      return false;
    }
    Expression tested = flow.origin(arguments.get(0));
    String name =
        tested instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : tested instanceof NameExpr plain ? plain.getNameAsString() : "";
    return tested.isLiteralExpr()
        || name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isTestOfPassword(String method, String type, int arguments) {
    return switch (method) {
      case "matches" -> arguments == 2 && type.matches("(?i).*encoder");
      case "checkpw" -> type.endsWith("BCrypt");
      case "authenticate" -> type.matches("(?i).*authentication(?:Manager|Provider)");
      case "login" ->
          type.equals("Subject") && arguments == 1
              || type.endsWith("ServletRequest") && arguments == 2;
      default -> false;
    };
  }
}
