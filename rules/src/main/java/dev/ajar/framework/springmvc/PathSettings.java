package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What configuration code says of paths, collected while it is played. */
final class PathSettings {

  private final List<PrefixRule> prefixes = new ArrayList<>();
  private Optional<Boolean> trailingSlash = Optional.empty();

  void add(PrefixRule prefix) {
    prefixes.add(prefix);
  }

  /** {@code setUseTrailingSlashMatch}; a value that isn't known is none. */
  void setTrailingSlash(Value value) {
    if (value instanceof Value.Scalar scalar && scalar.value() instanceof Boolean on) {
      trailingSlash = Optional.of(on);
    }
  }

  /** The prefixes in order, each once. */
  List<PrefixRule> prefixes() {
    return List.copyOf(new LinkedHashSet<>(prefixes));
  }

  /** Whether a path with one more slash is served as well, where the code says it. */
  Optional<Boolean> trailingSlash() {
    return trailingSlash;
  }
}
