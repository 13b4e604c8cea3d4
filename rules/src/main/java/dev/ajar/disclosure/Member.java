package dev.ajar.disclosure;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * One member of a response body that carries account data.
 *
 * @param path where it stands in the body, {@code [].phoneNumber}
 * @param declaredBy the declaration, {@code com.acme.UserSummary#phoneNumber}
 * @param at where the declaration stands; empty for a class that is only there compiled
 * @param because which entry of the vocabulary it matches, and why nothing speaks against it
 */
public record Member(
    String path,
    Category category,
    String declaredBy,
    Optional<Location> at,
    List<Evidence> because) {

  public Member {
    because = List.copyOf(because);
  }

  public Member(String path, Category category, String declaredBy, Optional<Location> at) {
    this(path, category, declaredBy, at, List.of());
  }
}
