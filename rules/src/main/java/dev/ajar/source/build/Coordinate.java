package dev.ajar.source.build;

import java.util.Comparator;
import java.util.Optional;

/**
 * An artifact as a build names it.
 *
 * @param version empty where it isn't told in the tree (a BOM manages it, or a property from
 *     outside)
 */
public record Coordinate(String group, String artifact, Optional<String> version)
    implements Comparable<Coordinate> {

  private static final Comparator<Coordinate> ORDER =
      Comparator.comparing(Coordinate::group)
          .thenComparing(Coordinate::artifact)
          .thenComparing(each -> each.version().orElse(""));

  /** {@code group:artifact}. */
  public String key() {
    return group + ":" + artifact;
  }

  @Override
  public int compareTo(Coordinate other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return key() + version.map(each -> ":" + each).orElse("");
  }
}
