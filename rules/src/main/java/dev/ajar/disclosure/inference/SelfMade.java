package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.ajar.disclosure.vocabulary.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What calls whose statements aren't at hand do to the values they are given. */
final class SelfMade {

  /** First words of methods that give back what they stored or turned into something else. */
  private static final Set<String> GIVING_BACK =
      Set.of(
          "save",
          "insert",
          "persist",
          "merge",
          "store",
          "encode",
          "encrypt",
          "hash",
          "map",
          "convert",
          "copy",
          "to",
          "from",
          "write",
          "serialize",
          "translate");

  /** First words of methods that keep, check or tell what they are given, and leave it as it is. */
  private static final Set<String> STORING =
      Set.of(
          "save",
          "insert",
          "add",
          "create",
          "update",
          "persist",
          "merge",
          "store",
          "register",
          "publish",
          "send",
          "validate",
          "check",
          "verify",
          "delete",
          "remove",
          "log",
          "info",
          "debug",
          "warn",
          "error",
          "trace",
          "notify",
          "put",
          "offer",
          "flush",
          "assert",
          "require",
          "print",
          "println",
          "submit",
          "modify",
          "edit");

  /** Static methods that need nothing to make something. */
  private static final Set<String> MAKING =
      Set.of(
          "builder",
          "empty",
          "emptyList",
          "emptyMap",
          "emptySet",
          "now",
          "randomUUID",
          "ok",
          "success",
          "noContent",
          "of",
          "build",
          "just",
          "newBuilder",
          "today",
          "currentTimeMillis",
          "nanoTime");

  /** First words of methods that look something up. */
  private static final Set<String> LOOKING_UP =
      Set.of("get", "find", "query", "select", "load", "fetch", "list", "search", "read", "lookup");

  /** Ends of names of classes whose static methods know who is signed in. */
  private static final List<String> CONTEXTS =
      List.of(
          "Context",
          "ContextHolder",
          "Holder",
          "StpUtil",
          "SecurityUtils",
          "SecurityUtil",
          "UserUtils",
          "UserUtil",
          "Session");

  /** They read a text for people from a bundle. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:get|resolve|format|find)?(?:I18n|Localized|Translated)?(?:Message|Msg)|translate|i18n");

  private SelfMade() {}

  /** Whether a call comes to a text for people: nobody's data, but for its arguments. */
  static boolean isMessage(MethodCallExpr call) {
    return MESSAGE.matcher(call.getNameAsString()).matches()
        && call.getArguments().stream()
            .findFirst()
            .filter(Expression::isStringLiteralExpr)
            .isPresent();
  }

  /** Whether an expression is a type's name, by the convention that only those are capitalised. */
  static boolean isType(Expression scope) {
    if (scope.isTypeExpr()) {
      return Character.isUpperCase(scope.asTypeExpr().getTypeAsString().charAt(0));
    }
    String name =
        scope instanceof NameExpr plain
            ? plain.getNameAsString()
            : scope instanceof FieldAccessExpr access ? access.getNameAsString() : "";
    return !name.isEmpty()
        && Character.isUpperCase(name.charAt(0))
        && (name.length() == 1 || !name.equals(name.toUpperCase(java.util.Locale.ROOT)));
  }

  static boolean isName(Expression expression, String name) {
    if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
      return access.getNameAsString().equals(name);
    }
    return expression instanceof NameExpr plain && plain.getNameAsString().equals(name);
  }

  /** Whether nobody asks for the call's result. */
  static boolean isStatement(MethodCallExpr call) {
    return call.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
  }

  /** Whether a call is made on a variable, or given it. */
  static boolean concerns(MethodCallExpr call, String name) {
    return mentions(call, name);
  }

  private static boolean mentions(Expression expression, String name) {
    return expression
        .findFirst(NameExpr.class, each -> each.getNameAsString().equals(name))
        .isPresent();
  }

  /** Whether a call keeps the variable that it is given, and doesn't put anything into it. */
  static boolean onlyStores(MethodCallExpr call, String name) {
    boolean onVariable = call.getScope().filter(each -> mentions(each, name)).isPresent();
    return !onVariable && STORING.contains(firstWord(call));
  }

  static List<Expression> othersThan(String name, List<Expression> arguments) {
    return arguments.stream().filter(each -> !isName(each, name)).toList();
  }

  /**
   * Whether a call on a class, a service or a repository comes to nothing more than its arguments.
   */
  static boolean givesBackWhatItGets(MethodCallExpr call) {
    boolean onType = call.getScope().filter(SelfMade::isType).isPresent();
    if (!onType) {
      return !call.getArguments().isEmpty() && GIVING_BACK.contains(firstWord(call));
    }
    String type = call.getScope().map(Object::toString).orElse("");
    return CONTEXTS.stream().noneMatch(type::endsWith)
        && !LOOKING_UP.contains(firstWord(call))
        && (!call.getArguments().isEmpty() || MAKING.contains(call.getNameAsString()));
  }

  static String firstWord(MethodCallExpr call) {
    return Stream.concat(Words.split(call.getNameAsString()).stream(), Stream.of(""))
        .findFirst()
        .orElse("");
  }
}
