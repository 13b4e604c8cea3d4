package dev.ajar.engine.settings;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Complaints about one settings file: all are told at once. */
final class Problems {

  /** More than a person reads at a time. */
  private static final int MOST = 20;

  private final String file;
  private final List<String> sentences = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Node node, String sentence) {
    String place = node.getStartMark().isPresent() ? file + ":" + line(node) : file;
    String text = place + ": " + sentence;
    if (sentences.size() < MOST && !sentences.contains(text)) {
      sentences.add(text);
    }
  }

  void throwIfAny() throws BadSettings {
    if (!sentences.isEmpty()) {
      throw new BadSettings(sentences);
    }
  }

  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
