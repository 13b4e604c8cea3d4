package dev.ajar.source.parsing;

import java.util.List;
import java.util.Optional;

/**
 * What stands before the body of a member or type, as far as it can be told from tokens.
 *
 * @param end index of the token that ends it: an opening brace, a semicolon, or the first token of
 *     something else
 * @param keywordIndex index of the token that makes it a type; -1 for a member
 * @param keyword as written, with its {@code @} for an annotation type; empty for a member
 * @param nameIndex index of the token with its name; -1 where none was seen
 * @param name empty where none was seen
 * @param hasInitializer whether an equals sign was seen, so that what follows is an expression
 */
record MemberHead(
    int end, int keywordIndex, String keyword, int nameIndex, String name, boolean hasInitializer) {

  static MemberHead read(List<Token> tokens, int from) {
    return new Reader(tokens, from).read();
  }

  boolean isType() {
    return keywordIndex >= 0;
  }

  int nameEnd(List<Token> tokens) {
    return tokens.get(nameIndex >= 0 ? nameIndex : keywordIndex).end();
  }

  /** The same head with the expression read on behind a block in it. */
  MemberHead continued(List<Token> tokens, int from) {
    Reader reader = new Reader(tokens, from);
    reader.initializer = true;
    reader.content = true;
    return new MemberHead(reader.read().end(), keywordIndex, keyword, nameIndex, name, true);
  }

  private static final class Reader {
    private final List<Token> tokens;
    private final int from;
    private int at;
    private int depth;
    private int keywordIndex = -1;
    private String keyword = "";
    private int nameIndex = -1;
    private boolean initializer;
    private boolean content;

    Reader(List<Token> tokens, int from) {
      this.tokens = tokens;
      this.from = from;
      this.at = from;
    }

    MemberHead read() {
      while (at < tokens.size() && !ends()) {
        step();
      }
      String name = nameIndex < 0 ? "" : tokens.get(nameIndex).text();
      return new MemberHead(at, keywordIndex, keyword, nameIndex, name, initializer);
    }

    private boolean ends() {
      Token token = tokens.get(at);
      if (token.is(";") || token.is("{") || token.is("}")) {
        return true;
      }
      if (!content) {
        return false;
      }
      boolean outside = depth == 0 || initializer;
      if (token.is("@")) {
        return outside && token.firstOnLine() && token.column() <= tokens.get(from).column();
      }
      boolean misplaced = depth > 0 || initializer || token.is("import") || isBehindName();
      return token.startsMember() && !isQualified() && misplaced;
    }

    private boolean isBehindName() {
      Token before = tokens.get(at - 1);
      boolean name = before.isWord() && !before.isModifier();
      return name || before.is(")") || before.is("}") || before.kind() == Token.Kind.LITERAL;
    }

    private void step() {
      Token token = tokens.get(at);
      if (token.is("@") && !initializer) {
        annotation();
        return;
      }
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (token.is("=") && depth == 0) {
        initializer = true;
      } else if (token.isWord()) {
        word(token);
      }
      at++;
    }

    private void word(Token token) {
      if (token.isModifier()) {
        return;
      }
      content = true;
      if (initializer || keywordIndex >= 0 || depth > 0) {
        return;
      }
      Optional<Token> next = peek(1);
      if (isTypeKeyword(token, next)) {
        keywordIndex = at;
        keyword = token.text();
        nameIndex = next.filter(Token::isWord).isPresent() ? at + 1 : -1;
      } else if (nameIndex < 0 || !tokens.get(nameIndex + 1).is("(")) {
        nameIndex = at;
      }
    }

    private boolean isTypeKeyword(Token token, Optional<Token> next) {
      if (token.is("class") || token.is("interface") || token.is("enum")) {
        return at == from || !tokens.get(at - 1).is(".");
      }
      return token.is("record")
          && next.filter(Token::isWord).isPresent()
          && peek(2).filter(t -> t.is("(") || t.is("<")).isPresent();
    }

    private void annotation() {
      if (peek(1).filter(t -> t.is("interface")).isPresent()) {
        keywordIndex = at;
        keyword = "@interface";
        nameIndex = peek(2).filter(Token::isWord).isPresent() ? at + 2 : -1;
        content = true;
        at += 2;
        return;
      }
      at++;
      while (peek(0).filter(Token::isWord).isPresent()) {
        at++;
        if (peek(0).filter(t -> t.is(".")).isEmpty()) {
          break;
        }
        at++;
      }
      if (peek(0).filter(t -> t.is("(")).isPresent()) {
        arguments();
      }
    }

    /**
     * Steps over an annotation's arguments, or to where a member's body starts because somebody is
     * still typing them.
     */
    private void arguments() {
      int open = 0;
      int start = at;
      while (at < tokens.size()) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        if (token.is("(") || token.is("{") && isArray(before)) {
          open++;
        } else if (token.is(")") || token.is("}")) {
          open--;
        } else if (token.is(";") || token.is("{")) {
          nameOfBrokenMember(start);
          return;
        } else if (token.startsMember() && !isQualified()) {
          return;
        }
        at++;
        if (open == 0) {
          return;
        }
      }
    }

    private boolean isQualified() {
      return peek(1).filter(t -> t.is(".")).isPresent();
    }

    private static boolean isArray(Token before) {
      return before.is("(") || before.is(",") || before.is("=") || before.is("{");
    }

    private void nameOfBrokenMember(int start) {
      for (int i = start + 1; i < at; i++) {
        if (tokens.get(i).is("(") && tokens.get(i - 1).isWord()) {
          nameIndex = i - 1;
        }
      }
    }

    private Optional<Token> peek(int ahead) {
      int index = at + ahead;
      return index < 0 || index >= tokens.size()
          ? Optional.empty()
          : Optional.of(tokens.get(index));
    }
  }
}
