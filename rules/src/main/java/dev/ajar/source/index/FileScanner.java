package dev.ajar.source.index;

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
}
