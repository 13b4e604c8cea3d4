package dev.ajar.framework.springsecurity;

import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders in the expression of a composed annotation, {@code hasRole('{value}')}, which stand
 * for the elements of the annotation that is used ({@code
 * ExpressionTemplateSecurityAnnotationScanner}, 6.5.11).
 */
final class Templates {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private Templates() {}

  /** The expression with what is given for each placeholder; unknown ones stay. */
  static String fill(String expression, JavaAnnotation used, Evaluator evaluator) {
    Matcher matcher = PLACEHOLDER.matcher(expression);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String text = element(used, matcher.group(1), evaluator).orElse(matcher.group());
      matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
    }
    return matcher.appendTail(filled).toString();
  }

  private static Optional<String> element(JavaAnnotation used, String name, Evaluator evaluator) {
    return used.element(name).map(evaluator::valueOf).flatMap(Templates::text);
  }

  private static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Items items) {
      return Optional.of(
          items.items().stream()
              .map(each -> each instanceof Value.Text text ? text.text() : "?")
              .reduce((a, b) -> a + "," + b)
              .orElse(""));
    }
    return value instanceof Value.Scalar scalar
        ? Optional.of(String.valueOf(scalar.value()))
        : Optional.empty();
  }
}
