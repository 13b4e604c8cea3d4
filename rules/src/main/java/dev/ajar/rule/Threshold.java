package dev.ajar.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The least grave finding that fails a build; one meaning and one spelling in every host. */
public enum Threshold {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** The spelling for users, {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The threshold with that id; empty where there is none, so that the host says so in its way. */
  public static Optional<Threshold> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** All ids for a message or a help text, {@code error, warning, note, never}. */
  public static String ids() {
    return Arrays.stream(values()).map(Threshold::id).collect(Collectors.joining(", "));
  }

  /** Whether a finding of this severity fails the build. */
  public boolean isReachedBy(Severity severity) {
    return this != NEVER && severity.ordinal() <= ordinal();
  }
}
