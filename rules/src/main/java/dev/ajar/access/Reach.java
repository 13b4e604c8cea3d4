package dev.ajar.access;

import dev.ajar.access.CompiledGate.CompiledChain;
import dev.ajar.access.CompiledGate.CompiledRule;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.model.RuleReach;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out for the rules of one gate whether earlier ones leave them anything, whatever endpoints
 * there are. Only what is certain counts: an earlier rule or chain that rests on a condition takes
 * nothing, one that can't be told takes nothing, and what can't be worked out is reached.
 */
final class Reach {

  /** What a rule takes, and who takes it before. */
  private static final class Tally {
    private final Set<Taker> takers = new LinkedHashSet<>();
    private Optional<Set<Taker>> alone = Optional.empty();
    private boolean wants;
    private boolean reached;

    /** One earlier rule that takes everything explains it better than all of them. */
    private List<Taker> shown() {
      Optional<Taker> one = alone.flatMap(each -> each.stream().findFirst());
      return one.map(List::of).orElseGet(() -> List.copyOf(takers));
    }
  }

  /** A rule or chain that takes requests for certain. */
  private record Taker(Evidence source, Requirement requirement) {}

  /** What it takes of the requests with one method. */
  private record Taken(Taker by, Paths paths) {}

  private final Gate gate;
  private final Paths normal;
  private final Map<AccessRule, Tally> tallies = new IdentityHashMap<>();

  private Reach(Gate gate, Paths normal) {
    this.gate = gate;
    this.normal = normal;
  }

  /** The rules of a gate, in their order. */
  static List<RuleReach> of(Gate gate, Matchers matchers) {
    Reach reach = new Reach(gate, matchers.languages().normal());
    gate.chains()
        .forEach(chain -> chain.rules().forEach(rule -> reach.tallies.put(rule, new Tally())));
    List<CompiledGate> walked = new ArrayList<>();
    for (HttpMethod method : HttpMethod.values()) {
      CompiledGate compiled = CompiledGate.of(gate, method, matchers);
      if (walked.stream().noneMatch(compiled::isLike)) {
        reach.walk(compiled);
        walked.add(compiled);
      }
    }
    return gate.chains().stream()
        .flatMap(chain -> chain.rules().stream())
        .map(reach::result)
        .toList();
  }

  private RuleReach result(AccessRule rule) {
    Tally tally = tallies.getOrDefault(rule, new Tally());
    List<Taker> takers = tally.shown();
    return new RuleReach(
        gate.name(),
        rule,
        tally.reached || !tally.wants,
        takers.stream().map(Taker::source).distinct().toList(),
        !takers.isEmpty() && takers.stream().allMatch(each -> replaces(each, rule)));
  }

  /** Whether it makes no difference that the one decides and not the other. */
  private static boolean replaces(Taker taker, AccessRule rule) {
    boolean netBelow =
        rule.when() instanceof RequestMatcher.Any && Effect.of(taker.requirement()).refuses();
    return netBelow || taker.requirement().equals(rule.requirement());
  }

  private void walk(CompiledGate compiled) {
    List<Taken> earlier = new ArrayList<>();
    for (CompiledChain chain : compiled.chains()) {
      walk(chain, List.copyOf(earlier));
      if (!chain.chain().conditions().isEmpty()) {
        continue;
      }
      AccessRule otherwise = chain.chain().otherwise();
      Requirement demanded =
          chain.rules().isEmpty()
              ? otherwise.requirement()
              : new Requirement.Unclear("its rules decide");
      Evidence source = new Evidence("the chain " + chain.chain().name(), otherwise.source().at());
      earlier.add(new Taken(new Taker(source, demanded), chain.when().must()));
    }
  }

  private void walk(CompiledChain chain, List<Taken> before) {
    Paths scope = and(normal, chain.when().may());
    List<Taken> earlier = new ArrayList<>(before);
    for (CompiledRule rule : chain.rules()) {
      Paths own = and(scope, rule.when().may());
      Tally tally = tallies.getOrDefault(rule.rule(), new Tally());
      tally.wants |= meets(normal, rule.when().may());
      if (!own.isEmpty()) {
        take(tally, own, earlier);
      }
      if (rule.rule().conditions().isEmpty()) {
        earlier.add(
            new Taken(
                new Taker(rule.rule().source(), rule.rule().requirement()), rule.when().must()));
      }
    }
  }

  /**
   * Takes from a rule's own paths what earlier ones take. What all rules leave together isn't kept:
   * after some thousand rules that would be a large automaton, and most rules don't meet.
   */
  private static void take(Tally tally, Paths own, List<Taken> earlier) {
    Paths left = own;
    Set<Taker> alone = new LinkedHashSet<>();
    for (Taken taken : earlier) {
      if (meets(own, taken.paths())) {
        tally.takers.add(taken.by());
        left = minus(left, taken.paths());
        if (minus(own, taken.paths()).isEmpty()) {
          alone.add(taken.by());
        }
      }
    }
    tally.reached |= !left.isEmpty();
    tally.alone.ifPresent(alone::retainAll);
    tally.alone = Optional.of(alone);
  }

  private static boolean meets(Paths a, Paths b) {
    try {
      return a.meets(b);
    } catch (Inexpressible e) {
      return true;
    }
  }

  private static Paths and(Paths a, Paths b) {
    try {
      return a.and(b);
    } catch (Inexpressible e) {
      return a;
    }
  }

  private static Paths minus(Paths a, Paths b) {
    try {
      return a.minus(b);
    } catch (Inexpressible e) {
      return a;
    }
  }
}
