package dev.ajar.source.type;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;

/** The value of an annotation's element. */
public sealed interface ElementValue {

  /** A {@code String}, boxed number, {@code Boolean} or {@code Character}. */
  record Constant(Object value) implements ElementValue {}

  /** A constant of an enum that was read from a class file. */
  record EnumConstant(String type, String name) implements ElementValue {}

  /** {@code X.class}. */
  record ClassLiteral(TypeRef type) implements ElementValue {}

  /** Several values in braces. */
  record Several(List<ElementValue> values) implements ElementValue {
    public Several {
      values = List.copyOf(values);
    }
  }

  /** An annotation within an annotation. */
  record Nested(JavaAnnotation annotation) implements ElementValue {}

  /**
   * An expression that stands in source and has to be evaluated: a constant's name, a
   * concatenation.
   *
   * @param scope the names that the expression can see
   */
  record Unevaluated(Expression expression, Scope scope) implements ElementValue {}
}
