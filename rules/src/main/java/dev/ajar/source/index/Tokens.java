package dev.ajar.source.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits bytes into identifiers and symbols; skips white space, comments and literals. */
final class Tokens {
  /** The byte order mark that some editors put in front of UTF-8; no part of the first word. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] source;
  private final IntSet seen = new IntSet();
  private int position;
  private int start;
  private int end;
  private boolean identifier;

  Tokens(byte[] source) {
    this.source = source;
    this.position = startsWithMark(source) ? MARK.length : 0;
  }

  private static boolean startsWithMark(byte[] source) {
    return Arrays.mismatch(source, 0, Math.min(source.length, MARK.length), MARK, 0, MARK.length)
        < 0;
  }

  boolean isIdentifier() {
    return identifier;
  }

  char symbol() {
    return identifier ? ' ' : (char) source[start];
  }

  String text() {
    return new String(source, start, end - start, StandardCharsets.UTF_8);
  }

  FileScan.Identifiers identifiers() {
    return new FileScan.Identifiers(seen.sorted());
  }

  boolean next() {
    while (position < source.length) {
      byte each = source[position];
      if (each <= ' ' && each >= 0) {
        position++;
      } else if (each == '/' && at(position + 1) == '/') {
        skipLine();
      } else if (each == '/' && at(position + 1) == '*') {
        skipComment();
      } else if (each == '"') {
        skipString();
      } else if (each == '\'') {
        skipLiteral((byte) '\'');
      } else if (isIdentifierPart(each)) {
        readIdentifier();
        return true;
      } else {
        start = position++;
        end = position;
        identifier = false;
        return true;
      }
    }
    identifier = false;
    return false;
  }

  /** The identifier just read, when it opens a declaration. */
  @Nullable String keyword() {
    int length = end - start;
    if (length < 4 || length > 9) {
      return null;
    }
    String text = text();
    return switch (text) {
      case "class", "interface", "enum", "record", "package" -> text;
      default -> null;
    };
  }

  boolean peeksIdentifierThen(String symbols) {
    int at = skipSpace(position);
    int begin = at;
    while (at < source.length && isIdentifierPart(source[at])) {
      at++;
    }
    if (at == begin) {
      return false;
    }
    at = skipSpace(at);
    return at < source.length && symbols.indexOf(source[at]) >= 0;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < source.length && source[at] <= ' ' && source[at] >= 0) {
      at++;
    }
    return at;
  }

  private int at(int index) {
    return index < source.length ? source[index] : -1;
  }

  private void readIdentifier() {
    start = position;
    int hash = 0;
    while (position < source.length && isIdentifierPart(source[position])) {
      hash = 31 * hash + source[position++];
    }
    end = position;
    identifier = true;
    seen.add(hash);
  }

  private void skipLine() {
    while (position < source.length && source[position] != '\n') {
      position++;
    }
  }

  private void skipComment() {
    position += 2;
    while (position < source.length && !(source[position] == '*' && at(position + 1) == '/')) {
      position++;
    }
    position = Math.min(source.length, position + 2);
  }

  private void skipString() {
    if (at(position + 1) == '"' && at(position + 2) == '"') {
      skipTextBlock();
    } else {
      skipLiteral((byte) '"');
    }
  }

  private void skipTextBlock() {
    position += 3;
    while (position < source.length
        && !(source[position] == '"' && at(position + 1) == '"' && at(position + 2) == '"')) {
      position += source[position] == '\\' ? 2 : 1;
    }
    position = Math.min(source.length, position + 3);
  }

  /** A literal ends at its quote or, when that is missing, at the end of the line. */
  private void skipLiteral(byte quote) {
    position++;
    while (position < source.length && source[position] != quote && source[position] != '\n') {
      position += source[position] == '\\' ? 2 : 1;
    }
    position = Math.min(source.length, position + 1);
  }

  private static boolean isIdentifierPart(byte each) {
    return each < 0
        || (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || each == '_'
        || each == '$';
  }
}
