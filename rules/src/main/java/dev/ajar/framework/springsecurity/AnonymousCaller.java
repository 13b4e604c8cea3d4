package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;

/**
 * Evaluates a security expression in three-valued logic for a caller with an {@code
 * AnonymousAuthenticationToken}: principal {@code "anonymousUser"}, authority {@code
 * ROLE_ANONYMOUS}. The functions are those of {@code SecurityExpressionRoot}, 5.8.16 to 7.1.2.
 *
 * <p>Three choices. The checks of OAuth 2 scopes ask for rights that an anonymous caller hasn't, so
 * they refuse. A member of the principal, such as {@code principal.id}, can't be read from the text
 * {@code "anonymousUser"}: the evaluation fails, which refuses. A bean's method does what its code
 * can be seen to do, and {@code hasPermission} refuses as {@code DenyAllPermissionEvaluator} does
 * unless the application brings its own evaluator; anything else can't be told.
 */
final class AnonymousCaller {

  private static final Set<String> CALLER = Set.of("authentication", "principal");
  private static final Set<String> CALLER_TEXTS =
      Set.of(
          "principal",
          "authentication.principal",
          "authentication.name",
          "authentication.getName()");
  private static final Set<String> AUTHENTICATED =
      Set.of("authentication.authenticated", "authentication.isAuthenticated()");
  private static final Set<String> OF_TEXT =
      Set.of("toString", "equals", "length", "isEmpty", "class", "bytes");

  private final Expressions.BeanCalls beans;

  AnonymousCaller(Expressions.BeanCalls beans) {
    this.beans = beans;
  }

  Truth judge(SpelNode node) {
    if (node instanceof OpAnd) {
      return judge(node.getChild(0)).and(judge(node.getChild(1)));
    }
    if (node instanceof OpOr) {
      return judge(node.getChild(0)).or(judge(node.getChild(1)));
    }
    if (node instanceof OperatorNot) {
      return failsForAnonymous(node) ? Truth.NO : judge(node.getChild(0)).not();
    }
    if (node instanceof OpEQ || node instanceof OpNE) {
      Truth same = same(node.getChild(0), node.getChild(1));
      Truth holds = node instanceof OpEQ ? same : same.not();
      return holds == Truth.UNKNOWN && failsForAnonymous(node) ? Truth.NO : holds;
    }
    if (node instanceof BooleanLiteral literal) {
      return Truth.of(Boolean.TRUE.equals(literal.getLiteralValue().getValue()));
    }
    if (node instanceof Ternary) {
      return ternary(node);
    }
    if (node instanceof MethodReference call) {
      return function(call.getName(), call);
    }
    if (node instanceof PropertyOrFieldReference property) {
      return function(property.getName(), property);
    }
    if (node instanceof CompoundExpression compound) {
      return compound(compound);
    }
    return failsForAnonymous(node) ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth same(SpelNode left, SpelNode right) {
    Optional<String> a = text(left);
    Optional<String> b = text(right);
    return a.isPresent() && b.isPresent() ? Truth.of(a.equals(b)) : Truth.UNKNOWN;
  }

  /** A text in quotes, or what an anonymous caller has as principal and name. */
  private static Optional<String> text(SpelNode node) {
    if (node instanceof StringLiteral literal) {
      return Optional.of(String.valueOf(literal.getLiteralValue().getValue()));
    }
    return CALLER_TEXTS.contains(node.toStringAST())
        ? Optional.of("anonymousUser")
        : Optional.empty();
  }

  private Truth ternary(SpelNode node) {
    return switch (judge(node.getChild(0))) {
      case YES -> judge(node.getChild(1));
      case NO -> judge(node.getChild(2));
      case UNKNOWN -> {
        Truth then = judge(node.getChild(1));
        yield then == judge(node.getChild(2)) ? then : Truth.UNKNOWN;
      }
    };
  }

  private Truth function(String name, SpelNode call) {
    return switch (name) {
      case "permitAll", "anonymous", "isAnonymous" -> Truth.YES;
      case "hasRole", "hasAnyRole" -> Truth.of(names(call, "ROLE_ANONYMOUS", "ANONYMOUS"));
      case "hasAuthority", "hasAnyAuthority" -> Truth.of(names(call, "ROLE_ANONYMOUS"));
      case "denyAll",
          "authenticated",
          "isAuthenticated",
          "fullyAuthenticated",
          "isFullyAuthenticated",
          "rememberMe",
          "isRememberMe",
          "hasAllRoles",
          "hasAllAuthorities",
          "hasIpAddress",
          "hasScope",
          "hasAnyScope" ->
          Truth.NO;
      case "hasPermission" -> beans.permission();
      default -> Truth.UNKNOWN;
    };
  }

  private static List<Value> arguments(SpelNode call) {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < call.getChildCount(); i++) {
      arguments.add(
          call.getChild(i) instanceof StringLiteral literal
              ? new Value.Text(String.valueOf(literal.getLiteralValue().getValue()))
              : new Value.Unknown(
                  Evidence.of("`" + call.getChild(i).toStringAST() + "` depends on the request")));
    }
    return arguments;
  }

  private static boolean names(SpelNode call, String... wanted) {
    for (int i = 0; i < call.getChildCount(); i++) {
      if (call.getChild(i) instanceof StringLiteral literal
          && Set.of(wanted).contains(String.valueOf(literal.getLiteralValue().getValue()))) {
        return true;
      }
    }
    return false;
  }

  private Truth compound(CompoundExpression node) {
    SpelNode first = node.getChild(0);
    SpelNode last = node.getChild(node.getChildCount() - 1);
    if (first instanceof BeanReference bean && last instanceof MethodReference call) {
      return node.getChildCount() == 2
          ? beans.judge(name(bean), call.getName(), arguments(call))
          : Truth.UNKNOWN;
    }
    if (AUTHENTICATED.contains(node.toStringAST())) {
      return Truth.YES; // An anonymous token is an authenticated one.
    }
    if (failsForAnonymous(node)) {
      return Truth.NO;
    }
    return isOAuth2(first) ? Truth.NO : Truth.UNKNOWN;
  }

  private static boolean isOAuth2(SpelNode node) {
    return node.toStringAST().equals("#oauth2");
  }

  private static String name(BeanReference bean) {
    return bean.toStringAST().replaceAll("[@'\"&]", "");
  }

  /** Whether somewhere in it a member of the principal is read that a text doesn't have. */
  private static boolean failsForAnonymous(SpelNode node) {
    if (node instanceof CompoundExpression && readsPrincipal(node)) {
      return true;
    }
    for (int i = 0; i < node.getChildCount(); i++) {
      if (failsForAnonymous(node.getChild(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean readsPrincipal(SpelNode node) {
    for (int i = 0; i + 1 < node.getChildCount(); i++) {
      boolean isPrincipal =
          node.getChild(i) instanceof PropertyOrFieldReference property
              && property.getName().equals("principal")
              && (i == 0 || isCaller(node.getChild(i - 1)));
      if (isPrincipal && !isOfText(node.getChild(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCaller(SpelNode node) {
    return node instanceof PropertyOrFieldReference property && CALLER.contains(property.getName());
  }

  private static boolean isOfText(SpelNode member) {
    String name =
        member instanceof PropertyOrFieldReference property
            ? property.getName()
            : member instanceof MethodReference call ? call.getName() : "";
    return OF_TEXT.contains(name);
  }
}
