package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import java.util.Set;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;

/**
 * Whether the evaluation of a security expression asks who the caller is. Where nothing has put an
 * authentication into the security context, not even an anonymous one, the question fails and the
 * call with it. {@code SecurityExpressionRoot} asks for the authentication at the first function
 * that needs it, and {@code permitAll} and {@code denyAll} don't (5.8.16 to 7.1.2). A bean that an
 * expression calls is judged by what it does for a caller without credentials.
 */
final class AsksCaller {

  private static final Set<String> WITHOUT_CALLER = Set.of("permitAll", "denyAll");

  private final AnonymousCaller truths;

  /**
   * @param truths decides what the parts come to that don't ask
   */
  AsksCaller(AnonymousCaller truths) {
    this.truths = truths;
  }

  Truth judge(SpelNode node) {
    if (node instanceof OpAnd || node instanceof OpOr) {
      Truth first = judge(node.getChild(0));
      Truth holds = truths.judge(node.getChild(0));
      Truth goesOn = node instanceof OpAnd ? holds : holds.not();
      return first.or(goesOn.and(judge(node.getChild(1))));
    }
    if (node instanceof Ternary) {
      Truth holds = truths.judge(node.getChild(0));
      Truth then = holds.and(judge(node.getChild(1)));
      return judge(node.getChild(0)).or(then).or(holds.not().and(judge(node.getChild(2))));
    }
    if (node instanceof CompoundExpression) {
      return first(node.getChild(0)).or(ofChildren(node));
    }
    return first(node).or(ofChildren(node));
  }

  private static Truth first(SpelNode node) {
    if (node instanceof MethodReference call) {
      return Truth.of(!WITHOUT_CALLER.contains(call.getName()));
    }
    if (node instanceof PropertyOrFieldReference property) {
      return Truth.of(!WITHOUT_CALLER.contains(property.getName()));
    }
    return Truth.NO;
  }

  /** Of a compound, the members after the first are those of other objects. */
  private Truth ofChildren(SpelNode node) {
    Truth asks = Truth.NO;
    for (int i = 0; i < node.getChildCount(); i++) {
      SpelNode child = node.getChild(i);
      boolean isMember = node instanceof CompoundExpression;
      asks = asks.or(isMember ? ofChildren(child) : judge(child));
    }
    return asks;
  }
}
