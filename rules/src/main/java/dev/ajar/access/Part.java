package dev.ajar.access;

import dev.ajar.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of an endpoint's paths, and what a gate does with them.
 *
 * @param decisions the rule that decides; where it can't be told whether a rule takes the paths,
 *     that one and the one that decides otherwise, in the order in which they are asked
 * @param doubts why that can't be told
 */
record Part(Paths paths, List<Decision> decisions, List<Evidence> doubts) {

  Part {
    decisions = List.copyOf(decisions);
    doubts = List.copyOf(doubts);
  }

  Part(Paths paths, Decision decision) {
    this(paths, List.of(decision), List.of());
  }

  Effect effect() {
    return decisions.stream().map(Decision::effect).reduce(Effect::or).orElse(Effect.UNCLEAR);
  }

  /** The same with fewer paths. */
  Part within(Paths fewer) {
    return new Part(fewer, decisions, doubts);
  }

  /** What holds for paths that another part may take first. */
  Part behind(Part first, Paths common, List<Evidence> why) {
    return new Part(
        common, joined(first.decisions, decisions), joined(joined(first.doubts, why), doubts));
  }

  /**
   * Why the effect is unclear: the doubtful matchers, or the requirements that weren't understood.
   */
  List<Evidence> because() {
    List<Evidence> because = new ArrayList<>(doubts);
    decisions.forEach(decision -> because.addAll(decision.because()));
    return because.stream().distinct().toList();
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    b.stream().filter(item -> !all.contains(item)).forEach(all::add);
    return all;
  }
}
