package dev.ajar.framework.unread;

import dev.ajar.model.Location;
import java.util.Comparator;

/**
 * One thing that counts.
 *
 * @param type canonical name of the type that it stands in or is
 * @param method the method's name; empty where the type itself counts
 */
record Occurrence(Location at, String type, String method) implements Comparable<Occurrence> {

  private static final Comparator<Occurrence> BY_PLACE =
      Comparator.comparing(Occurrence::at)
          .thenComparing(Occurrence::type)
          .thenComparing(Occurrence::method);

  @Override
  public int compareTo(Occurrence other) {
    return BY_PLACE.compare(this, other);
  }
}
