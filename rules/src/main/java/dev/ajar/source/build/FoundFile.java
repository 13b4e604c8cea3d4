package dev.ajar.source.build;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file of the analysed tree.
 *
 * @param path where it can be read
 * @param displayPath path relative to the analysed root, with {@code /} as separator
 */
public record FoundFile(Path path, String displayPath) implements Comparable<FoundFile> {

  @Override
  public int compareTo(FoundFile other) {
    return Comparator.comparing(FoundFile::displayPath).compare(this, other);
  }

  /** Its name without directories. */
  public String name() {
    return displayPath.substring(displayPath.lastIndexOf('/') + 1);
  }
}
