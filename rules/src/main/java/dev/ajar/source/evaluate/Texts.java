package dev.ajar.source.evaluate;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;

/** Source text in sentences for people. */
final class Texts {

  private static final int MAX_LENGTH = 120;

  /** JavaParser's printer recurses; nothing nested more deeply is worth printing. */
  private static final int MAX_DEPTH = 150;

  /** Where a tree remembers its text: code that is played is told of again and again. */
  private static final DataKey<String> TEXT = new DataKey<>() {};

  private Texts() {}

  /** The code on one line, and cut where it is long. */
  static String of(Node tree) {
    if (!tree.containsData(TEXT)) {
      tree.setData(TEXT, isDeeperThan(MAX_DEPTH, tree) ? "…" : printed(tree));
    }
    return tree.getData(TEXT);
  }

  private static String printed(Node tree) {
    String line = tree.toString().replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }

  private static boolean isDeeperThan(int depth, Node tree) {
    return depth == 0
        || tree.getChildNodes().stream().anyMatch(each -> isDeeperThan(depth - 1, each));
  }
}
