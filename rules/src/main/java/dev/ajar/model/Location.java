package dev.ajar.model;

import java.util.Comparator;

/**
 * A place in an analysed file.
 *
 * @param file path relative to the analysed root, with {@code /} as separator on every platform
 * @param line line number, counted from 1
 */
public record Location(String file, int line) implements Comparable<Location> {

  private static final Comparator<Location> BY_FILE_AND_LINE =
      Comparator.comparing(Location::file).thenComparingInt(Location::line);

  @Override
  public int compareTo(Location other) {
    return BY_FILE_AND_LINE.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
