package dev.ajar.framework.shiro;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The section {@code [urls]} of Shiro's INI format, or the whole text where it has no sections
 * ({@code ShiroFilterFactoryBean.setFilterChainDefinitions}, 1.13.0). Comments begin with {@code #}
 * or {@code ;}; key and value are parted by the first {@code =}, {@code :} or white space.
 */
final class Ini {

  private Ini() {}

  static Map<String, String> urls(String text) {
    Map<String, String> urls = new LinkedHashMap<>();
    Map<String, String> unnamed = new LinkedHashMap<>();
    Map<String, String> section = unnamed;
    for (String line : text.replace("\\\n", "").split("\n")) {
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
        continue;
      }
      if (content.startsWith("[") && content.endsWith("]")) {
        boolean isUrls = content.substring(1, content.length() - 1).strip().equals("urls");
        section = isUrls ? urls : new LinkedHashMap<>();
        continue;
      }
      String[] parts = content.split("\\s*[=:\\s]\\s*", 2);
      if (parts.length == 2) {
        section.put(parts[0], parts[1].strip());
      }
    }
    return Collections.unmodifiableMap(urls.isEmpty() ? unnamed : urls);
  }
}
