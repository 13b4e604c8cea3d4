package dev.ajar.source.index;

import java.util.List;

/**
 * A type declaration's first line.
 *
 * @param name name within the file, {@code Outer.Inner}
 * @param supertypes simple names of what it extends and implements, in order
 */
public record TypeHeader(String name, List<String> supertypes) {
  public TypeHeader {
    supertypes = List.copyOf(supertypes);
  }
}
