package dev.ajar.source.evaluate;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Optional;

/** Enum constants as objects: their names, and the fields that their constructors fill. */
final class Enums {

  private Enums() {}

  static Value call(Value.EnumConstant constant, Call call) {
    switch (call.method()) {
      case "name", "toString":
        return new Value.Text(constant.name());
      case "equals":
        return Operators.same(constant, call.argument(0))
            .<Value>map(Value.Scalar::new)
            .orElseGet(() -> call.argument(0));
      default:
        return object(constant, call)
            .map(each -> each.call(call))
            .orElseGet(
                () -> call.unknown("what `" + call.text() + "` returns isn't in the source"));
    }
  }

  static Optional<Value> values(String type, Interpreter interpreter) {
    return interpreter
        .types()
        .find(type)
        .filter(each -> each.kind() == JavaType.Kind.ENUM)
        .map(
            each ->
                new Value.Items(
                    each.fields().stream()
                        .filter(JavaField::enumConstant)
                        .map(field -> (Value) new Value.EnumConstant(type, field.name()))
                        .toList()));
  }

  private static Optional<Instance> object(Value.EnumConstant constant, Call call) {
    Interpreter interpreter = call.interpreter();
    Optional<JavaType> type = interpreter.types().find(constant.type());
    Optional<EnumConstantDeclaration> declaration =
        type.flatMap(JavaType::tree)
            .filter(tree -> tree instanceof EnumDeclaration)
            .flatMap(
                tree ->
                    ((EnumDeclaration) tree)
                        .getEntries().stream()
                            .filter(each -> each.getNameAsString().equals(constant.name()))
                            .findFirst());
    if (type.isEmpty() || declaration.isEmpty()) {
      return Optional.empty();
    }
    Frame frame = Frame.at(type.get().scope().orElseThrow());
    List<Value> arguments = interpreter.evalAll(declaration.get().getArguments(), frame);
    Instance object =
        new Instance(type.get(), (declaring, field, as) -> Optional.empty(), interpreter);
    interpreter.objects().construct(object, type.get(), arguments, declaration.get(), frame);
    return Optional.of(object);
  }

  /** The constant of an enum that a text names; empty where there is none, or it isn't one. */
  static Optional<Value> named(String type, Value name, Interpreter interpreter) {
    return name instanceof Value.Text text
        ? interpreter
            .statics()
            .field(type, text.text())
            .filter(Value.EnumConstant.class::isInstance)
        : Optional.empty();
  }
}
