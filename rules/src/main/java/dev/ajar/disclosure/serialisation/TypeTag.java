package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the class of a value is told in the body. Source: Jackson 2.23, {@code JsonTypeInfo}, {@code
 * TypeNameIdResolver}.
 *
 * @param include a constant of {@code JsonTypeInfo.As}
 * @param property the member that tells it
 * @param use a constant of {@code JsonTypeInfo.Id}
 */
record TypeTag(String include, String property, String use) {

  /** What an annotation asks for; empty if it asks for nothing. */
  static Optional<TypeTag> of(Annotations annotations, Elements elements) {
    return annotations.jackson("JsonTypeInfo").flatMap(each -> of(each, elements));
  }

  private static Optional<TypeTag> of(JavaAnnotation info, Elements elements) {
    String use = elements.constant(info, "use").orElse("NONE");
    String include = elements.constant(info, "include").orElse("PROPERTY");
    if (use.equals("NONE")) {
      return Optional.empty();
    }
    if (use.equals("DEDUCTION")) {
      include = "EXISTING_PROPERTY";
    }
    String property =
        elements.text(info, "property").filter(each -> !each.isEmpty()).orElse(standard(use));
    return Optional.of(new TypeTag(include, property, use));
  }

  private static String standard(String use) {
    return switch (use) {
      case "CLASS" -> "@class";
      case "MINIMAL_CLASS" -> "@c";
      default -> "@type";
    };
  }

  /** The member that tells the class. */
  Property member(JavaType base) {
    return Property.plain(
        property, TypeRef.of("java.lang.String"), base.name(), base.simpleName(), base.at());
  }

  /** What stands for a class in the body. */
  String idOf(JavaType type, JavaType base, Elements elements) {
    String binary = type.binaryName();
    if (use.equals("CLASS") || use.equals("MINIMAL_CLASS")) {
      return binary;
    }
    String simple = binary.substring(binary.lastIndexOf('.') + 1);
    return type.annotation("com.fasterxml.jackson.annotation.JsonTypeName")
        .flatMap(each -> elements.text(each, "value"))
        .or(() -> listed(type, base, elements))
        .orElse(use.equals("SIMPLE_NAME") ? type.simpleName() : simple);
  }

  private static Optional<String> listed(JavaType type, JavaType base, Elements elements) {
    return base.annotation("com.fasterxml.jackson.annotation.JsonSubTypes").stream()
        .flatMap(each -> each.element("value").stream())
        .flatMap(TypeTag::nested)
        .filter(
            each ->
                elements.classes(each, "value").stream().anyMatch(listed -> listed.is(type.name())))
        .flatMap(each -> elements.text(each, "name").stream())
        .filter(each -> !each.isEmpty())
        .findFirst();
  }

  private static Stream<JavaAnnotation> nested(ElementValue value) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().flatMap(TypeTag::nested);
    }
    return value instanceof ElementValue.Nested one ? Stream.of(one.annotation()) : Stream.of();
  }
}
