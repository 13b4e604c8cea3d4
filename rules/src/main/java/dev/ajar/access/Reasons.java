package dev.ajar.access;

import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the evidence for a verdict in the order in which it was weighed, and what it rests on.
 */
final class Reasons {

  private final Set<Evidence> because = new LinkedHashSet<>();
  private final Set<String> conditions = new LinkedHashSet<>();

  List<Evidence> because() {
    return List.copyOf(because);
  }

  List<String> conditions() {
    return List.copyOf(conditions);
  }

  void add(Evidence evidence) {
    because.add(evidence);
  }

  void add(String text) {
    because.add(Evidence.of(text));
  }

  /** Why a path gets through: what let it pass at each gate and at the handler. */
  void passing(Walk walk, String path) {
    for (GateWalk gate : walk.gates()) {
      gate.partOf(path).ifPresent(this::decided);
    }
    walk.demands().forEach(this::demanded);
  }

  /** Why no path gets through: at each gate what refuses paths that came that far. */
  void refusing(Walk walk) throws Inexpressible {
    Pieces left = Pieces.of(walk.served().may());
    for (GateWalk gate : walk.gates()) {
      for (Part part : gate.parts()) {
        if (part.effect().refuses() && left.meets(part.paths())) {
          decided(part);
        }
      }
      left = left.through(gate, walk.served().may(), effect -> !effect.refuses());
    }
    if (!left.isEmpty()) {
      walk.demands().stream()
          .filter(demand -> Effect.of(demand.requirement()).refuses())
          .forEach(this::demanded);
    }
  }

  /** Why it can't be told whether a path gets through. */
  void doubting(Walk walk) throws Inexpressible {
    walk.served().doubts().forEach(this::add);
    for (GateWalk gate : walk.gates()) {
      for (Part part : gate.parts()) {
        if (part.effect() == Effect.UNCLEAR && walk.possible().meets(part.paths())) {
          part.because().forEach(this::add);
          part.decisions().forEach(decision -> conditions.addAll(decision.conditions()));
        }
      }
    }
    walk.demands().stream()
        .filter(demand -> Effect.of(demand.requirement()) == Effect.UNCLEAR)
        .forEach(this::demanded);
  }

  private void decided(Part part) {
    for (Decision decision : part.decisions()) {
      because.addAll(decision.because());
      conditions.addAll(decision.conditions());
    }
  }

  private void demanded(Demand demand) {
    Evidence source = demand.source();
    boolean unexplained =
        demand.requirement() instanceof Requirement.Unclear unclear
            && !source.text().contains(unclear.reason());
    because.add(
        unexplained
            ? new Evidence(
                source.text() + ": " + ((Requirement.Unclear) demand.requirement()).reason(),
                source.at())
            : source);
  }
}
