package dev.ajar.source.parsing;

import java.util.List;

/** A piece of a Java file that can be kept or left out by itself. */
sealed interface Part {

  /** Offset of its first character. */
  int start();

  /** Offset behind its last character. */
  int end();

  /** Line of its first character. */
  int line();

  /** As its author would call it; empty where it has no name. */
  String name();

  /**
   * A package declaration, an import, a field, a method, a constructor, an initializer or the
   * constants of an enum.
   *
   * @param body offset of the brace that opens the method's body; -1 where there is none
   * @param missing how many closing braces it lacks
   */
  record Leaf(Kind kind, int start, int end, int line, String name, int body, int missing)
      implements Part {

    enum Kind {
      DIRECTIVE,
      MEMBER,
      CONSTANTS
    }
  }

  /**
   * A type with its members.
   *
   * @param keyword {@code class}, {@code interface}, {@code @interface}, {@code enum} or {@code
   *     record}
   * @param keywordAt offset of the keyword
   * @param nameEnd offset behind the type's name
   * @param open offset behind the brace that opens its body
   * @param end offset behind the brace that closes it, or behind its last member where that brace
   *     is missing
   * @param closed whether there is such a brace
   */
  record Type(
      String keyword,
      int start,
      int keywordAt,
      int nameEnd,
      int open,
      int end,
      int line,
      String name,
      boolean closed,
      List<Part> parts)
      implements Part {}
}
