package dev.ajar.framework.xml;

import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.List;
import java.util.Optional;

/** Gates of one chain. */
final class XmlGates {

  private XmlGates() {}

  /**
   * A gate that asks the same of all requests that it sees; none where it asks nothing.
   *
   * @param kind what it is, for people: {@code filter}
   */
  static Optional<Gate> of(
      String kind, String name, RequestMatcher when, Requirement requirement, Evidence source) {
    if (requirement instanceof Requirement.Anyone) {
      return Optional.empty();
    }
    AccessRule asks = new AccessRule(new RequestMatcher.Any(), requirement, source);
    return Optional.of(gate(kind, name, new Chain(name, when, List.of(), asks, List.of())));
  }

  /** A gate of a guard that was played; none where it lets every request through. */
  static Optional<Gate> of(
      String kind, String name, RequestMatcher when, Judgement judgement, Evidence source) {
    return judgement.passesAll()
        ? Optional.empty()
        : Optional.of(gate(kind, name, judgement.chain(name, when, source, List.of())));
  }

  private static Gate gate(String kind, String name, Chain chain) {
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("the " + kind + " isn't there for the request"));
    return new Gate(kind + " " + name, List.of(chain), otherwise);
  }

  static RequestMatcher narrowed(RequestMatcher when, Optional<Evidence> doubt) {
    return doubt
        .<RequestMatcher>map(
            each -> new RequestMatcher.AllOf(List.of(when, new RequestMatcher.Unclear(each))))
        .orElse(when);
  }
}
