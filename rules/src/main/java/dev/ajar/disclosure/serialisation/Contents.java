package dev.ajar.disclosure.serialisation;

import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;

/** What wrappers, collections and maps hold. */
final class Contents {

  /**
   * @param type what is held
   * @param step where it stands in the holder's place; empty for in its own place
   */
  record Content(TypeRef type, String step) {

    boolean isMap() {
      return step.equals("*");
    }
  }

  private final Types types;

  Contents(Types types) {
    this.types = types;
  }

  /** What a value of the type holds; empty if it is an object with members of its own. */
  Optional<Content> of(TypeRef.Declared type) {
    Optional<Content> known = tabled(type);
    if (known.isPresent() || Leaves.isScalar(type)) {
      return known;
    }
    return types.hierarchyOf(type).stream()
        .flatMap(Contents::supertypes)
        .flatMap(each -> tabled(each).stream())
        .findFirst();
  }

  /**
   * Whether a class is iterable without being a collection: Jackson writes its elements only where
   * it has no members. Source: Jackson 2.23, {@code
   * BeanSerializerFactory.constructBeanOrAddOnSerializer}.
   */
  boolean isIterableBean(TypeRef.Declared type) {
    return WrapperTypes.placeOfContent(type.name()).isEmpty()
        && !isCollection(type)
        && (types.isSubtype(type, "java.lang.Iterable")
            || types.isSubtype(type, "java.util.Iterator"));
  }

  private boolean isCollection(TypeRef.Declared type) {
    return type.name().startsWith("java.")
        || types.isSubtype(type, "java.util.Collection")
        || types.hierarchyOf(type).stream()
            .skip(1)
            .anyMatch(each -> WrapperTypes.isTabledBean(each.type().name()));
  }

  private static Stream<TypeRef.Declared> supertypes(BoundType bound) {
    return bound.type().supertypes().stream()
        .map(each -> each.substitute(bound.bindings()))
        .flatMap(
            each ->
                each instanceof TypeRef.Declared declared ? Stream.of(declared) : Stream.empty());
  }

  private static Optional<Content> tabled(TypeRef.Declared type) {
    if (type.is("java.util.Map")) {
      TypeRef value = type.arguments().size() == 2 ? type.arguments().get(1) : TypeRef.OBJECT;
      return Optional.of(new Content(value, "*"));
    }
    return WrapperTypes.placeOfContent(type.name())
        .map(
            step ->
                new Content(
                    type.arguments().isEmpty() ? TypeRef.OBJECT : type.arguments().get(0), step));
  }
}
