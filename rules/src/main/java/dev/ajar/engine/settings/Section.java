package dev.ajar.engine.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of the settings file with its known keys. Whatever is wrong in it is told and counts as
 * not there.
 */
final class Section {

  private final Node node;
  private final Map<String, Node> values;
  private final Problems problems;

  private Section(Node node, Map<String, Node> values, Problems problems) {
    this.node = node;
    this.values = values;
    this.problems = problems;
  }

  /** A scalar with its place. */
  record Text(String value, Node node) {}

  /** Reads a mapping whose keys are known; others are told with the nearest right one. */
  static Section of(Node node, String name, Set<String> known, Problems problems) {
    Map<String, Node> values = new LinkedHashMap<>();
    entries(node, name, problems)
        .forEach(
            (key, value) -> {
              if (known.contains(key.value())) {
                values.put(key.value(), value);
              } else {
                problems.add(
                    key.node(),
                    "`"
                        + key.value()
                        + "` is no setting; "
                        + NearestName.remedy(key.value(), known));
              }
            });
    return new Section(node, values, problems);
  }

  /** Reads a mapping whose keys may be anything. */
  static Map<Text, Node> entries(Node node, String name, Problems problems) {
    if (!(node instanceof MappingNode mapping)) {
      if (!isNothing(node)) {
        problems.add(node, "`" + name + "` must have entries of the form `key: value`.");
      }
      return Map.of();
    }
    Map<Text, Node> entries = new LinkedHashMap<>();
    Map<String, Node> seen = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(tuple.getKeyNode(), "a key must be a plain word.");
        continue;
      }
      if (seen.putIfAbsent(key.getValue(), key) != null) {
        problems.add(key, "`" + key.getValue() + "` stands twice; keep one of them.");
        continue;
      }
      entries.put(new Text(key.getValue(), key), tuple.getValueNode());
    }
    return entries;
  }

  Node node() {
    return node;
  }

  Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(each -> !isNothing(each));
  }

  /** One text, if it is there. */
  Optional<Text> text(String key) {
    return value(key).flatMap(each -> text(key, each));
  }

  /** A text that must be there and say something. */
  Text required(String key, String remedy) {
    Optional<Text> text = text(key).filter(each -> !each.value().isBlank());
    if (text.isEmpty()) {
      problems.add(value(key).orElse(node), "`" + key + "` is missing; " + remedy);
    }
    return text.orElse(new Text("", node));
  }

  /** A list of texts; a single text, with commas or without, is a list as well. */
  List<Text> texts(String key) {
    return value(key).map(each -> texts(key, each, problems)).orElse(List.of());
  }

  /** A list of mappings. */
  List<Node> items(String key) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
      problems.add(value.get(), "`" + key + "` must be a list, each entry beginning with `- `.");
    }
    return value
        .filter(SequenceNode.class::isInstance)
        .map(each -> ((SequenceNode) each).getValue())
        .orElse(List.of());
  }

  static List<Text> texts(String key, Node node, Problems problems) {
    List<Text> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> text(key, each, problems).ifPresent(texts::add));
    } else {
      text(key, node, problems)
          .ifPresent(
              each -> {
                for (String part : each.value().split(",")) {
                  if (!part.isBlank()) {
                    texts.add(new Text(part.strip(), node));
                  }
                }
              });
    }
    return texts;
  }

  private Optional<Text> text(String key, Node value) {
    return text(key, value, problems);
  }

  private static Optional<Text> text(String key, Node value, Problems problems) {
    if (value instanceof ScalarNode scalar && !isNothing(scalar)) {
      return Optional.of(new Text(scalar.getValue().strip(), scalar));
    }
    problems.add(value, "`" + key + "` must be a text.");
    return Optional.empty();
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.getTag().equals(Tag.NULL) || scalar.isPlain() && scalar.getValue().isEmpty());
  }
}
