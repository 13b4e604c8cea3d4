package dev.ajar.disclosure.serialisation;

import dev.ajar.source.ResourceTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Types that stand around what is written, by canonical name. They are in a table, so that they are
 * understood where the class path is not at hand. The table is {@code wrapper-types.txt} beside
 * this class.
 */
final class WrapperTypes {

  private static final Map<String, String> PLACE_OF_CONTENT = read();

  private WrapperTypes() {}

  /**
   * Where the first type argument's members stand in the body: an empty path for "in its own
   * place".
   */
  static Optional<String> placeOfContent(String type) {
    return Optional.ofNullable(PLACE_OF_CONTENT.get(type));
  }

  /** Whether it is a library's type with a place of its own for its content. */
  static boolean isTabledBean(String type) {
    return !type.startsWith("java.") && PLACE_OF_CONTENT.containsKey(type);
  }

  private static Map<String, String> read() {
    Map<String, String> table = new HashMap<>();
    for (String line : ResourceTable.lines(WrapperTypes.class, "wrapper-types.txt")) {
      String[] columns = line.split("\\s+");
      table.put(columns[0], columns[1].equals("-") ? "" : columns[1]);
    }
    return Map.copyOf(table);
  }
}
