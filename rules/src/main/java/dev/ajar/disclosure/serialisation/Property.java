package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Location;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;
import java.util.Set;

/**
 * A member that is written.
 *
 * @param name its name in the body
 * @param implicitName its name before any annotation: the field's or the accessor's
 * @param type what is written, with type parameters bound
 * @param declaredBy the declaration, {@code com.acme.User#phone}
 * @param owner simple name of the type that declares it
 * @param unwrapped whether its own members stand in its place
 * @param prefix what the names of unwrapped members begin with
 * @param suffix what they end with
 * @param ignored names of members that are left out of its value
 */
public record Property(
    String name,
    String implicitName,
    TypeRef type,
    String declaredBy,
    String owner,
    boolean unwrapped,
    String prefix,
    String suffix,
    Set<String> ignored,
    Optional<Location> at) {

  public Property {
    ignored = Set.copyOf(ignored);
  }

  /** A member that nothing annotates. */
  static Property plain(
      String name, TypeRef type, String declaredBy, String owner, Optional<Location> at) {
    return new Property(name, name, type, declaredBy, owner, false, "", "", Set.of(), at);
  }
}
