package dev.ajar.source.tree;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.ajar.model.Location;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads annotations where they stand; what isn't a literal stays an expression to be evaluated. */
public final class TreeAnnotations {

  private TreeAnnotations() {}

  static List<JavaAnnotation> of(List<AnnotationExpr> trees, Scope scope) {
    List<JavaAnnotation> annotations = trees.stream().map(each -> annotation(each, scope)).toList();
    for (int i = 0; i < trees.size(); i++) {
      if (annotations.get(i).elements().values().stream().anyMatch(TreeAnnotations::isSyntax)) {
        // taken out of its tree, so that the annotation doesn't hold all of it
        trees.get(i).setParentNode(null);
      }
    }
    return annotations;
  }

  private static boolean isSyntax(ElementValue value) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().anyMatch(TreeAnnotations::isSyntax);
    }
    return value instanceof ElementValue.Nested nested
        ? nested.annotation().elements().values().stream().anyMatch(TreeAnnotations::isSyntax)
        : value instanceof ElementValue.Unevaluated;
  }

  /** The place of a node; line 1 where the parser gave none. */
  public static Location locationOf(String file, Node node) {
    return new Location(file, node.getBegin().map(each -> each.line).orElse(1));
  }

  private static JavaAnnotation annotation(AnnotationExpr tree, Scope scope) {
    return new JavaAnnotation(
        scope.resolve(tree.getNameAsString()),
        elements(tree, scope),
        Optional.of(locationOf(scope.file(), tree)));
  }

  private static Map<String, ElementValue> elements(AnnotationExpr tree, Scope scope) {
    if (tree instanceof SingleMemberAnnotationExpr single) {
      return Map.of("value", value(single.getMemberValue(), scope));
    }
    if (!(tree instanceof NormalAnnotationExpr normal)) {
      return Map.of();
    }
    Map<String, ElementValue> elements = new HashMap<>();
    for (MemberValuePair pair : normal.getPairs()) {
      elements.put(pair.getNameAsString(), value(pair.getValue(), scope));
    }
    return elements;
  }

  /** The value that an expression stands for when it is an annotation element or its default. */
  public static ElementValue value(Expression tree, Scope scope) {
    if (tree instanceof StringLiteralExpr literal) {
      return new ElementValue.Constant(literal.asString());
    }
    if (tree instanceof TextBlockLiteralExpr literal) {
      return new ElementValue.Constant(literal.asString());
    }
    if (tree instanceof BooleanLiteralExpr literal) {
      return new ElementValue.Constant(literal.getValue());
    }
    if (tree instanceof CharLiteralExpr literal) {
      return new ElementValue.Constant(literal.asChar());
    }
    if (tree instanceof ClassExpr literal) {
      return new ElementValue.ClassLiteral(scope.typeOf(literal.getType()));
    }
    if (tree instanceof ArrayInitializerExpr array) {
      return new ElementValue.Several(
          array.getValues().stream().map(each -> value(each, scope)).toList());
    }
    if (tree instanceof AnnotationExpr annotation) {
      return new ElementValue.Nested(annotation(annotation, scope));
    }
    return new ElementValue.Unevaluated(tree, scope);
  }
}
