package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.ajar.source.type.Scope;
import java.util.Optional;

/** What names stand for, as JLS 6.5 has it: variables before fields, fields before types. */
final class Names {

  private final Interpreter interpreter;

  Names(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value variable(NameExpr tree, Frame frame) {
    return variable(tree.getNameAsString(), tree, frame);
  }

  Value variable(String name, Expression at, Frame frame) {
    return find(name, frame)
        .orElseGet(() -> frame.unknown("the name `" + name + "` isn't known", at));
  }

  Value field(FieldAccessExpr tree, Frame frame) {
    Expression owner = tree.getScope();
    String name = tree.getNameAsString();
    if (owner instanceof ThisExpr || owner instanceof SuperExpr) {
      return ownField(name, frame)
          .or(() -> fieldInView(name, frame))
          .orElseGet(() -> frame.unknown("the field `" + name + "` isn't known", tree));
    }
    Optional<String> type = typeNamed(owner, frame);
    if (type.isPresent()) {
      return interpreter
          .statics()
          .field(type.get(), name)
          .orElseGet(
              () ->
                  frame.unknown(
                      "the value of `" + Texts.of(tree) + "` isn't in the analysed source", tree));
    }
    Value value = interpreter.eval(owner, frame);
    if (name.equals("length") && Sequence.settled(value) instanceof Value.Items items) {
      return new Value.Scalar(items.items().size());
    }
    if (value instanceof Value.Host host) {
      Optional<Value> told = host.operated("." + name, value);
      if (told.isPresent()) {
        return told.get();
      }
    }
    Optional<Value> own = fieldOf(value, name);
    if (own.isPresent()) {
      return own.get();
    }
    return value instanceof Value.Unknown
        ? value
        : frame.unknown("the field `" + name + "` isn't known", tree);
  }

  /**
   * The canonical name of the type that an expression names; empty where it names a variable, or
   * isn't a name at all.
   */
  Optional<String> typeNamed(Expression tree, Frame frame) {
    if (tree instanceof NameExpr name) {
      return find(name.getNameAsString(), frame).isPresent()
          ? Optional.empty()
          : Optional.of(frame.scope().resolve(name.getNameAsString()));
    }
    if (!(tree instanceof FieldAccessExpr access) || !isDottedName(access)) {
      return Optional.empty();
    }
    Expression first = access;
    while (first instanceof FieldAccessExpr inner) {
      first = inner.getScope();
    }
    if (find(first.toString(), frame).isPresent()) {
      return Optional.empty();
    }
    boolean looksLikeType = Character.isUpperCase(access.getNameAsString().charAt(0));
    String name = frame.scope().resolve(access.toString());
    boolean exists = interpreter.types().find(name).isPresent();
    if (exists) {
      return Optional.of(name);
    }
    return looksLikeType && !isConstantOf(access, frame) ? Optional.of(name) : Optional.empty();
  }

  private boolean isConstantOf(FieldAccessExpr access, Frame frame) {
    return typeNamed(access.getScope(), frame)
        .flatMap(type -> interpreter.statics().field(type, access.getNameAsString()))
        .isPresent();
  }

  private static boolean isDottedName(FieldAccessExpr access) {
    return access.getScope() instanceof NameExpr
        || access.getScope() instanceof FieldAccessExpr inner && isDottedName(inner);
  }

  /** Whether a name is a variable's or field's where it stands. */
  boolean isVariable(String name, Frame frame) {
    return find(name, frame).isPresent();
  }

  private Optional<Value> find(String name, Frame frame) {
    return frame
        .local(name)
        .or(() -> ownField(name, frame))
        .or(() -> fieldInView(name, frame))
        .or(() -> staticImport(name, frame.scope()));
  }

  private Optional<Value> ownField(String name, Frame frame) {
    Optional<Frame> around = Optional.of(frame);
    while (around.isPresent()) {
      Optional<Value> value = around.get().self().flatMap(self -> fieldOf(self, name));
      if (value.isPresent()) {
        return value;
      }
      around = around.get().around();
    }
    return Optional.empty();
  }

  private Optional<Value> fieldOf(Value self, String name) {
    if (self instanceof Instance instance) {
      return instance.field(name, interpreter);
    }
    return self instanceof AnonymousObject object
        ? object.field(name, interpreter)
        : Optional.empty();
  }

  private Optional<Value> fieldInView(String name, Frame frame) {
    Optional<String> type = frame.scope().enclosingType();
    while (type.isPresent()) {
      Optional<Value> value = interpreter.statics().field(type.get(), name);
      if (value.isPresent()) {
        return value;
      }
      type = outer(type.get());
    }
    return Optional.empty();
  }

  Optional<String> outer(String type) {
    int dot = type.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(type.substring(0, dot))
            .filter(each -> interpreter.types().find(each).isPresent());
  }

  private Optional<Value> staticImport(String name, Scope scope) {
    return scope.staticImportsOf(name).stream()
        .flatMap(type -> interpreter.statics().field(type, name).stream())
        .findFirst();
  }
}
