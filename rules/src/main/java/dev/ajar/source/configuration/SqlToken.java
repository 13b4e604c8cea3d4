package dev.ajar.source.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a text or a sign of MySQL's language.
 *
 * @param text without quotation marks; escapes of texts are resolved
 * @param quoted whether it is a text in single or double quotation marks
 */
record SqlToken(String text, boolean quoted, int line) {

  boolean is(String word) {
    return !quoted && text.equalsIgnoreCase(word);
  }

  boolean isWord() {
    return !quoted && !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0));
  }

  static List<SqlToken> of(String source) {
    List<SqlToken> tokens = new ArrayList<>();
    Reader reader = new Reader(source);
    while (reader.skipBlanks()) {
      tokens.add(reader.next());
    }
    return tokens;
  }

  /** Walks through a script; MySQL 8.0, "Comments" and "String Literals". */
  private static final class Reader {

    private final String source;
    private int at;
    private int line = 1;

    Reader(String source) {
      this.source = source;
    }

    /** Whether anything is left behind blanks and comments. */
    boolean skipBlanks() {
      while (at < source.length()) {
        boolean comment =
            source.startsWith("#", at)
                || source.startsWith("--", at)
                    && (at + 2 == source.length() || Character.isWhitespace(source.charAt(at + 2)));
        if (comment) {
          to(source.indexOf('\n', at));
        } else if (source.startsWith("/*", at)) {
          int end = source.indexOf("*/", at + 2);
          to(end < 0 ? -1 : end + 2);
        } else if (Character.isWhitespace(source.charAt(at))) {
          to(at + 1);
        } else {
          return true;
        }
      }
      return false;
    }

    SqlToken next() {
      int begin = line;
      char first = source.charAt(at);
      if (first == '\'' || first == '"') {
        return new SqlToken(quoted(first), true, begin);
      }
      int start = at;
      if (first == '`') {
        int end = source.indexOf('`', at + 1);
        to(end < 0 ? -1 : end + 1);
        return new SqlToken(source.substring(start + 1, end < 0 ? at : end), false, begin);
      }
      if (!Character.isJavaIdentifierPart(first)) {
        to(at + 1);
        return new SqlToken(String.valueOf(first), false, begin);
      }
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      return new SqlToken(source.substring(start, at), false, begin);
    }

    private String quoted(char mark) {
      StringBuilder text = new StringBuilder();
      to(at + 1);
      while (at < source.length()) {
        char c = source.charAt(at);
        boolean escaped = c == '\\' && at + 1 < source.length();
        boolean doubled = c == mark && at + 1 < source.length() && source.charAt(at + 1) == mark;
        if (escaped) {
          text.append(unescaped(source.charAt(at + 1)));
          to(at + 2);
        } else if (doubled) {
          text.append(mark);
          to(at + 2);
        } else if (c == mark) {
          to(at + 1);
          break;
        } else {
          text.append(c);
          to(at + 1);
        }
      }
      return text.toString();
    }

    private static String unescaped(char c) {
      return switch (c) {
        case 'n' -> "\n";
        case 'r' -> "\r";
        case 't' -> "\t";
        case 'b' -> "\b";
        case '0' -> "\0";
        case 'Z' -> "\u001a";
        case '%', '_' -> "\\" + c;
        default -> String.valueOf(c);
      };
    }

    private void to(int end) {
      int stop = end < 0 ? source.length() : end;
      for (; at < stop; at++) {
        if (source.charAt(at) == '\n') {
          line++;
        }
      }
    }
  }
}
