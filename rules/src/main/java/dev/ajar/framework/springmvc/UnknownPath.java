package dev.ajar.framework.springmvc;

import dev.ajar.model.PathLanguage;

/** A path with placeholders that nothing sets, or a part {@code <code>} that can't be told. */
final class UnknownPath {

  private UnknownPath() {}

  static boolean is(String path) {
    return Placeholders.isUnresolved(path) || path.contains("<");
  }

  /**
   * All paths that it could be: a placeholder may stand for anything, several segments included.
   */
  static PathLanguage all(String path) {
    StringBuilder expression = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      boolean placeholder = path.startsWith("${", at);
      if (path.charAt(at) == '<') {
        expression.append(".*");
        at = Math.max(at, path.lastIndexOf('>')) + 1;
        continue;
      }
      if (placeholder || path.charAt(at) == '{') {
        expression.append(placeholder ? ".*" : "[^/]+");
        at = closing(path, path.indexOf('{', at) + 1) + 1;
      } else if (path.charAt(at) == '*') {
        expression.append(".*");
        at++;
      } else {
        expression.append(literal(path.charAt(at++)));
      }
    }
    return new PathLanguage.Regex(expression.toString(), false);
  }

  private static String literal(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '_' ? String.valueOf(c) : "\\" + c;
  }

  /** Where the braces end that were opened before; the end of the text where they don't. */
  private static int closing(String path, int from) {
    int open = 1;
    for (int i = from; i < path.length(); i++) {
      if (path.charAt(i) == '{') {
        open++;
      } else if (path.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return path.length();
  }
}
