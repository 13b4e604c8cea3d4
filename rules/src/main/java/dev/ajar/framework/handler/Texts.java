package dev.ajar.framework.handler;

import com.github.javaparser.ast.Node;

/** Code as evidence shows it. */
final class Texts {

  private static final int MAX_LENGTH = 80;

  private Texts() {}

  /** The code on one line, and cut where it is long. */
  static String of(Node tree) {
    String line =
        tree.getTokenRange().map(Object::toString).orElse("…").replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}
