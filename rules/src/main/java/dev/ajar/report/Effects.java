package dev.ajar.report;

import dev.ajar.access.AccessTrace.ChainTrace;
import dev.ajar.access.AccessTrace.GateTrace;
import dev.ajar.access.AccessTrace.RuleTrace;
import dev.ajar.access.AccessTrace.Share;
import dev.ajar.model.Demand;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what requirements mean for a caller without credentials. */
final class Effects {

  private enum Effect {
    PASSES,
    REFUSED,
    UNCLEAR
  }

  private Effects() {}

  /** What one requirement means. */
  static String told(Requirement requirement) {
    if (requirement instanceof Requirement.Credentials credentials) {
      return "only callers with credentials pass (" + credentials.what() + ")";
    }
    if (requirement instanceof Requirement.Unclear unclear) {
      return "whether anyone passes can't be told: " + unclear.reason();
    }
    return requirement instanceof Requirement.Nobody ? "nobody passes" : "anyone passes";
  }

  /** What a gate comes to. */
  static String of(GateTrace gate) {
    List<RuleTrace> rules = new ArrayList<>(List.of(gate.unclaimed()));
    boolean unclear = false;
    for (ChainTrace chain : gate.chains()) {
      unclear |= chain.share() == Share.UNCLEAR;
      rules.addAll(chain.rules());
      rules.add(chain.otherwise());
    }
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    for (RuleTrace rule : rules) {
      unclear |= rule.share() == Share.UNCLEAR;
      if (rule.share() != Share.NONE && rule.share() != Share.NOT_ASKED) {
        effects.add(effect(rule.rule().requirement()));
      }
    }
    return told(effects, unclear);
  }

  /** What the handler itself comes to, where all demands have to be met. */
  static String of(List<Demand> demands) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    demands.forEach(demand -> effects.add(effect(demand.requirement())));
    if (effects.isEmpty()) {
      return "asks for nothing";
    }
    Effect strongest =
        effects.contains(Effect.REFUSED)
            ? Effect.REFUSED
            : effects.contains(Effect.UNCLEAR) ? Effect.UNCLEAR : Effect.PASSES;
    return told(EnumSet.of(strongest), false);
  }

  private static String told(Set<Effect> effects, boolean unclear) {
    if (effects.equals(EnumSet.of(Effect.PASSES)) || effects.isEmpty()) {
      return "lets anyone pass";
    }
    if (effects.equals(EnumSet.of(Effect.REFUSED))) {
      return "asks for credentials";
    }
    return unclear || effects.contains(Effect.UNCLEAR)
        ? "can't be told"
        : "lets anyone pass with some paths, and asks for credentials with others";
  }

  private static Effect effect(Requirement requirement) {
    if (requirement instanceof Requirement.Anyone) {
      return Effect.PASSES;
    }
    return requirement instanceof Requirement.Unclear ? Effect.UNCLEAR : Effect.REFUSED;
  }
}
