package dev.ajar.source.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one small YAML file that a person wrote for Ajar: strictly, and as nodes with places. */
public final class YamlDocument {

  /** In bytes; a hundred times what anybody writes by hand. */
  private static final long LARGEST = 1L << 20;

  private YamlDocument() {}

  /** The file can't be read as one YAML document. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    private Unreadable(int line, String sentence) {
      super(sentence);
      this.line = line;
    }

    /** The line of the fault, counted from 1. */
    public int line() {
      return line;
    }
  }

  /**
   * The document's root.
   *
   * @return empty for an empty file
   * @throws Unreadable with a sentence that names the cause and the remedy
   */
  public static Optional<Node> read(Path file) throws Unreadable {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Unreadable(1, "the file is larger than 1 MB; settings are a few lines.");
      }
      return compose(Files.readString(file));
    } catch (IOException e) {
      throw new Unreadable(
          1, "can't be read (" + e.getMessage() + "); make it a readable file in UTF-8.");
    }
  }

  private static Optional<Node> compose(String text) throws Unreadable {
    if (YamlReader.isTooDeep(text)) {
      throw new Unreadable(1, "it is nested deeper than any settings are.");
    }
    try {
      Iterator<Node> documents =
          new Compose(LoadSettings.builder().build()).composeAllFromString(text).iterator();
      Optional<Node> root = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
      if (documents.hasNext()) {
        throw new Unreadable(
            line(documents.next().getStartMark()), "a second document begins; keep one.");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem() == null ? "syntax error" : e.getProblem();
      throw new Unreadable(
          line(e.getProblemMark().or(e::getContextMark)), "this is no YAML: " + problem + ".");
    } catch (YamlEngineException | NoSuchElementException e) {
      throw new Unreadable(1, "this is no YAML: " + e.getMessage() + ".");
    }
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }
}
