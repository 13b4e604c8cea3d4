package dev.ajar.source.tree;

import dev.ajar.source.ResourceTable;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of the frameworks' types that decide verdicts, so that {@code import
 * org.springframework.web.bind.annotation.*} can be resolved without a class path. The table is
 * {@code known-types.txt} beside this class.
 */
final class KnownTypes {

  /** The names of each package as the table has them, a space before and after each. */
  private static final Map<String, String> BY_PACKAGE = read();

  private KnownTypes() {}

  static boolean contains(String packageName, String simpleName) {
    return BY_PACKAGE.getOrDefault(packageName, "").contains(" " + simpleName + " ");
  }

  /**
   * Whether a name that isn't in the table can't be in the package either. The JDK's packages are
   * always completely known.
   */
  static boolean knowsAllOf(String packageName) {
    return packageName.startsWith("java.") || BY_PACKAGE.containsKey(packageName);
  }

  private static Map<String, String> read() {
    Map<String, String> table = new HashMap<>();
    for (String line : ResourceTable.lines(KnownTypes.class, "known-types.txt")) {
      int colon = line.indexOf(':');
      table.put(line.substring(0, colon), line.substring(colon + 1) + " ");
    }
    return Map.copyOf(table);
  }
}
