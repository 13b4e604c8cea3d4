package dev.ajar.source;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import java.util.List;
import java.util.stream.Stream;

/** Files of properties that code names by {@code @PropertySource}. */
final class PropertySources {

  private PropertySources() {}

  /** The places as they are written, with their placeholders. */
  static List<String> of(Types types) {
    return types.inFilesMentioning("PropertySource").stream()
        .flatMap(each -> each.annotations().stream())
        .flatMap(PropertySources::places)
        .toList();
  }

  private static Stream<String> places(JavaAnnotation annotation) {
    boolean names =
        annotation.simpleName().equals("PropertySource")
            || annotation.simpleName().equals("PropertySources");
    return names
        ? annotation.element("value").stream().flatMap(PropertySources::texts)
        : Stream.of();
  }

  private static Stream<String> texts(ElementValue value) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().flatMap(PropertySources::texts);
    }
    if (value instanceof ElementValue.Nested nested) {
      return places(nested.annotation());
    }
    if (value instanceof ElementValue.Constant constant
        && constant.value() instanceof String text) {
      return Stream.of(text);
    }
    return value instanceof ElementValue.Unevaluated unevaluated
            && unevaluated.expression() instanceof StringLiteralExpr literal
        ? Stream.of(literal.asString())
        : Stream.of();
  }
}
