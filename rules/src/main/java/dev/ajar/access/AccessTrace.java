package dev.ajar.access;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * What an endpoint's requests with one method meet on their way to the handler: the same walk from
 * which the verdict comes.
 *
 * @param gates what each gate did, in order
 * @param demands what stands at the handler itself
 * @param verdict the verdict for this method alone
 * @param witness for {@link Verdict#OPEN}: a request that gets through
 */
public record AccessTrace(
    HttpMethod method,
    List<GateTrace> gates,
    List<Demand> demands,
    Verdict verdict,
    Optional<String> witness) {

  /** How much of what was left a rule or chain took. */
  public enum Share {
    ALL,
    SOME,
    /** Something was left, and it took none of it. */
    NONE,
    /** It may have taken some, and it can't be told which. */
    UNCLEAR,
    /** Earlier ones had left nothing. */
    NOT_ASKED
  }

  /**
   * One gate.
   *
   * @param unclaimed what it did with the requests that no chain took
   */
  public record GateTrace(Gate gate, List<ChainTrace> chains, RuleTrace unclaimed) {
    public GateTrace {
      chains = List.copyOf(chains);
    }
  }

  /**
   * One chain of a gate.
   *
   * @param example a request that it took, or may have taken
   * @param because as in {@link RuleTrace}
   * @param otherwise what it did with the requests that none of its rules took
   */
  public record ChainTrace(
      Chain chain,
      Share share,
      Optional<String> example,
      List<Evidence> because,
      List<RuleTrace> rules,
      RuleTrace otherwise) {
    public ChainTrace {
      because = List.copyOf(because);
      rules = List.copyOf(rules);
    }
  }

  /**
   * One rule that was weighed.
   *
   * @param example a request that it took, or may have taken
   * @param left a request that it left for the next
   * @param because where it took none, why; where it can't be told, why not
   */
  public record RuleTrace(
      AccessRule rule,
      Share share,
      Optional<String> example,
      Optional<String> left,
      List<Evidence> because) {
    public RuleTrace {
      because = List.copyOf(because);
    }
  }

  public AccessTrace {
    gates = List.copyOf(gates);
    demands = List.copyOf(demands);
  }

  static AccessTrace of(Endpoint endpoint, Walk walk, Matchers matchers) {
    Tracer tracer = new Tracer(endpoint, walk.method(), matchers);
    return new AccessTrace(
        walk.method(),
        walk.gates().stream().map(tracer::gate).toList(),
        walk.demands(),
        tracer.verdict(walk),
        tracer.verdict(walk) == Verdict.OPEN ? tracer.example(walk.open()) : Optional.empty());
  }
}
