package dev.ajar.source.configuration;

import dev.ajar.model.Location;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The value of a property, or why it can't be told.
 *
 * @param name as it is written in the file
 * @param text with its placeholders resolved; empty where the value depends on what isn't in the
 *     files
 * @param unknown why there is no text
 * @param defaulted placeholders in it that fall back to the default written behind them, and that
 *     the environment may set
 * @param at where the value stands
 * @param profile the profile expression under which it counts; empty where it always does
 */
public record PropertyValue(
    String name,
    Optional<String> text,
    Optional<String> unknown,
    Set<String> defaulted,
    Location at,
    Optional<String> profile) {

  public PropertyValue {
    defaulted = Collections.unmodifiableSet(new TreeSet<>(defaulted));
  }
}
