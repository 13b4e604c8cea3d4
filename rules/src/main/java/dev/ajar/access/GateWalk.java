package dev.ajar.access;

import dev.ajar.access.CompiledGate.CompiledChain;
import dev.ajar.access.CompiledGate.CompiledRule;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One walk of an endpoint's paths through a gate: what each chain and each rule took of them, and
 * into which parts they fell.
 *
 * @param chains what each chain took, in the order in which they are asked
 * @param unclaimed what no chain takes for certain
 * @param parts the paths, each in one part, with what decides about it
 */
record GateWalk(Gate gate, List<ChainStep> chains, Step unclaimed, List<Part> parts) {

  /** More parts than this no developer could read, and no real configuration makes. */
  private static final int MAX_PARTS = 400;

  /**
   * What one rule or chain took.
   *
   * @param offered what was left when it was asked
   * @param taken what it takes for certain
   * @param doubtful what it may take
   */
  record Step(AccessRule rule, Paths offered, Paths taken, Paths doubtful) {}

  /**
   * What one chain took, and its rules of that.
   *
   * @param step its rule is what the chain does otherwise
   */
  record ChainStep(Chain chain, Paths offered, Paths taken, Paths doubtful, ChainWalk walk) {}

  /** What the rules of a chain took, and into which parts its share fell. */
  record ChainWalk(List<Step> rules, Step otherwise, List<Part> parts) {}

  /** Walks paths through a gate. */
  static GateWalk of(CompiledGate gate, Paths paths, Paths none) throws Inexpressible {
    List<ChainStep> steps = new ArrayList<>();
    Paths rest = paths;
    for (CompiledChain chain : gate.chains()) {
      Paths taken = rest.and(chain.when().must());
      Paths left = rest.minus(chain.when().must());
      Paths doubtful = chain.when().isExact() ? none : left.and(chain.when().may());
      ChainWalk walk = walk(gate.gate(), chain, taken.or(doubtful), none);
      steps.add(new ChainStep(chain.chain(), rest, taken, doubtful, walk));
      rest = left;
    }
    AccessRule unclaimed = gate.gate().unclaimed();
    List<Part> parts = part(rest, new Decision(gate.gate(), Optional.empty(), unclaimed));
    for (int i = steps.size() - 1; i >= 0; i--) {
      parts = behind(steps.get(i), gate.chains().get(i).when().doubts(), parts);
    }
    return new GateWalk(gate.gate(), steps, new Step(unclaimed, rest, rest, none), parts);
  }

  /** The part in which a path is. */
  Optional<Part> partOf(String path) {
    return parts.stream().filter(part -> part.paths().contains(path)).findFirst();
  }

  private static ChainWalk walk(Gate gate, CompiledChain chain, Paths paths, Paths none)
      throws Inexpressible {
    List<Step> steps = new ArrayList<>();
    Paths rest = paths;
    for (CompiledRule rule : chain.rules()) {
      Paths taken = rest.and(rule.when().must());
      Paths left = taken.isEmpty() ? rest : rest.minus(rule.when().must());
      Paths doubtful = rule.when().isExact() ? none : left.and(rule.when().may());
      steps.add(new Step(rule.rule(), rest, taken, doubtful));
      rest = left;
    }
    AccessRule otherwise = chain.chain().otherwise();
    Optional<Chain> taken = Optional.of(chain.chain());
    List<Part> parts = part(rest, new Decision(gate, taken, otherwise));
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Decision decision = new Decision(gate, taken, step.rule());
      List<Evidence> doubts = chain.rules().get(i).when().doubts();
      parts = behind(new Part(step.doubtful(), decision), doubts, parts);
      parts.addAll(0, part(step.taken(), decision));
    }
    return new ChainWalk(steps, new Step(otherwise, rest, rest, none), parts);
  }

  private static List<Part> behind(ChainStep step, List<Evidence> doubts, List<Part> below)
      throws Inexpressible {
    if (step.doubtful().isEmpty()) {
      below.addAll(0, step.walk().parts());
      return below;
    }
    List<Part> parts = new ArrayList<>();
    List<Part> result = below;
    for (Part part : step.walk().parts()) {
      Paths certain = part.paths().and(step.taken());
      if (!certain.isEmpty()) {
        parts.add(part.within(certain));
      }
      result = behind(part.within(part.paths().and(step.doubtful())), doubts, result);
    }
    parts.addAll(result);
    return parts;
  }

  /** What happens to paths that another part may take first. */
  private static List<Part> behind(Part first, List<Evidence> doubts, List<Part> parts)
      throws Inexpressible {
    if (first.paths().isEmpty()) {
      return parts;
    }
    List<Part> result = new ArrayList<>();
    for (Part part : parts) {
      Paths common = part.paths().and(first.paths());
      if (common.isEmpty()) {
        result.add(part);
        continue;
      }
      result.add(part.behind(first, common, doubts));
      Paths apart = part.paths().minus(first.paths());
      if (!apart.isEmpty()) {
        result.add(part.within(apart));
      }
    }
    if (result.size() > MAX_PARTS) {
      throw new Inexpressible("the rules cut the endpoint's paths into too many parts");
    }
    return result;
  }

  private static List<Part> part(Paths paths, Decision decision) {
    List<Part> parts = new ArrayList<>();
    if (!paths.isEmpty()) {
      parts.add(new Part(paths, decision));
    }
    return parts;
  }
}
