package dev.ajar.framework.shiro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The filters that the text of a chain names, {@code authc, perms["a,b"]}; commas within brackets
 * part the configuration of one filter ({@code DefaultFilterChainManager.splitChainDefinition},
 * 1.13.0).
 */
final class ChainText {

  /**
   * A filter of a chain.
   *
   * @param configuration what stands in brackets, parted by commas
   */
  record NamedFilter(String name, List<String> configuration) {
    NamedFilter {
      configuration = List.copyOf(configuration);
    }
  }

  private ChainText() {}

  static List<NamedFilter> filters(String text) {
    List<NamedFilter> filters = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    for (char each : text.toCharArray()) {
      depth += each == '[' ? 1 : each == ']' ? -1 : 0;
      if (each == ',' && depth == 0) {
        filters.add(filter(current.toString().strip()));
        current.setLength(0);
      } else {
        current.append(each);
      }
    }
    filters.add(filter(current.toString().strip()));
    return filters.stream().filter(each -> !each.name().isEmpty()).toList();
  }

  private static NamedFilter filter(String text) {
    int bracket = text.indexOf('[');
    if (bracket < 0) {
      return new NamedFilter(text, List.of());
    }
    String inner = text.substring(bracket + 1).replaceAll("]\\s*$", "").replace("\"", "");
    List<String> configuration =
        Arrays.stream(inner.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    return new NamedFilter(text.substring(0, bracket).strip(), configuration);
  }
}
