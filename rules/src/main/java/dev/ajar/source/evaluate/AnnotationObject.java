package dev.ajar.source.evaluate;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation as code that reads it gets it: what its elements are given, else their defaults.
 *
 * @param merged whether another annotation, on which this one stands, may override its elements
 */
public record AnnotationObject(JavaAnnotation annotation, boolean merged) implements Value.Host {

  private static final Set<String> OF_MAPPINGS =
      Set.of("value", "path", "method", "params", "headers", "consumes", "produces");

  @Override
  public Value call(Call call) {
    if (call.method().equals("annotationType")) {
      return new Value.ClassLiteral(dev.ajar.source.type.TypeRef.of(annotation.type()));
    }
    if (merged) {
      return call.unknown("what `" + call.text() + "` returns may be overridden");
    }
    return annotation
        .element(call.method())
        .or(() -> byDefault(call))
        .map(each -> Annotations.valueOf(each, call.interpreter()))
        .map(each -> asDeclared(each, call))
        .orElseGet(() -> call.unknown("what `" + call.text() + "` returns isn't known"));
  }

  /** A single value for an array is an array of one. */
  private Value asDeclared(Value value, Call call) {
    boolean isArray =
        isMapping(call.method())
            || call.interpreter().types().find(annotation.type()).stream()
                .flatMap(each -> each.methodsNamed(call.method()).stream())
                .anyMatch(each -> each.returnType().simpleName().endsWith("[]"));
    boolean isOne = !(value instanceof Value.Items) && !(value instanceof Value.Unknown);
    return isArray && isOne ? new Value.Items(List.of(value)) : value;
  }

  /** Whether it is one of the arrays that Spring's mappings have, whose code needn't be there. */
  private boolean isMapping(String element) {
    return annotation
            .type()
            .matches("org[.]springframework[.]web[.]bind[.]annotation[.]\\w*Mapping")
        && OF_MAPPINGS.contains(element);
  }

  private Optional<ElementValue> byDefault(Call call) {
    if (isMapping(call.method())) {
      return Optional.of(new ElementValue.Several(List.of()));
    }
    return call.interpreter()
        .types()
        .find(annotation.type())
        .flatMap(each -> byDefault(each, call.method()));
  }

  private static Optional<ElementValue> byDefault(JavaType declaration, String element) {
    if (declaration.scope().isEmpty()
        || !(declaration.tree().orElse(null) instanceof AnnotationDeclaration tree)) {
      return Optional.empty();
    }
    return tree.getMembers().stream()
        .filter(AnnotationMemberDeclaration.class::isInstance)
        .map(AnnotationMemberDeclaration.class::cast)
        .filter(each -> each.getNameAsString().equals(element))
        .flatMap(each -> each.getDefaultValue().stream())
        .map(each -> TreeAnnotations.value(each, declaration.scope().get()))
        .findFirst();
  }

  @Override
  public Optional<String> type() {
    return Optional.of(annotation.type());
  }
}
