package dev.ajar.disclosure.serialisation;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.type.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * What a response body consists of.
 *
 * @param members every member that is written, nested ones included, in the order of declaration
 * @param scalars types of what is written without a name: the whole body, an array's elements
 * @param bags maps of anything beside other members, into which nothing is seen to be put
 * @param refused types whose values the serialiser throws at rather than write them
 * @param unknown parts of which the analysis can't tell what is in them, each with its reason
 */
public record Body(
    List<Leaf> members,
    List<TypeRef> scalars,
    List<Evidence> unknown,
    List<Evidence> bags,
    List<Evidence> refused) {

  /**
   * One member.
   *
   * @param path where it stands in the body, {@code [].owner.phone}
   * @param name its own name, the last in the path
   * @param type what is written
   * @param owner simple name of the type that declares it; for a map's entry, that of the object
   *     from which its value was taken, or empty
   * @param holder name of the member in which its object stands; empty at the top
   * @param isEnum whether its type is an enum
   */
  public record Leaf(
      String path,
      String name,
      TypeRef type,
      String owner,
      String holder,
      boolean isEnum,
      String declaredBy,
      Optional<Location> at) {}

  public Body {
    members = List.copyOf(members);
    scalars = List.copyOf(scalars);
    unknown = List.copyOf(unknown);
    bags = List.copyOf(bags);
    refused = List.copyOf(refused);
  }
}
