package dev.ajar.access;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import java.util.List;

/** A gate as requests with one method see it: which paths each of its chains and rules takes. */
record CompiledGate(Gate gate, List<CompiledChain> chains) {

  record CompiledChain(Chain chain, Span when, List<CompiledRule> rules) {}

  record CompiledRule(AccessRule rule, Span when) {}

  static CompiledGate of(Gate gate, HttpMethod method, Matchers matchers) {
    return new CompiledGate(
        gate, gate.chains().stream().map(chain -> compiled(chain, method, matchers)).toList());
  }

  private static CompiledChain compiled(Chain chain, HttpMethod method, Matchers matchers) {
    return new CompiledChain(
        chain,
        matchers.of(chain.when(), method),
        chain.rules().stream()
            .map(rule -> new CompiledRule(rule, matchers.of(rule.when(), method)))
            .toList());
  }

  /** Whether it takes the same paths, so that a walk through one is a walk through the other. */
  boolean isLike(CompiledGate other) {
    for (int i = 0; i < chains.size(); i++) {
      if (!alike(chains.get(i), other.chains.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(CompiledChain a, CompiledChain b) {
    for (int i = 0; i < a.rules().size(); i++) {
      if (a.rules().get(i).when() != b.rules().get(i).when()) {
        return false;
      }
    }
    return a.when() == b.when();
  }
}
