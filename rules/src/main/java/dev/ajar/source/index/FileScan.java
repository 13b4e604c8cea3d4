package dev.ajar.source.index;

import java.util.Arrays;
import java.util.List;

/**
 * What a source file is about.
 *
 * @param packageName its package; empty for the unnamed one
 * @param types headers of the types it declares, nested and local ones included
 */
public record FileScan(String packageName, List<TypeHeader> types, Identifiers identifiers) {

  public FileScan {
    types = List.copyOf(types);
  }

  /**
   * Whether the identifier occurs outside comments and literals. Rarely says yes where the answer
   * is no, never the reverse.
   */
  public boolean mentions(String identifier) {
    return identifiers.contains(identifier);
  }

  /**
   * A set of identifiers, kept as sorted hashes: four bytes each, so that a million lines fit into
   * a few megabytes. Two identifiers with the same hash are taken for one, which costs a needless
   * parse and nothing else.
   */
  public static final class Identifiers {
    private final int[] hashes;

    Identifiers(int[] sortedHashes) {
      this.hashes = sortedHashes;
    }

    boolean contains(String identifier) {
      return Arrays.binarySearch(hashes, hash(identifier)) >= 0;
    }

    static int hash(String identifier) {
      int hash = 0;
      for (byte each : identifier.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
        hash = 31 * hash + each;
      }
      return hash;
    }
  }
}
