package dev.ajar.source.parsing;

import dev.ajar.source.parsing.Part.Leaf;
import dev.ajar.source.parsing.Part.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where types and members start and end in text that no parser takes.
 *
 * <p>Braces tell, and where they don't add up, the indentation does: what starts a line no further
 * right than its member began belongs to the next one.
 */
final class Outline {

  /**
   * A brace, an enum or the like that was left out: its offsets and line, and what to say of it.
   */
  record Stray(int start, int end, int line, String what) {}

  private final List<Token> tokens;
  private final boolean byIndentation;
  private final List<Stray> strays = new ArrayList<>();
  private final List<Part> parts;
  private int at;

  Outline(List<Token> tokens, boolean byIndentation) {
    this.tokens = tokens;
    this.byIndentation = byIndentation;
    this.parts = topLevel();
  }

  List<Part> parts() {
    return parts;
  }

  List<Stray> strays() {
    return strays;
  }

  private List<Part> topLevel() {
    List<Part> found = new ArrayList<>();
    while (at < tokens.size()) {
      if (token().is("}")) {
        stray(at, at, "unexpected '}'");
        at++;
      } else if (token().is(";")) {
        at++;
      } else {
        found.add(part());
      }
    }
    return found;
  }

  private Part part() {
    int first = at;
    MemberHead head = MemberHead.read(tokens, first);
    at = head.end();
    if (head.isType() && isAt("{")) {
      return type(head, first);
    }
    int body = -1;
    int missing = 0;
    while (isAt("{")) {
      if (!head.hasInitializer()) {
        body = token().start();
      }
      missing = skipBlock(tokens.get(first).column());
      if (!head.hasInitializer() || missing > 0) {
        return leaf(head, first, body, missing);
      }
      head = head.continued(tokens, at);
      at = head.end();
    }
    if (isAt(";")) {
      at++;
    }
    return leaf(head, first, body, missing);
  }

  private Leaf leaf(MemberHead head, int first, int body, int missing) {
    at = Math.max(at, first + 1);
    Token start = tokens.get(first);
    boolean directive = start.is("package") || start.is("import");
    return new Leaf(
        directive ? Leaf.Kind.DIRECTIVE : Leaf.Kind.MEMBER,
        start.start(),
        tokens.get(at - 1).end(),
        start.line(),
        head.name(),
        body,
        missing);
  }

  private Type type(MemberHead head, int first) {
    Token start = tokens.get(first);
    int column = Math.max(start.column(), token().firstOnLine() ? token().column() : 0);
    int open = token().end();
    at++;
    List<Part> members = new ArrayList<>();
    if (head.keyword().equals("enum")) {
      constants(head.name()).ifPresent(members::add);
    }
    boolean closed = false;
    while (at < tokens.size() && !closed && !endsByIndentation(column)) {
      if (!token().is("}")) {
        if (token().is(";")) {
          at++;
        } else {
          members.add(part());
        }
      } else if (isExtra(column)) {
        stray(at, at, "unexpected '}'");
        at++;
      } else {
        closed = true;
        at++;
      }
    }
    return new Type(
        head.keyword(),
        start.start(),
        tokens.get(head.keywordIndex()).start(),
        head.nameEnd(tokens),
        open,
        tokens.get(at - 1).end(),
        start.line(),
        head.name(),
        closed,
        members);
  }

  /** The constants of an enum, with the semicolon that ends them. */
  private Optional<Leaf> constants(String name) {
    int first = at;
    while (at < tokens.size() && !token().is(";") && !token().is("}")) {
      if (token().is("{")) {
        skipBlock(0);
      } else {
        at++;
      }
    }
    if (isAt(";")) {
      at++;
    }
    if (first == at) {
      return Optional.empty();
    }
    Token start = tokens.get(first);
    return Optional.of(
        new Leaf(
            Leaf.Kind.CONSTANTS,
            start.start(),
            tokens.get(at - 1).end(),
            start.line(),
            name,
            -1,
            0));
  }

  private boolean endsByIndentation(int column) {
    return byIndentation
        && column > 1
        && token().firstOnLine()
        && token().column() <= column
        && !token().is("}");
  }

  private boolean isExtra(int column) {
    if (!byIndentation) {
      return false;
    }
    if (token().firstOnLine() && token().column() > column) {
      return true;
    }
    return column == 1
        && at + 1 < tokens.size()
        && !tokens.get(at + 1).is("}")
        && !MemberHead.read(tokens, at + 1).isType();
  }

  /** Steps over a block. Returns how many closing braces it lacks. */
  private int skipBlock(int column) {
    int depth = 0;
    while (at < tokens.size()) {
      Token token = token();
      if (byIndentation
          && depth > 0
          && token.firstOnLine()
          && column > 0
          && token.column() <= column) {
        if (!token.is("}") || token.column() < column) {
          return depth;
        }
        at++;
        return depth - 1;
      }
      if (token.is("{")) {
        depth++;
      } else if (token.is("}")) {
        depth--;
      } else if (isLocalEnum()) {
        localEnum(column);
        continue;
      }
      at++;
      if (depth == 0) {
        return 0;
      }
    }
    return depth;
  }

  private boolean isLocalEnum() {
    if (!token().is("enum") || at + 1 >= tokens.size() || !tokens.get(at + 1).isWord()) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return before.is("{") || before.is("}") || before.is(";");
  }

  private void localEnum(int column) {
    int first = at;
    String name = tokens.get(at + 1).text();
    while (at < tokens.size() && !token().is("{") && !token().is("}") && !token().is(";")) {
      at++;
    }
    if (isAt("{")) {
      skipBlock(column);
    }
    stray(
        first,
        at - 1,
        "the enum `" + name + "` inside a method is of a kind that the parser doesn't know");
  }

  private void stray(int first, int last, String what) {
    Token start = tokens.get(first);
    strays.add(new Stray(start.start(), tokens.get(last).end(), start.line(), what));
  }

  private Token token() {
    return tokens.get(at);
  }

  private boolean isAt(String text) {
    return at < tokens.size() && token().is(text);
  }
}
