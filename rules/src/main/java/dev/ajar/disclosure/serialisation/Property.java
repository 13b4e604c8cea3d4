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
 * @param treatment how its value is written
 */
public record Property(
    String name,
    String implicitName,
    TypeRef type,
    String declaredBy,
    String owner,
    Treatment treatment,
    Optional<Location> at) {

  /** The name that stands for all keys of a map. */
  static final String ENTRIES = "*";

  /**
   * What annotations on a member say about its value.
   *
   * @param unwrapping what the names of its members begin and end with, where they stand in its
   *     place
   * @param ignored names of members that are left out of its value
   * @param only names of the members that aren't left out; empty for all
   * @param tag how the class of its value is told
   * @param opaque whether a serialiser writes it that nobody can look into
   */
  record Treatment(
      Optional<Unwrapping> unwrapping,
      Set<String> ignored,
      Optional<Set<String>> only,
      Optional<TypeTag> tag,
      boolean opaque) {

    static final Treatment PLAIN =
        new Treatment(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false);

    Treatment {
      ignored = Set.copyOf(ignored);
      only = only.map(Set::copyOf);
    }

    boolean leavesOut(Property member) {
      String name = member.name().equals(ENTRIES) ? member.implicitName() : member.name();
      return ignored.contains(name) || only.filter(each -> !each.contains(name)).isPresent();
    }
  }

  /** What is put around the names of unwrapped members. */
  record Unwrapping(String prefix, String suffix) {}

  Property with(Treatment other) {
    return new Property(name, implicitName, type, declaredBy, owner, other, at);
  }

  /** A member that nothing annotates. */
  static Property plain(
      String name, TypeRef type, String declaredBy, String owner, Optional<Location> at) {
    return new Property(name, name, type, declaredBy, owner, Treatment.PLAIN, at);
  }
}
