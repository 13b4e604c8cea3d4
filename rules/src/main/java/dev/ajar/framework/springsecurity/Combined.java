package dev.ajar.framework.springsecurity;

import dev.ajar.model.Requirement;
import java.util.List;
import java.util.stream.Collectors;

/** Several requirements joined into one. */
final class Combined {

  private Combined() {}

  /** Asks that one of them be met. */
  static Requirement anyOf(List<Requirement> parts) {
    if (parts.stream().anyMatch(each -> each instanceof Requirement.Anyone)) {
      return new Requirement.Anyone();
    }
    return unclear(parts)
        .orElseGet(
            () ->
                parts.stream().allMatch(each -> each instanceof Requirement.Nobody)
                    ? new Requirement.Nobody()
                    : new Requirement.Credentials(words(parts, " or ")));
  }

  /** Asks that all of them be met. */
  static Requirement allOf(List<Requirement> parts) {
    if (parts.stream().anyMatch(each -> each instanceof Requirement.Nobody)) {
      return new Requirement.Nobody();
    }
    if (parts.stream().anyMatch(each -> each instanceof Requirement.Credentials)) {
      return new Requirement.Credentials(words(parts, " and "));
    }
    return unclear(parts).orElseGet(Requirement.Anyone::new);
  }

  private static java.util.Optional<Requirement> unclear(List<Requirement> parts) {
    return parts.stream().filter(each -> each instanceof Requirement.Unclear).findFirst();
  }

  private static String words(List<Requirement> parts, String between) {
    return parts.stream()
        .filter(each -> each instanceof Requirement.Credentials)
        .map(each -> ((Requirement.Credentials) each).what())
        .collect(Collectors.joining(between));
  }
}
