package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;

/** The types as which the file itself declares what a call is given. */
final class DeclaredTypes {

  private DeclaredTypes() {}

  /**
   * The name of an expression's declared type, as it is written; empty where the file doesn't show
   * it.
   */
  static Optional<String> of(Expression tree) {
    if (tree instanceof CastExpr cast) {
      return Optional.of(name(cast.getType()));
    }
    if (tree instanceof NameExpr name) {
      return variable(name);
    }
    boolean own = tree instanceof MethodCallExpr call && call.getScope().isEmpty();
    return own ? returned((MethodCallExpr) tree) : Optional.empty();
  }

  private static Optional<String> variable(NameExpr name) {
    String wanted = name.getNameAsString();
    Optional<Node> around = name.getParentNode();
    while (around.isPresent()) {
      Optional<String> found =
          around.get() instanceof CallableDeclaration<?> method
              ? inMethod(method, wanted)
              : around.get() instanceof TypeDeclaration<?> type
                  ? inType(type, wanted)
                  : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
      around = around.get().getParentNode();
    }
    return Optional.empty();
  }

  private static Optional<String> inMethod(CallableDeclaration<?> method, String wanted) {
    return method.getParameters().stream()
        .filter(each -> each.getNameAsString().equals(wanted))
        .map(each -> name(each.getType()))
        .findFirst()
        .or(
            () ->
                method.findAll(VariableDeclarator.class).stream()
                    .filter(each -> each.getNameAsString().equals(wanted))
                    .map(each -> name(each.getType()))
                    .findFirst());
  }

  private static Optional<String> inType(TypeDeclaration<?> type, String wanted) {
    return type.getMembers().stream()
        .filter(FieldDeclaration.class::isInstance)
        .flatMap(each -> ((FieldDeclaration) each).getVariables().stream())
        .filter(each -> each.getNameAsString().equals(wanted))
        .map(each -> name(each.getType()))
        .findFirst();
  }

  private static Optional<String> returned(MethodCallExpr call) {
    Optional<Node> around = call.getParentNode();
    while (around.isPresent() && !(around.get() instanceof TypeDeclaration<?>)) {
      around = around.get().getParentNode();
    }
    return around.stream()
        .flatMap(each -> ((TypeDeclaration<?>) each).getMethods().stream())
        .filter(each -> each.getNameAsString().equals(call.getNameAsString()))
        .map(each -> name(each.getType()))
        .distinct()
        .reduce((one, other) -> "")
        .filter(each -> !each.isEmpty());
  }

  private static String name(Type type) {
    return type instanceof ClassOrInterfaceType named ? named.getNameWithScope() : type.asString();
  }
}
