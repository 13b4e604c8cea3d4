package dev.ajar.source.parsing;

import java.util.ArrayList;
import java.util.List;

/** Takes one side of every conflict that a version control system has left in a file. */
final class MergeConflicts {

  /**
   * The text with one side of each conflict.
   *
   * @param text of the same length as the file's, with the same line breaks
   * @param lines where the conflicts start
   */
  record Resolved(String text, List<Integer> lines) {}

  /** Which side of a conflict to take. */
  enum Side {
    FIRST,
    SECOND
  }

  private enum Part {
    OUTSIDE,
    FIRST,
    BASE,
    SECOND
  }

  private MergeConflicts() {}

  static boolean isIn(String text) {
    return text.startsWith("<<<<<<< ") || text.contains("\n<<<<<<< ");
  }

  /**
   * Blanks the markers of Git, Mercurial and Subversion, the common ancestor and the other side.
   */
  static Resolved take(Side side, String text) {
    StringBuilder result = new StringBuilder(text.length());
    List<Integer> lines = new ArrayList<>();
    Part part = Part.OUTSIDE;
    int line = 0;
    for (int start = 0; start < text.length(); ) {
      line++;
      int newLine = text.indexOf('\n', start);
      int end = newLine < 0 ? text.length() : newLine + 1;
      String content = text.substring(start, end);
      Part next = partAfter(content, part);
      if (part == Part.OUTSIDE && next == Part.FIRST) {
        lines.add(line);
      }
      boolean marker = next != part;
      boolean wanted = next == Part.OUTSIDE || next.name().equals(side.name());
      result.append(!marker && wanted ? content : Texts.blank(content));
      part = next;
      start = end;
    }
    return new Resolved(result.toString(), lines);
  }

  private static Part partAfter(String line, Part part) {
    if (line.startsWith("<<<<<<< ")) {
      return Part.FIRST;
    }
    if (part == Part.OUTSIDE) {
      return part;
    }
    if (line.startsWith("|||||||")) {
      return Part.BASE;
    }
    if (line.startsWith("=======")) {
      return Part.SECOND;
    }
    return line.startsWith(">>>>>>>") ? Part.OUTSIDE : part;
  }
}
