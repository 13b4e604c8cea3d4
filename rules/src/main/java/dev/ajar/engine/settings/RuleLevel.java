package dev.ajar.engine.settings;

import dev.ajar.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project makes of a rule's findings.
 *
 * @param severity the severity that they get, whatever the facts say; empty where the rule is off
 */
public record RuleLevel(Optional<Severity> severity) {

  private static final String OFF = "off";

  /** The level with that spelling: {@code error}, {@code warning}, {@code note} or {@code off}. */
  static Optional<RuleLevel> of(String id) {
    if (id.equals(OFF)) {
      return Optional.of(new RuleLevel(Optional.empty()));
    }
    return Arrays.stream(Severity.values())
        .filter(each -> id(each).equals(id))
        .findFirst()
        .map(each -> new RuleLevel(Optional.of(each)));
  }

  static List<String> ids() {
    return Stream.concat(Arrays.stream(Severity.values()).map(RuleLevel::id), Stream.of(OFF))
        .toList();
  }

  private static String id(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
