package dev.ajar.framework.guards;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
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

  /** What it asks of all requests alike. */
  public static Judgement of(Requirement requirement, Evidence evidence) {
    return new Judgement(List.of(), requirement, evidence);
  }

  /** What is asked where another guard decides about what this one doesn't let through. */
  public Judgement or(Judgement second) {
    if (otherwise instanceof Requirement.Anyone) {
      return this;
    }
    if (second.passesAll()) {
      return anyone(evidence);
    }
    List<AccessRule> all = new ArrayList<>(rules);
    all.addAll(second.rules);
    return otherwise instanceof Requirement.Unclear
        ? new Judgement(rules, otherwise, evidence)
        : new Judgement(all, second.otherwise, second.evidence);
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
