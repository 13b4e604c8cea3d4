package dev.ajar.model;

import java.util.Comparator;

/**
 * Something that was not analysed, and why. A service must never look clean because Ajar couldn't
 * read a part of it.
 *
 * @param at the file (and line) that wasn't analysed; line 1 where the whole file is meant, {@code
 *     "."} as file for the whole tree
 * @param reason a sentence that names the cause and, where there is one, the remedy
 */
public record Gap(Location at, String reason) implements Comparable<Gap> {

  private static final Comparator<Gap> BY_PLACE =
      Comparator.comparing(Gap::at).thenComparing(Gap::reason);

  @Override
  public int compareTo(Gap other) {
    return BY_PLACE.compare(this, other);
  }
}
