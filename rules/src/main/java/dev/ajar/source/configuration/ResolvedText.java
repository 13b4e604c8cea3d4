package dev.ajar.source.configuration;

import java.util.Optional;
import java.util.Set;

/**
 * A text with its placeholders resolved.
 *
 * @param text empty where one of them can't be
 * @param unknown why there is no text
 * @param defaulted placeholders that fell back to their default
 */
public record ResolvedText(Optional<String> text, Optional<String> unknown, Set<String> defaulted) {
  public ResolvedText {
    defaulted = Set.copyOf(defaulted);
  }
}
