package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What method security does with requests that no filter chain takes: nothing has put so much as an
 * anonymous authentication into the security context, so an annotation that asks about the caller
 * fails, be it {@code isAnonymous()} ({@code AuthenticationCredentialsNotFoundException}).
 */
final class EmptyContext {

  private static final String NAME = "method security";

  private EmptyContext() {}

  /**
   * @param ignored the requests that pass by all chains
   * @param chains what the chains take
   */
  static Optional<Gate> gate(
      MethodSecurity methods, List<Endpoint> endpoints, List<Chain> ignored, List<Chain> chains) {
    if (ignored.isEmpty() && chains.stream().anyMatch(EmptyContext::takesAll)) {
      return Optional.empty();
    }
    Set<Handler> handlers =
        endpoints.stream().map(Endpoint::handler).collect(Collectors.toCollection(TreeSet::new));
    Set<Handler> failing = new TreeSet<>();
    Set<Handler> doubtful = new TreeSet<>();
    for (Handler each : handlers) {
      Truth fails = methods.failsWithoutAuthentication(each);
      if (fails != Truth.NO) {
        (fails == Truth.YES ? failing : doubtful).add(each);
      }
    }
    if (failing.isEmpty() && doubtful.isEmpty()) {
      return Optional.empty();
    }
    List<RequestMatcher> untaken = new ArrayList<>();
    untaken.add(new RequestMatcher.Not(anyOf(chains)));
    untaken.add(anyOf(ignored));
    Evidence source =
        Evidence.of(
            "no filter chain takes the request, so its security context is empty, and an"
                + " annotation that asks about the caller fails");
    Requirement unclear =
        new Requirement.Unclear(
            "whether an annotation here asks about the caller, which fails since no filter chain"
                + " takes the request, isn't known");
    List<AccessRule> rules =
        List.of(
            rule(failing, new Requirement.Credentials("an authentication"), source),
            rule(doubtful, unclear, source));
    AccessRule passes =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("no annotation at the handler asks about the caller"));
    Chain chain = new Chain(NAME, new RequestMatcher.AnyOf(untaken), rules, passes, List.of());
    AccessRule taken =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("a filter chain fills the security context"));
    return Optional.of(new Gate(NAME, List.of(chain), taken));
  }

  private static boolean takesAll(Chain chain) {
    return chain.when() instanceof RequestMatcher.Any;
  }

  private static RequestMatcher anyOf(List<Chain> chains) {
    return new RequestMatcher.AnyOf(chains.stream().map(Chain::when).toList());
  }

  private static AccessRule rule(Set<Handler> handlers, Requirement requirement, Evidence source) {
    return new AccessRule(new RequestMatcher.Handlers(handlers), requirement, source);
  }
}
