package dev.ajar.engine.settings;

import dev.ajar.source.configuration.YamlDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds and reads {@code ajar.yml}. */
public final class SettingsFile {

  /** Where a project's settings are looked for, in its root. */
  public static final String NAME = "ajar.yml";

  private SettingsFile() {}

  /**
   * The settings of the project at a root; nothing set where it has no such file.
   *
   * @throws BadSettings where the file is there and something in it is wrong
   */
  public static ProjectSettings of(Path root) throws BadSettings {
    Path file = root.resolve(NAME);
    return Files.exists(file) ? read(file, NAME) : ProjectSettings.NONE;
  }

  /**
   * Reads a file.
   *
   * @param name how places in it are told
   */
  public static ProjectSettings read(Path file, String name) throws BadSettings {
    try {
      Optional<Node> root = YamlDocument.read(file);
      return root.isEmpty() ? ProjectSettings.NONE : new SettingsReader(name).read(root.get());
    } catch (YamlDocument.Unreadable e) {
      throw new BadSettings(List.of(name + ":" + e.line() + ": " + e.getMessage()));
    }
  }
}
