package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ids that Jackson adds to objects, or writes instead of them. Source: Jackson 2.23, {@code
 * JsonIdentityInfo}, {@code JsonIdentityReference}, {@code
 * BeanSerializerFactory.constructObjectIdHandler}.
 */
record Identities(Elements elements) {

  boolean alwaysId(Annotations marks) {
    return marks
        .jackson("JsonIdentityReference")
        .filter(each -> elements.isTrue(each, "alwaysAsId"))
        .isPresent();
  }

  /** The type of an object's id; empty if it has none. */
  Optional<TypeRef> idOf(Annotations marks, List<ClassMember> fields, List<ClassMember> methods) {
    return marks
        .jackson("JsonIdentityInfo")
        .map(
            each ->
                switch (generator(each)) {
                  case "PropertyGenerator" -> member(property(each), fields, methods);
                  case "UUIDGenerator" -> TypeRef.of("java.util.UUID");
                  case "IntSequenceGenerator" -> TypeRef.of("java.lang.Integer");
                  default -> TypeRef.of("java.lang.String");
                });
  }

  /** The member that a generated id adds to an object. */
  Optional<Property> memberOf(ClassMembers members) {
    return members
        .annotations()
        .jackson("JsonIdentityInfo")
        .filter(each -> !alwaysId(members.annotations()))
        .filter(each -> !generator(each).equals("PropertyGenerator"))
        .filter(each -> !generator(each).equals("None"))
        .map(
            each ->
                Property.plain(
                    property(each),
                    idOf(members.annotations(), List.of(), List.of()).orElse(TypeRef.OBJECT),
                    members.type().name(),
                    members.type().simpleName(),
                    members.type().at()));
  }

  private String generator(JavaAnnotation info) {
    return elements.classes(info, "generator").stream()
        .findFirst()
        .map(TypeRef::simpleName)
        .orElse("");
  }

  private String property(JavaAnnotation info) {
    return elements.text(info, "property").orElse("@id");
  }

  private static TypeRef member(String name, List<ClassMember> fields, List<ClassMember> methods) {
    return Stream.concat(fields.stream(), methods.stream())
        .filter(each -> each.name().equals(name) || each.name().equalsIgnoreCase("get" + name))
        .map(ClassMember::type)
        .findFirst()
        .orElse(TypeRef.OBJECT);
  }
}
