package dev.ajar.source.configuration;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.configuration.Layer.Entry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML files as {@code YamlProcessor} of Spring Framework flattens them: nested keys are
 * joined with dots, elements of sequences have their index in brackets, nothing is an empty text,
 * and {@code <<} merges.
 *
 * <p>A line that isn't YAML is left out, with a gap, and the rest is read.
 */
final class YamlReader {

  private static final int MOST_ENTRIES = 20_000;
  private static final int DEEPEST = 60;
  private static final int MOST_REPAIRS = 10;

  /** The parser of snakeyaml-engine 3.x takes minutes for what opens many thousand times. */
  private static final Pattern NESTED_ENTRIES = Pattern.compile("(?:[-?] ){" + DEEPEST + "}");

  /**
   * Maven replaces {@code @project.version@} before the file is read, but as it stands no YAML
   * value may begin with it.
   */
  private static final Pattern FILTERED =
      Pattern.compile(
          "(?m)^([ \\t]*(?:- +)*(?:[^\\s#'\":][^#'\"\\n:]*:[ \\t]+)?)([@`][^\\n]*?)([ \\t]*(?: #[^\\n]*)?)$");

  private final String displayPath;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Gap> gaps;
  private List<Entry> entries = new ArrayList<>();
  private int count;

  private YamlReader(String displayPath, List<Gap> gaps) {
    this.displayPath = displayPath;
    this.gaps = gaps;
  }

  static List<Layer> read(String displayPath, String text, List<Gap> gaps) {
    YamlReader reader = new YamlReader(displayPath, gaps);
    if (isTooDeep(text)) {
      reader.gap(1, "not read: deeper than " + DEEPEST + " levels, which no configuration is");
      return List.of();
    }
    reader.readAll(quoteFiltered(text));
    return reader.layers;
  }

  /** By its brackets alone, wherever they stand: text in quotes has no sixty of them either. */
  static boolean isTooDeep(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open <= DEEPEST; i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        open++;
      } else if ((c == ']' || c == '}') && open > 0) {
        open--;
      }
    }
    return open > DEEPEST || NESTED_ENTRIES.matcher(text).find();
  }

  private static String quoteFiltered(String text) {
    return FILTERED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1)
                        + "'"
                        + match.group(2).replace("'", "''")
                        + "'"
                        + match.group(3)));
  }

  private void readAll(String text) {
    String rest = text;
    for (int repair = 0; ; repair++) {
      Optional<Integer> badLine = tryToRead(rest);
      if (badLine.isEmpty()) {
        return;
      }
      if (repair == MOST_REPAIRS) {
        gap(
            badLine.get(),
            "not read: too much of this file isn't YAML; what stands before this line was used");
        return;
      }
      rest = withoutLine(rest, badLine.get());
    }
  }

  /** Reads all documents, or none but those before an error. Returns the line of the error. */
  private Optional<Integer> tryToRead(String text) {
    layers.clear();
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(true).setLabel(displayPath).build();
    try {
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      while (documents.hasNext()) {
        entries = new ArrayList<>();
        flatten("", documents.next(), 0);
        layers.add(new Layer(entries));
      }
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0);
      String problem = e.getProblem() == null ? "syntax error" : e.getProblem();
      int existing = (int) text.lines().count();
      int bad = Math.max(1, Math.min(line + 1, existing));
      gap(bad, "not read (" + problem + "): this line isn't YAML; the rest of the file was used");
      return Optional.of(bad);
    } catch (YamlEngineException | NoSuchElementException e) {
      gap(
          1,
          "not read: this file isn't YAML that a configuration would hold ("
              + e.getMessage()
              + ")");
      return Optional.empty();
    } catch (TooMuch e) {
      layers.clear();
      gap(
          1,
          "not read: more than "
              + MOST_ENTRIES
              + " values or deeper than "
              + DEEPEST
              + " levels once its aliases are expanded");
      return Optional.empty();
    }
  }

  private static String withoutLine(String text, int line) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int bad = line - 1;
    while (bad > 0 && lines.get(bad).isBlank()) {
      bad--;
    }
    lines.set(bad, "");
    return String.join("\n", lines);
  }

  private void flatten(String name, Node node, int depth) {
    if (depth > DEEPEST || count > MOST_ENTRIES) {
      throw new TooMuch();
    }
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      mapping.getValue().stream()
          .filter(YamlReader::isMerge)
          .forEach(each -> merge(name, each.getValueNode(), depth));
      mapping.getValue().stream()
          .filter(each -> !isMerge(each))
          .forEach(each -> member(name, each, depth));
    } else if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      int index = 0;
      for (Node element : sequence.getValue()) {
        flatten(name + "[" + index++ + "]", element, depth + 1);
      }
    } else {
      count++;
      String text = node instanceof ScalarNode scalar ? text(scalar) : "";
      entries.add(new Entry(name, text, new Location(displayPath, line(node))));
    }
  }

  private void member(String name, NodeTuple tuple, int depth) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    String joined = name.isEmpty() || key.startsWith("[") ? name + key : name + "." + key;
    flatten(joined, tuple.getValueNode(), depth + 1);
  }

  private void merge(String name, Node value, int depth) {
    if (value instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> flatten(name, each, depth + 1));
    } else {
      flatten(name, value, depth + 1);
    }
  }

  private static boolean isMerge(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("<<");
  }

  private static String text(ScalarNode scalar) {
    boolean nothing =
        scalar.isPlain() && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
    return nothing ? "" : scalar.getValue();
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private void gap(int line, String reason) {
    gaps.add(new Gap(new Location(displayPath, line), reason.replaceAll("\\s+", " ")));
  }

  /** Ends the expansion of a file that is made to fill the memory. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
