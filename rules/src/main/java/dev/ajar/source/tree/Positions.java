package dev.ajar.source.tree;

import com.github.javaparser.ast.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where each node stands in a list, by identity: equal nodes may stand there several times. */
final class Positions {

  private final Map<Node, Integer> positions = new IdentityHashMap<>();

  Positions(List<? extends Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      positions.put(nodes.get(i), i);
    }
  }

  int of(Node node) {
    Integer position = positions.get(node);
    if (position == null) {
      throw new IllegalArgumentException("not a declaration of this tree: line " + node.getRange());
    }
    return position;
  }
}
