package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Activation;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * A filter chain with its place among the others.
 *
 * @param order the lower comes first; empty where it isn't known
 * @param filters what the application adds to it
 */
record FoundChain(
    Optional<Integer> order, Chain chain, List<HttpSecurityObject.AddedFilter> filters) {

  /** The chain that a played configuration describes. */
  static FoundChain of(
      String name, Optional<Integer> order, HttpSecurityObject http, Activation.State state) {
    RequestMatcher when = Matchers.under(state.doubts(), http.when());
    List<AccessRule> rules = http.rules();
    AccessRule otherwise = http.otherwise();
    if (http.contradiction().isPresent()) {
      rules = List.of();
      otherwise =
          new AccessRule(
              new RequestMatcher.Any(),
              http.contradiction().get(),
              Evidence.of("the filter chain " + name));
    } else if (!http.doubts().isEmpty()) {
      rules = rules.stream().map(each -> doubtful(each, http.doubts().get(0))).toList();
      otherwise = doubtful(otherwise, http.doubts().get(0));
    }
    return new FoundChain(
        order, new Chain(name, when, rules, otherwise, state.conditions()), http.filters());
  }

  /** The same chain, of which it isn't known whether it is asked before others. */
  FoundChain perhapsFirst() {
    Evidence doubt = Evidence.of("the order of the filter chain " + chain.name() + " isn't known");
    RequestMatcher when =
        new RequestMatcher.AllOf(List.of(chain.when(), new RequestMatcher.Unclear(doubt)));
    return new FoundChain(
        order,
        new Chain(chain.name(), when, chain.rules(), chain.otherwise(), chain.conditions()),
        filters);
  }

  /** A chain that exists and can't be read. */
  static FoundChain unclear(String name, Optional<Integer> order, Evidence reason) {
    return new FoundChain(
        order,
        new Chain(
            name,
            new RequestMatcher.Any(),
            List.of(),
            new AccessRule(
                new RequestMatcher.Any(), new Requirement.Unclear(reason.text()), reason),
            List.of()),
        List.of());
  }

  private static AccessRule doubtful(AccessRule rule, Evidence doubt) {
    return new AccessRule(
        rule.when(), new Requirement.Unclear(doubt.text()), doubt, rule.conditions());
  }
}
