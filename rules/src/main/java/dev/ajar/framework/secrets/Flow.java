package dev.ajar.framework.secrets;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.framework.secrets.Reached.Code;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where values in one method come from: from the caller, or from what the service keeps. */
final class Flow {

  private static final Pattern SENDS =
      Pattern.compile("getParameter\\w*|getHeader|getInputStream|getReader|getQueryString");

  private static final Pattern LOOKS_UP =
      Pattern.compile("(?:find|get|fetch|load|query|select|look|read)(?:[A-Z]\\w*)?");

  private final Code code;
  private final Map<String, Expression> locals = new HashMap<>();

  Flow(Code code) {
    this.code = code;
    code.method()
        .method()
        .body()
        .ifPresent(
            body -> {
              body.findAll(VariableDeclarator.class)
                  .forEach(
                      each ->
                          each.getInitializer()
                              .ifPresent(value -> locals.put(each.getNameAsString(), value)));
              body.findAll(AssignExpr.class).stream()
                  .filter(each -> each.getTarget() instanceof NameExpr)
                  .forEach(
                      each -> locals.putIfAbsent(each.getTarget().toString(), each.getValue()));
            });
  }

  /** Whether a value is made of what the caller sends, and of nothing that the service keeps. */
  boolean isSent(Expression value) {
    return isSent(value, new HashSet<>());
  }

  private boolean isSent(Expression value, Set<Node> seen) {
    if (!seen.add(value)) {
      return false;
    }
    if (value instanceof NameExpr name) {
      String text = name.getNameAsString();
      return code.sent().contains(text)
          || Optional.ofNullable(locals.get(text)).filter(each -> isSent(each, seen)).isPresent();
    }
    if (value instanceof MethodCallExpr call) {
      if (SENDS.matcher(call.getNameAsString()).matches()) {
        return true;
      }
      boolean ofSent = call.getScope().filter(each -> isSent(each, seen)).isPresent();
      return ofSent || isHelper(call) && anySent(call.getArguments(), seen);
    }
    if (value instanceof ObjectCreationExpr creation) {
      return anySent(creation.getArguments(), seen);
    }
    if (value instanceof FieldAccessExpr access) {
      return isSent(access.getScope(), seen);
    }
    if (value instanceof CastExpr cast) {
      return isSent(cast.getExpression(), seen);
    }
    return value instanceof EnclosedExpr enclosed && isSent(enclosed.getInner(), seen);
  }

  private boolean anySent(List<Expression> values, Set<Node> seen) {
    return values.stream().anyMatch(each -> isSent(each, seen));
  }

  /** A static helper: it hashes or trims, and looks nothing up. */
  private static boolean isHelper(MethodCallExpr call) {
    return !LOOKS_UP.matcher(call.getNameAsString()).matches() && isOnType(call);
  }

  private static boolean isOnType(MethodCallExpr call) {
    return call.getScope()
        .filter(NameExpr.class::isInstance)
        .map(Expression::toString)
        .filter(each -> Character.isUpperCase(each.charAt(0)))
        .isPresent();
  }

  /** Whether a value comes from what the service keeps: a call, or an object that a call gave. */
  boolean isKept(Expression value) {
    return !(value instanceof LiteralExpr)
        && !isSent(value)
        && origin(value) instanceof MethodCallExpr;
  }

  /** The expression that a value was first made of. */
  Expression origin(Expression value) {
    Expression current = value;
    for (int i = 0; i < 20; i++) {
      Expression next = current;
      if (current instanceof EnclosedExpr enclosed) {
        next = enclosed.getInner();
      } else if (current instanceof CastExpr cast) {
        next = cast.getExpression();
      } else if (current instanceof NameExpr name && locals.containsKey(name.getNameAsString())) {
        next = locals.get(name.getNameAsString());
      } else if (current instanceof MethodCallExpr call
          && call.getArguments().isEmpty()
          && call.getScope().filter(each -> isLocal(each)).isPresent()) {
        next = call.getScope().get();
      } else if (current instanceof FieldAccessExpr access && isLocal(access.getScope())) {
        next = access.getScope();
      }
      if (next == current) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private boolean isLocal(Expression value) {
    return value instanceof NameExpr name && locals.containsKey(name.getNameAsString());
  }
}
