package dev.ajar.disclosure.serialisation;

import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Elements of annotations, read as the kind of value that is expected there. */
final class Elements {

  private final Evaluator evaluator;

  Elements(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Optional<String> text(JavaAnnotation annotation, String element) {
    return texts(annotation, element).stream().findFirst();
  }

  Optional<String> text(Optional<JavaAnnotation> annotation, String element) {
    return annotation.flatMap(each -> text(each, element));
  }

  /** The texts of an element that takes one or several. */
  List<String> texts(JavaAnnotation annotation, String element) {
    return values(annotation, element)
        .flatMap(each -> each instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
        .toList();
  }

  /**
   * The name of an enum constant, whether it was written {@code Access.WRITE_ONLY} or imported
   * statically.
   */
  Optional<String> constant(JavaAnnotation annotation, String element) {
    return values(annotation, element)
        .flatMap(
            each ->
                each instanceof Value.EnumConstant constant
                    ? Stream.of(constant.name())
                    : Stream.empty())
        .findFirst()
        .or(() -> annotation.element(element).flatMap(Elements::lastWord));
  }

  boolean isFalse(JavaAnnotation annotation, String element) {
    return values(annotation, element).anyMatch(new Value.Scalar(false)::equals);
  }

  boolean isTrue(JavaAnnotation annotation, String element) {
    return values(annotation, element).anyMatch(new Value.Scalar(true)::equals);
  }

  List<TypeRef> classes(JavaAnnotation annotation, String element) {
    return values(annotation, element)
        .flatMap(
            each ->
                each instanceof Value.ClassLiteral literal
                    ? Stream.of(literal.type())
                    : Stream.empty())
        .toList();
  }

  private Stream<Value> values(JavaAnnotation annotation, String element) {
    return annotation.element(element).map(evaluator::valueOf).stream()
        .flatMap(
            each -> each instanceof Value.Items items ? items.items().stream() : Stream.of(each));
  }

  private static Optional<String> lastWord(ElementValue value) {
    if (!(value instanceof ElementValue.Unevaluated unevaluated)) {
      return Optional.empty();
    }
    String text = unevaluated.expression().toString();
    return Optional.of(text.substring(text.lastIndexOf('.') + 1));
  }
}
