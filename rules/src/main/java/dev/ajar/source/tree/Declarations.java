package dev.ajar.source.tree;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import java.util.ArrayList;
import java.util.List;

/**
 * What a unit declares outside of methods' bodies, in the order of the text: two trees of the same
 * text have the same declarations at the same positions.
 */
public record Declarations(
    List<TypeDeclaration<?>> types,
    List<CallableDeclaration<?>> callables,
    List<VariableDeclarator> variables) {

  static Declarations of(CompilationUnit unit) {
    Declarations found = new Declarations(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    unit.getTypes().forEach(found::add);
    return found;
  }

  private void add(TypeDeclaration<?> type) {
    types.add(type);
    for (BodyDeclaration<?> each : type.getMembers()) {
      if (each instanceof TypeDeclaration<?> member) {
        add(member);
      } else if (each instanceof CallableDeclaration<?> callable) {
        callables.add(callable);
      } else if (each instanceof FieldDeclaration field) {
        variables.addAll(field.getVariables());
      }
    }
  }
}
