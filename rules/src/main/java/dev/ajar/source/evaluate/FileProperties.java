package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.PropertyValue;
import dev.ajar.source.configuration.ResolvedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of configuration files. A property that no file sets counts as not set: what the
 * environment may add to it isn't what ships.
 */
public final class FileProperties implements Properties {

  private static final String NOT_SHIPPED =
      "nothing that starts an application with this module is among the sources, and so neither is"
          + " its configuration";

  private final ConfigurationProperties files;
  private final boolean shipped;

  private FileProperties(ConfigurationProperties files, boolean shipped) {
    this.files = files;
    this.shipped = shipped;
  }

  public FileProperties(ConfigurationProperties files) {
    this(files, true);
  }

  /** The properties of an application; those of modules that none starts are set elsewhere. */
  public static FileProperties of(Application application) {
    return new FileProperties(application.configuration(), application.entryPoint());
  }

  @Override
  public Value resolve(String text) {
    ResolvedText resolved = files.resolve(text);
    return resolved
        .text()
        .<Value>map(Value.Text::new)
        .orElseGet(
            () ->
                new Value.Unknown(
                    Evidence.of(resolved.unknown().orElse("`" + text + "` isn't known")), true));
  }

  @Override
  public Value find(String name) {
    Optional<PropertyValue> single = files.get(name);
    if (single.isPresent()) {
      return value(single.get());
    }
    List<PropertyValue> list = files.list(name);
    return list.isEmpty()
        ? new Value.Null()
        : new Value.Items(list.stream().map(FileProperties::value).toList());
  }

  private static Value value(PropertyValue value) {
    return value
        .text()
        .<Value>map(Value.Text::new)
        .orElseGet(
            () ->
                new Value.Unknown(
                    Evidence.of(
                        "the property "
                            + value.name()
                            + " isn't known: "
                            + value.unknown().orElse("it has no value"),
                        value.at()),
                    true));
  }

  @Override
  public List<String> namesUnder(String prefix) {
    return List.copyOf(files.keysBelow(prefix));
  }

  @Override
  public Set<String> profiles() {
    return files.profiles();
  }

  @Override
  public Optional<String> elsewhere() {
    return files.elsewhere().or(() -> shipped ? Optional.empty() : Optional.of(NOT_SHIPPED));
  }
}
