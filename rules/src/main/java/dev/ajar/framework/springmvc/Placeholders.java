package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/**
 * Replaces {@code ${name:default}} by what configuration says, as {@code PropertyPlaceholderHelper}
 * does (5.3 to 7.0): names and values may hold placeholders themselves. One that nothing sets stays
 * as written.
 */
final class Placeholders {

  private static final int MAX_DEPTH = 16;

  private final Properties properties;

  Placeholders(Properties properties) {
    this.properties = properties;
  }

  static boolean isUnresolved(String text) {
    return text.contains("${");
  }

  Optional<String> property(String name) {
    return text(properties.find(name)).map(this::resolve);
  }

  String resolve(String text) {
    return resolve(text, MAX_DEPTH);
  }

  private String resolve(String text, int depth) {
    int start = text.indexOf("${");
    int end = start < 0 ? -1 : closing(text, start + 2);
    if (end < 0 || depth == 0) {
      return text;
    }
    String inside = resolve(text.substring(start + 2, end), depth - 1);
    String value = value(inside).map(each -> resolve(each, depth - 1)).orElse("${" + inside + "}");
    return text.substring(0, start) + value + resolve(text.substring(end + 1), depth);
  }

  /** A property that is set to something unknown has no value here, and no default either. */
  private Optional<String> value(String inside) {
    Value whole = properties.find(inside);
    int colon = inside.indexOf(':');
    if (!(whole instanceof Value.Null) || colon < 0) {
      return text(whole);
    }
    Value named = properties.find(inside.substring(0, colon));
    return named instanceof Value.Null ? Optional.of(inside.substring(colon + 1)) : text(named);
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }

  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}
