package dev.ajar.source.tree;

import dev.ajar.source.ResourceTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names of the frameworks' types that decide verdicts, so that {@code import
 * org.springframework.web.bind.annotation.*} can be resolved without a class path. The table is
 * {@code known-types.txt} beside this class.
 */
final class KnownTypes {

  private static final Map<String, Set<String>> BY_PACKAGE = read();

  private KnownTypes() {}

  static boolean contains(String packageName, String simpleName) {
    return BY_PACKAGE.getOrDefault(packageName, Set.of()).contains(simpleName);
  }

  /**
   * Whether a name that isn't in the table can't be in the package either. The JDK's packages are
   * always completely known.
   */
  static boolean knowsAllOf(String packageName) {
    return packageName.startsWith("java.") || BY_PACKAGE.containsKey(packageName);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : ResourceTable.lines(KnownTypes.class, "known-types.txt")) {
      int colon = line.indexOf(':');
      String[] names = line.substring(colon + 1).strip().split("\\s+");
      table.put(line.substring(0, colon), Set.of(names));
    }
    return Map.copyOf(table);
  }
}
