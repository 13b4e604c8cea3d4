package dev.ajar.source.parsing;

import dev.ajar.source.parsing.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java text into tokens and blanks what no Java lexer would take, so that the rest can be
 * parsed.
 */
final class Lexer {

  /**
   * Something that was blanked.
   *
   * @param line where it starts
   * @param what names it, for a message
   */
  record Flaw(int line, String what) {}

  private static final String SYMBOLS = "(){}[];,.@=<>!~?:+-*/&|^%";

  private final char[] text;
  private final StringBuilder code;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int lineOfLastToken;

  Lexer(String text) {
    this.text = text.toCharArray();
    this.code = new StringBuilder(Texts.blank(text));
    while (at < this.text.length) {
      step();
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  /** The text with its flaws blanked: of the same length, with the same line breaks. */
  String repaired() {
    return new String(text);
  }

  /** The text without comments and quotations, but with the characters that Java doesn't know. */
  String code() {
    return code.toString();
  }

  private void step() {
    char c = text[at];
    if (c == '\n') {
      newLine();
    } else if (Character.isWhitespace(c) || c == '\u001a' || c == '\ufeff') {
      at++;
    } else if (startsWith("//")) {
      at = endOfLine(at);
    } else if (startsWith("/*")) {
      quoted("*/", 2, true, "a comment that isn't closed", false);
    } else if (startsWith("\"\"\"")) {
      quoted("\"\"\"", 3, true, "a text block that isn't closed", true);
    } else if (c == '"') {
      quoted("\"", 1, false, "a string that isn't closed", true);
    } else if (c == '\'') {
      quoted("'", 1, false, "a character literal that isn't closed", true);
    } else if (isPartOfWord(c)) {
      word();
    } else if (SYMBOLS.indexOf(c) >= 0) {
      add(Kind.SYMBOL, at + 1);
    } else if (startsWith("\\u")) {
      word();
    } else {
      show(at, at + 1);
      flaw(at, at + 1, "the character '" + printable(c) + "'");
    }
  }

  private void word() {
    int end = at;
    while (end < text.length && (isPartOfWord(text[end]) || text[end] == '\\')) {
      if (text[end] == '\ufffd') {
        text[end] = '_';
        flaws.add(new Flaw(line, "a name in an unknown encoding"));
      }
      end++;
    }
    add(Kind.WORD, end);
  }

  private static boolean isPartOfWord(char c) {
    return c == '\ufffd'
        || Character.isSurrogate(c)
        || Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  private void quoted(
      String close, int openLength, boolean overLines, String flaw, boolean literal) {
    int end = at + openLength;
    while (end < text.length && (overLines || text[end] != '\n')) {
      if (literal && text[end] == '\\' && end + 1 < text.length && text[end + 1] != '\n') {
        end += 2;
      } else if (startsWith(close, end)) {
        end += close.length();
        if (literal) {
          add(Kind.LITERAL, end);
        } else {
          skipTo(end);
        }
        return;
      } else {
        end++;
      }
    }
    flaw(at, endOfLine(at), flaw);
  }

  private void add(Kind kind, int end) {
    boolean firstOnLine = line != lineOfLastToken;
    tokens.add(
        new Token(kind, new String(text, at, end - at), at, line, at - lineStart + 1, firstOnLine));
    lineOfLastToken = line;
    if (kind != Kind.LITERAL) {
      show(at, end);
    }
    skipTo(end);
  }

  private void show(int start, int end) {
    for (int i = start; i < end; i++) {
      code.setCharAt(i, text[i]);
    }
  }

  private void flaw(int start, int end, String what) {
    flaws.add(new Flaw(line, what));
    for (int i = start; i < end; i++) {
      text[i] = ' ';
    }
    at = end;
  }

  private void skipTo(int end) {
    while (at < end) {
      if (text[at] == '\n') {
        newLine();
      } else {
        at++;
      }
    }
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean startsWith(String expected) {
    return startsWith(expected, at);
  }

  private boolean startsWith(String expected, int from) {
    if (from + expected.length() > text.length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (text[from + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String printable(char c) {
    return Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
  }
}
