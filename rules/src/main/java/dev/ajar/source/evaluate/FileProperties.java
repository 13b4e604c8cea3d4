package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
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

  private final ConfigurationProperties files;

  public FileProperties(ConfigurationProperties files) {
    this.files = files;
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
                    Evidence.of(resolved.unknown().orElse("`" + text + "` isn't known"))));
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
                        value.at())));
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
    return files.elsewhere();
  }
}
