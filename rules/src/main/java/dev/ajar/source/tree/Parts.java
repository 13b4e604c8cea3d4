package dev.ajar.source.tree;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.ajar.source.type.Syntax;

/** How the declarations that are read from a tree refer to their parts of it. */
public interface Parts {

  Syntax<TypeDeclaration<?>> type(TypeDeclaration<?> part);

  Syntax<CallableDeclaration<?>> callable(CallableDeclaration<?> part);

  Syntax<VariableDeclarator> variable(VariableDeclarator part);

  /** For a tree that stays as long as its declarations do. */
  static Parts kept() {
    return new Parts() {
      @Override
      public Syntax<TypeDeclaration<?>> type(TypeDeclaration<?> part) {
        return () -> part;
      }

      @Override
      public Syntax<CallableDeclaration<?>> callable(CallableDeclaration<?> part) {
        return () -> part;
      }

      @Override
      public Syntax<VariableDeclarator> variable(VariableDeclarator part) {
        return () -> part;
      }
    };
  }

  /** For a tree that may be forgotten meanwhile: a part is found again by its position. */
  static Parts of(SourceTree tree) {
    Declarations now = tree.declarations();
    return new Parts() {
      private final Positions types = new Positions(now.types());
      private final Positions callables = new Positions(now.callables());
      private final Positions variables = new Positions(now.variables());

      @Override
      public Syntax<TypeDeclaration<?>> type(TypeDeclaration<?> part) {
        int position = types.of(part);
        return () -> tree.declarations().types().get(position);
      }

      @Override
      public Syntax<CallableDeclaration<?>> callable(CallableDeclaration<?> part) {
        int position = callables.of(part);
        return () -> tree.declarations().callables().get(position);
      }

      @Override
      public Syntax<VariableDeclarator> variable(VariableDeclarator part) {
        int position = variables.of(part);
        return () -> tree.declarations().variables().get(position);
      }
    };
  }
}
