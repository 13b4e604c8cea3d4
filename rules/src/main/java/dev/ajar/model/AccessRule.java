package dev.ajar.model;

import java.util.List;

/**
 * One rule of a chain: what it takes, and what it asks.
 *
 * @param when the requests it takes
 * @param requirement what it asks of their caller
 * @param source the rule as its author wrote it, with its place: {@code
 *     requestMatchers("/v1/**").permitAll()}
 * @param conditions what the rule rests on where configuration decides (a property's default, a
 *     profile), each a sentence that says what would change it
 */
public record AccessRule(
    RequestMatcher when, Requirement requirement, Evidence source, List<String> conditions) {

  public AccessRule {
    conditions = List.copyOf(conditions);
  }

  public AccessRule(RequestMatcher when, Requirement requirement, Evidence source) {
    this(when, requirement, source, List.of());
  }
}
