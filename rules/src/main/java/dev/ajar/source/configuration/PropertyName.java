package dev.ajar.source.configuration;

/**
 * Names of properties in the one form in which all spellings of a name are equal.
 *
 * <p>As {@code ConfigurationPropertyName} of Spring Boot 2.0 and later compares them: element by
 * element, without dashes, underscores and case, so that {@code permit-all_urls}, {@code
 * permitAllUrls} and {@code PERMIT_ALL_URLS} are one name; what stands in brackets is compared as
 * it is. Other characters, which Spring Boot drops from keys of maps, are kept, so that {@code
 * /a/*} and {@code /a/**} stay two.
 */
final class PropertyName {

  private PropertyName() {}

  static String canonical(String name) {
    StringBuilder canonical = new StringBuilder(name.length());
    boolean inBrackets = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '[' || c == ']') {
        inBrackets = c == '[';
        canonical.append(c);
      } else if (inBrackets) {
        canonical.append(c);
      } else if (c != '-' && c != '_') {
        canonical.append(Character.toLowerCase(c));
      }
    }
    return canonical.toString();
  }

  /** Whether a canonical name is another one or stands below it. */
  static boolean isBelow(String name, String prefix) {
    return prefix.isEmpty()
        || name.startsWith(prefix)
            && name.length() > prefix.length()
            && (name.charAt(prefix.length()) == '.' || name.charAt(prefix.length()) == '[');
  }

  /**
   * The name as written without as many elements as the prefix has: {@code C.d} of {@code a.b.C.d}
   * and {@code a.b}.
   */
  static String rest(String written, String prefix) {
    int elements =
        prefix.isEmpty() ? 0 : 1 + (int) prefix.chars().filter(c -> c == '.' || c == '[').count();
    int at = 0;
    for (int i = 0; i < elements && at < written.length(); i++) {
      at = endOfElement(written, at == 0 ? 0 : at + (written.charAt(at) == '.' ? 1 : 0));
    }
    return at < written.length() && written.charAt(at) == '.'
        ? written.substring(at + 1)
        : written.substring(at);
  }

  /** The first element of a name as written, without brackets around it. */
  static String first(String written) {
    String element = written.substring(0, endOfElement(written, 0));
    return element.startsWith("[") && element.endsWith("]")
        ? element.substring(1, element.length() - 1)
        : element;
  }

  private static int endOfElement(String name, int from) {
    if (from < name.length() && name.charAt(from) == '[') {
      int close = name.indexOf(']', from);
      return close < 0 ? name.length() : close + 1;
    }
    int at = from;
    while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /**
   * The name of the list that an element is in: {@code a.b} of {@code a.b[0].c}; empty for a name
   * that isn't in one.
   */
  static String list(String canonical) {
    int open = canonical.indexOf('[');
    while (open >= 0) {
      int close = canonical.indexOf(']', open);
      if (close > open + 1
          && canonical.substring(open + 1, close).chars().allMatch(Character::isDigit)) {
        return canonical.substring(0, open);
      }
      open = canonical.indexOf('[', open + 1);
    }
    return "";
  }
}
