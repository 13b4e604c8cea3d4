package dev.ajar.source.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source file's bytes once, without building a tree: a tokeniser that knows comments and
 * literals, and a recogniser of type headers on top. It never fails; of a broken file it finds what
 * it can.
 */
public final class FileScanner {

  private final Tokens tokens;
  private final List<TypeHeader> types = new ArrayList<>();
  private final Deque<OpenType> open = new ArrayDeque<>();
  private String packageName = "";
  private int depth;

  private FileScanner(byte[] source) {
    this.tokens = new Tokens(source);
  }

  public static FileScan scan(byte[] source) {
    return new FileScanner(source).scan();
  }

  /** A type whose body is being read, and the brace depth outside of it. */
  private record OpenType(String name, int depthOutside) {}

  private FileScan scan() {
    String previous = "";
    while (tokens.next()) {
      if (tokens.isIdentifier()) {
        previous = identifier(previous);
      } else {
        brace(tokens.symbol());
        previous = String.valueOf(tokens.symbol());
      }
    }
    return new FileScan(packageName, types, tokens.identifiers());
  }

  private void brace(char symbol) {
    if (symbol == '{') {
      depth++;
    } else if (symbol == '}') {
      depth--;
      while (!open.isEmpty() && open.peek().depthOutside() >= depth) {
        open.pop();
      }
    }
  }

  /**
   * Handles the identifier that was just read; returns what counts as the previous token for the
   * next one.
   */
  private String identifier(String previous) {
    if (previous.equals(".")) {
      return "";
    }
    @Nullable String keyword = tokens.keyword();
    if (keyword == null) {
      return "";
    }
    if (keyword.equals("package") && packageName.isEmpty() && depth == 0 && types.isEmpty()) {
      packageName = dottedName();
      return "";
    }
    if (keyword.equals("record") && !startsRecord()) {
      return "";
    }
    if (keyword.equals("package")) {
      return "";
    }
    return typeHeader();
  }

  /** {@code record} is a keyword only in front of a name and its components. */
  private boolean startsRecord() {
    return tokens.peeksIdentifierThen("(<");
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder();
    while (tokens.next()) {
      if (tokens.isIdentifier()) {
        name.append(tokens.text());
      } else if (tokens.symbol() == '.') {
        name.append('.');
      } else {
        break;
      }
    }
    return name.toString();
  }

  private String typeHeader() {
    if (!tokens.next() || !tokens.isIdentifier()) {
      if (!tokens.isIdentifier()) {
        brace(tokens.symbol());
      }
      return "";
    }
    String simpleName = tokens.text();
    String name = open.isEmpty() ? simpleName : open.peek().name() + "." + simpleName;
    types.add(new TypeHeader(name, supertypes()));
    open.push(new OpenType(name, depth));
    brace('{');
    return "{";
  }

  /**
   * Reads up to the opening brace; collects what stands behind {@code extends} and {@code
   * implements}.
   */
  private List<String> supertypes() {
    List<String> found = new ArrayList<>();
    boolean inClause = false;
    int nesting = 0;
    String last = "";
    while (tokens.next()) {
      if (tokens.isIdentifier()) {
        String text = tokens.text();
        if (nesting == 0
            && (text.equals("extends") || text.equals("implements") || text.equals("permits"))) {
          add(found, inClause, last);
          inClause = !text.equals("permits");
          last = "";
        } else if (nesting == 0) {
          last = text;
        }
        continue;
      }
      char symbol = tokens.symbol();
      if (symbol == '{' || symbol == ';' || symbol == '}') {
        add(found, inClause, last);
        break;
      }
      if (symbol == '<' || symbol == '(') {
        nesting++;
      } else if (symbol == '>' || symbol == ')') {
        nesting--;
      } else if (symbol == ',' && nesting == 0) {
        add(found, inClause, last);
        last = "";
      }
    }
    return found;
  }

  private static void add(List<String> found, boolean inClause, String name) {
    if (inClause && !name.isEmpty()) {
      found.add(name);
    }
  }

  /** Splits bytes into identifiers and symbols; skips white space, comments and literals. */
  private static final class Tokens {
    private final byte[] source;
    private final IntSet seen = new IntSet();
    private int position;
    private int start;
    private int end;
    private boolean identifier;

    Tokens(byte[] source) {
      this.source = source;
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
}
