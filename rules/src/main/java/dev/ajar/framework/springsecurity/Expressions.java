package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Set;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** Security expressions, judged for a caller without credentials. */
final class Expressions {

  private static final Set<String> REFUSE_ALL = Set.of("denyAll", "false", "!permitAll", "!true");

  private final BeanCalls beans;

  /**
   * @param beans what a call of a bean in an expression comes to
   */
  Expressions(BeanCalls beans) {
    this.beans = beans;
  }

  /** Judges {@code @bean.method(…)}. */
  interface BeanCalls {

    /**
     * @param bean the bean's name
     * @param method the method that is called
     * @param arguments what it gets, as far as the expression tells
     */
    Truth judge(String bean, String method, List<Value> arguments);

    /** Judges {@code hasPermission(…)}. */
    Truth permission();
  }

  /** What an expression asks of a caller. */
  Requirement requirement(String expression) {
    SpelNode tree;
    try {
      tree = parsed(expression);
    } catch (ParseException | IllegalStateException e) {
      return new Requirement.Unclear(
          "the expression `" + expression + "` can't be parsed: " + e.getMessage());
    }
    return switch (new AnonymousCaller(beans).judge(tree)) {
      case YES -> new Requirement.Anyone();
      case NO -> refused(expression);
      case UNKNOWN ->
          new Requirement.Unclear(
              "whether `" + expression + "` lets an anonymous caller pass depends on the request");
    };
  }

  /** Whether its evaluation needs an authentication, though it be an anonymous one. */
  Truth asksCaller(String expression) {
    try {
      return new AsksCaller(new AnonymousCaller(beans)).judge(parsed(expression));
    } catch (ParseException | IllegalStateException e) {
      return Truth.UNKNOWN;
    }
  }

  private static SpelNode parsed(String expression) throws ParseException {
    return ((SpelExpression) new SpelExpressionParser().parseExpression(expression)).getAST();
  }

  private static Requirement refused(String expression) {
    String bare = expression.replaceAll("[\\s()]", "");
    return REFUSE_ALL.contains(bare)
        ? new Requirement.Nobody()
        : new Requirement.Credentials(expression);
  }
}
