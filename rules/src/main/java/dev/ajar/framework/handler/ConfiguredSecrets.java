package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.ajar.source.Types;
import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Secrets that configuration gives to an object: fields with {@code @Value}, and those to which a
 * constructor gives a parameter with it. A caller without credentials doesn't know them.
 */
final class ConfiguredSecrets {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

  /** They make the same text, or its bytes, of a text. */
  private static final Set<String> SAME = Set.of("getBytes", "trim", "strip", "toString");

  private final Types types;
  private final Scope scope;

  ConfiguredSecrets(Types types, Scope scope) {
    this.types = types;
    this.scope = scope;
  }

  /**
   * Whether an expression comes to a text that configuration gives.
   *
   * @param named whether its name has to say that it is secret
   */
  boolean isOne(Expression tree, State state, boolean named) {
    if (tree instanceof EnclosedExpr enclosed) {
      return isOne(enclosed.getInner(), state, named);
    }
    if (tree instanceof BinaryExpr sum) {
      return sum.getOperator() == BinaryExpr.Operator.PLUS
          && (isOne(sum.getLeft(), state, named) || isOne(sum.getRight(), state, named));
    }
    if (tree instanceof MethodCallExpr call) {
      return SAME.contains(call.getNameAsString())
          && call.getScope().filter(each -> isOne(each, state, named)).isPresent();
    }
    return name(tree, state)
        .flatMap(this::given)
        .filter(told -> !named || Words.nameSecret(told))
        .isPresent();
  }

  /** The field that an expression names. */
  private static Optional<String> name(Expression tree, State state) {
    if (tree instanceof NameExpr name) {
      return state.variable(name.getNameAsString()).isPresent()
          ? Optional.empty()
          : Optional.of(name.getNameAsString());
    }
    return tree instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
        ? Optional.of(access.getNameAsString())
        : Optional.empty();
  }

  /** What field and property are called, where configuration gives the field. */
  private Optional<String> given(String field) {
    Optional<JavaType> type = scope.enclosingType().flatMap(types::find);
    Optional<JavaField> declared = type.flatMap(each -> each.field(field));
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    return property(declared.get())
        .or(
            () ->
                type.get().constructors().stream()
                    .flatMap(each -> givenBy(each, field))
                    .findFirst())
        .map(property -> field + " " + property);
  }

  private static Stream<String> givenBy(JavaMethod constructor, String field) {
    return constructor.body().stream()
        .flatMap(body -> body.findAll(AssignExpr.class).stream())
        .filter(each -> isField(each.getTarget(), field) && each.getValue() instanceof NameExpr)
        .map(each -> ((NameExpr) each.getValue()).getNameAsString())
        .flatMap(
            given ->
                constructor.parameters().stream()
                    .filter(parameter -> parameter.name().equals(given))
                    .flatMap(parameter -> property(parameter).stream()));
  }

  private static boolean isField(Expression target, String field) {
    return target instanceof NameExpr name
        ? name.getNameAsString().equals(field)
        : target instanceof FieldAccessExpr access
            && access.getScope() instanceof ThisExpr
            && access.getNameAsString().equals(field);
  }

  private static Optional<String> property(Annotated declaration) {
    return declaration.annotation(VALUE).map(each -> String.valueOf(each.element("value")));
  }

  private static Optional<String> property(JavaParameter parameter) {
    return parameter.annotations().stream()
        .filter(each -> each.type().equals(VALUE))
        .map(each -> String.valueOf(each.element("value")))
        .findFirst();
  }
}
