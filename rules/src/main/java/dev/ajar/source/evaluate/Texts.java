package dev.ajar.source.evaluate;

import com.github.javaparser.ast.Node;
import java.util.List;

/** Source text in sentences for people. */
final class Texts {

  private static final int MAX_LENGTH = 120;

  /** JavaParser's printer recurses; nothing nested more deeply is worth printing. */
  private static final int MAX_DEPTH = 150;

  private Texts() {}

  /** The code on one line, and cut where it is long. */
  static String of(Node tree) {
    if (isTooDeep(tree)) {
      return "…";
    }
    String line = tree.toString().replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  private static boolean isTooDeep(Node tree) {
    List<Node> level = List.of(tree);
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      level = level.stream().flatMap(each -> each.getChildNodes().stream()).toList();
      if (level.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
