package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.source.type.JavaType;
import java.util.Optional;
import java.util.Set;

/** Whether a field gets another value than the one with which it is declared. */
final class Assignments {

  private static final Set<String> FILLS =
      Set.of("add", "addAll", "put", "putAll", "putIfAbsent", "computeIfAbsent");

  private Assignments() {}

  /** Looks at the declaring type's own code; local variables of the same name count too. */
  static boolean assignsOutsideInitialisers(JavaType type, String field) {
    return type.tree()
        .map(
            tree ->
                tree.findFirst(
                        AssignExpr.class,
                        each -> names(each.getTarget(), field) && !isInInitialiser(each))
                    .isPresent())
        .orElse(false);
  }

  /** Whether the declaring type's own code fills a collection after its static blocks ran. */
  static boolean fillsOutsideInitialisers(JavaType type, String field) {
    return type.tree()
        .map(
            tree ->
                tree.findFirst(
                        MethodCallExpr.class, each -> fills(each, field) && !isInInitialiser(each))
                    .isPresent())
        .orElse(false);
  }

  /** Whether a call puts something into a field of that name. */
  static boolean fills(MethodCallExpr call, String field) {
    return FILLS.contains(call.getNameAsString())
        && call.getScope().filter(on -> names(on, field)).isPresent();
  }

  private static boolean names(Expression target, String field) {
    return target instanceof NameExpr name && name.getNameAsString().equals(field)
        || target instanceof FieldAccessExpr access && access.getNameAsString().equals(field);
  }

  private static boolean isInInitialiser(Node node) {
    Optional<Node> around = node.getParentNode();
    while (around.isPresent() && !(around.get() instanceof TypeDeclaration)) {
      if (around.get() instanceof InitializerDeclaration) {
        return true;
      }
      around = around.get().getParentNode();
    }
    return false;
  }
}
