package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.type.ElementValue;

/** What annotation elements come to. */
final class Annotations {

  private Annotations() {}

  static Value valueOf(ElementValue element, Interpreter interpreter) {
    if (element instanceof ElementValue.Constant constant) {
      return constant.value() instanceof String text
          ? new Value.Text(text)
          : new Value.Scalar(constant.value());
    }
    if (element instanceof ElementValue.EnumConstant constant) {
      return new Value.EnumConstant(constant.type(), constant.name());
    }
    if (element instanceof ElementValue.ClassLiteral literal) {
      return new Value.ClassLiteral(literal.type());
    }
    if (element instanceof ElementValue.Several several) {
      return new Value.Items(
          several.values().stream().map(each -> valueOf(each, interpreter)).toList());
    }
    if (element instanceof ElementValue.Unevaluated code) {
      return Sequence.settled(interpreter.eval(code.expression(), Frame.at(code.scope())));
    }
    return new Value.Unknown(Evidence.of("an annotation is no value"));
  }
}
