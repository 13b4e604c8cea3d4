package dev.ajar.source.parsing;

import java.util.Set;

/**
 * A piece of Java text that is neither blank nor comment.
 *
 * @param kind a word (name or keyword), a literal in quotes, or a single other character
 * @param text as it stands in the file
 * @param start offset of its first character
 * @param line counted from 1
 * @param column counted from 1
 * @param firstOnLine whether only blanks and comments stand before it
 */
record Token(Kind kind, String text, int start, int line, int column, boolean firstOnLine) {

  private static final Set<String> STARTS_A_MEMBER =
      Set.of("public", "private", "protected", "static", "void", "import");
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "default",
          "native",
          "synchronized",
          "transient",
          "volatile",
          "strictfp",
          "sealed",
          "non");

  enum Kind {
    WORD,
    LITERAL,
    SYMBOL
  }

  int end() {
    return start + text.length();
  }

  boolean is(String expected) {
    return kind != Kind.LITERAL && text.equals(expected);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isModifier() {
    return isWord() && MODIFIERS.contains(text);
  }

  /** Whether this word can't stand behind the name or type of the member before it. */
  boolean startsMember() {
    return isWord() && STARTS_A_MEMBER.contains(text);
  }
}
