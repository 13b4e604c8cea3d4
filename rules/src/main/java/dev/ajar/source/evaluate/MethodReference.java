package dev.ajar.source.evaluate;

import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ArrayType;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/** {@code this::path}, {@code Paths::of}, {@code String::trim}, {@code Matcher::new}. */
final class MethodReference implements Value.Host {

  private final MethodReferenceExpr tree;
  private final Frame frame;

  MethodReference(MethodReferenceExpr tree, Frame frame) {
    this.tree = tree;
    this.frame = frame;
  }

  /** The reference as it is written. */
  String text() {
    return Texts.of(tree);
  }

  @Override
  public Value call(Call call) {
    Interpreter interpreter = call.interpreter();
    List<Value> arguments = call.raw();
    String method = tree.getIdentifier();
    Optional<TypeRef> type = typeNamed(interpreter);
    if (type.isEmpty()) {
      Value target =
          tree.getScope() instanceof TypeExpr name
              ? interpreter.names().variable(name.getType().asString(), tree, frame)
              : interpreter.eval(tree.getScope(), frame);
      return interpreter.calls().on(target, method, arguments, tree, frame);
    }
    if (type.get() instanceof TypeRef.Array) {
      return call.unknown("an array that is filled later");
    }
    if (method.equals("new")) {
      return interpreter.objects().create(type.get(), arguments, tree, frame);
    }
    String name = type.get().declaredName().orElse("java.lang.Object");
    if (arguments.isEmpty() || interpreter.calls().isStatic(name, method, arguments.size())) {
      return interpreter.calls().onType(name, method, arguments, tree, frame);
    }
    if (interpreter.calls().isStatic(name, method, 0)) {
      return interpreter.calls().onType(name, method, List.of(), tree, frame);
    }
    Optional<Value> told =
        interpreter
            .library()
            .callStatic(name, new Call(method, arguments, tree, frame, interpreter));
    if (told.isPresent()) {
      return told.get();
    }
    return interpreter
        .calls()
        .on(arguments.get(0), method, arguments.subList(1, arguments.size()), tree, frame);
  }

  private Optional<TypeRef> typeNamed(Interpreter interpreter) {
    if (tree.getScope() instanceof TypeExpr type) {
      if (type.getType() instanceof ArrayType) {
        return Optional.of(frame.scope().typeOf(type.getType()));
      }
      boolean isVariable = frame.local(type.getType().asString()).isPresent();
      boolean isField =
          !isVariable && interpreter.names().isVariable(type.getType().asString(), frame);
      return isVariable || isField
          ? Optional.empty()
          : Optional.of(frame.scope().typeOf(type.getType()));
    }
    return interpreter.names().typeNamed(tree.getScope(), frame).map(TypeRef::of);
  }
}
