package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members that {@code @JsonAppend} adds to those of a class. Source: Jackson 2.23, {@code
 * JacksonAnnotationIntrospector.findAndAddVirtualProperties}.
 */
final class Appended {

  private Appended() {}

  static Stream<Property> to(ClassMembers members, JavaAnnotation append, Elements elements) {
    return Stream.concat(
        nested(append.element("attrs"))
            .flatMap(each -> attribute(members, each, elements).stream()),
        nested(append.element("props"))
            .flatMap(each -> property(members, each, elements).stream()));
  }

  private static Optional<Property> attribute(
      ClassMembers members, JavaAnnotation attribute, Elements elements) {
    return elements
        .text(attribute, "propName")
        .filter(each -> !each.isEmpty())
        .or(() -> elements.text(attribute, "value"))
        .map(each -> plain(each, TypeRef.OBJECT, members));
  }

  private static Optional<Property> property(
      ClassMembers members, JavaAnnotation property, Elements elements) {
    TypeRef type = elements.classes(property, "type").stream().findFirst().orElse(TypeRef.OBJECT);
    return elements
        .text(property, "name")
        .filter(each -> !each.isEmpty())
        .map(each -> plain(each, type, members));
  }

  private static Property plain(String name, TypeRef type, ClassMembers members) {
    return Property.plain(
        name, type, members.type().name(), members.type().simpleName(), members.type().at());
  }

  private static Stream<JavaAnnotation> nested(Optional<ElementValue> value) {
    return value.stream()
        .flatMap(
            each ->
                each instanceof ElementValue.Several several
                    ? several.values().stream()
                    : Stream.of(each))
        .flatMap(
            each ->
                each instanceof ElementValue.Nested one
                    ? Stream.of(one.annotation())
                    : Stream.of());
  }
}
