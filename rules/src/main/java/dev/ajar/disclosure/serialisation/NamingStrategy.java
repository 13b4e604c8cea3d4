package dev.ajar.disclosure.serialisation;

import java.util.Locale;

/**
 * How implicit names become those in the body. Source: Jackson 2.23, {@code
 * PropertyNamingStrategies}.
 */
final class NamingStrategy {

  private NamingStrategy() {}

  /**
   * @param strategy simple name of the strategy's class or constant; an unknown one leaves names as
   *     they are
   */
  static String apply(String strategy, String name) {
    return switch (strategy) {
      case "SnakeCaseStrategy", "SNAKE_CASE", "CAMEL_CASE_TO_LOWER_CASE_WITH_UNDERSCORES" ->
          snake(name);
      case "UpperSnakeCaseStrategy", "UPPER_SNAKE_CASE" -> snake(name).toUpperCase(Locale.ROOT);
      case "UpperCamelCaseStrategy", "UPPER_CAMEL_CASE", "PASCAL_CASE_TO_CAMEL_CASE" ->
          Character.toUpperCase(name.charAt(0)) + name.substring(1);
      case "LowerCaseStrategy", "LOWER_CASE" -> name.toLowerCase(Locale.ROOT);
      case "KebabCaseStrategy", "KEBAB_CASE" -> separated(name, '-');
      case "LowerDotCaseStrategy", "LOWER_DOT_CASE" -> separated(name, '.');
      default -> name;
    };
  }

  private static String snake(String name) {
    StringBuilder result = new StringBuilder();
    boolean afterCapital = false;
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      if (i == 0 && each == '_') {
        continue;
      }
      boolean capital = Character.isUpperCase(each);
      boolean apart = !result.isEmpty() && result.charAt(result.length() - 1) != '_';
      if (capital && !afterCapital && apart) {
        result.append('_');
      }
      result.append(Character.toLowerCase(each));
      afterCapital = capital;
    }
    return result.isEmpty() ? name : result.toString();
  }

  private static String separated(String name, char separator) {
    StringBuilder result = new StringBuilder();
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char lower = Character.toLowerCase(name.charAt(i));
      if (lower == name.charAt(i)) {
        if (capitals > 1) {
          result.insert(result.length() - 1, separator);
        }
        capitals = 0;
      } else {
        if (capitals == 0 && i > 0) {
          result.append(separator);
        }
        capitals++;
      }
      result.append(lower);
    }
    return result.toString();
  }
}
