package dev.ajar.framework.guards;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.List;

/**
 * What a filter or interceptor asks of the requests that it sees.
 *
 * @param rules for whom it makes exceptions, in order
 * @param otherwise what it asks of the rest
 * @param evidence what shows that
 */
public record Judgement(List<AccessRule> rules, Requirement otherwise, Evidence evidence) {

  public Judgement {
    rules = List.copyOf(rules);
  }

  public static Judgement anyone(Evidence evidence) {
    return new Judgement(List.of(), new Requirement.Anyone(), evidence);
  }

  public static Judgement unclear(Evidence reason) {
    return new Judgement(List.of(), new Requirement.Unclear(reason.text()), reason);
  }

  /** Whether it lets every request through. */
  public boolean passesAll() {
    return otherwise instanceof Requirement.Anyone && rules.isEmpty();
  }

  /** What it asks of all requests alike; unclear where it makes differences between them. */
  public Requirement asRequirement() {
    return rules.isEmpty()
        ? otherwise
        : new Requirement.Unclear(
            "which requests " + evidence.text() + " lets through depends on their path");
  }

  /**
   * The guard as a chain.
   *
   * @param when the requests that it sees
   * @param source where it was registered
   * @param conditions what its being there rests on
   */
  public Chain chain(String name, RequestMatcher when, Evidence source, List<String> conditions) {
    AccessRule asks =
        new AccessRule(
            new RequestMatcher.Any(),
            otherwise,
            otherwise instanceof Requirement.Unclear && evidence.at().isPresent()
                ? new Evidence(source.text(), evidence.at())
                : source);
    return new Chain(name, when, rules, asks, conditions);
  }
}
