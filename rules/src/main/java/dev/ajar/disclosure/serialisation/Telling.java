package dev.ajar.disclosure.serialisation;

import dev.ajar.disclosure.serialisation.Substitutes.Substitute;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.TypeRef;

/** Adds what tells the class of a value to a body, and finds where the value stands then. */
record Telling(Types types, SerialisedMembers serialised, BodyDraft found) {

  /**
   * The place of an object's members.
   *
   * @param base the declared type, which asks for it
   */
  Spot of(TypeTag tag, JavaType declaration, JavaType base, Spot spot) {
    Property id = tag.member(base);
    return switch (tag.include()) {
      case "WRAPPER_OBJECT" -> spot.in(serialised.idOf(tag, declaration, base));
      case "WRAPPER_ARRAY" -> leaf(id, spot.in("[]"), spot.in("[]"));
      case "EXTERNAL_PROPERTY" -> leaf(id, spot.beside(id), spot);
      case "EXISTING_PROPERTY" -> spot;
      default -> leaf(id, spot.at(id, 1), spot);
    };
  }

  /** The place of what stands for an object: one value has its class told in an array around it. */
  Spot ofSubstitute(Substitute substitute, TypeRef type, Spot spot) {
    boolean isOneValue =
        !substitute.opaque()
            && substitute.type() instanceof TypeRef.Declared declared
            && Leaves.isScalar(declared);
    return types
        .find(type)
        .filter(each -> isOneValue)
        .flatMap(each -> serialised.tagOf(type).map(tag -> of(around(tag), each, each, spot)))
        .orElse(spot);
  }

  private static TypeTag around(TypeTag tag) {
    String include = tag.include().equals("WRAPPER_OBJECT") ? "WRAPPER_OBJECT" : "WRAPPER_ARRAY";
    return new TypeTag(include, tag.property(), tag.use());
  }

  private Spot leaf(Property id, Spot at, Spot next) {
    found.leaf(id.type(), at, false);
    return next;
  }
}
