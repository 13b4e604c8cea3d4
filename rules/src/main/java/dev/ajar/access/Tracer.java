package dev.ajar.access;

import dev.ajar.access.Access.Verdict;
import dev.ajar.access.AccessTrace.ChainTrace;
import dev.ajar.access.AccessTrace.GateTrace;
import dev.ajar.access.AccessTrace.RuleTrace;
import dev.ajar.access.AccessTrace.Share;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import java.util.List;
import java.util.Optional;

/** Turns a walk's sets of paths into shares and examples. */
record Tracer(Endpoint endpoint, HttpMethod method, Matchers matchers) {

  GateTrace gate(GateWalk walk) {
    return new GateTrace(
        walk.gate(), walk.chains().stream().map(this::chain).toList(), rule(walk.unclaimed()));
  }

  Optional<String> example(Paths paths) {
    return example(Pieces.of(paths));
  }

  Optional<String> example(Pieces paths) {
    return Witness.of(endpoint, paths).map(path -> Requests.of(method, endpoint, path));
  }

  Verdict verdict(Walk walk) {
    try {
      return walk.verdict();
    } catch (Inexpressible e) {
      return Verdict.UNDECIDED;
    }
  }

  private ChainTrace chain(GateWalk.ChainStep step) {
    Share share = share(step.offered(), step.taken(), step.doubtful());
    return new ChainTrace(
        step.chain(),
        share,
        example(step.taken()).or(() -> example(step.doubtful())),
        because(step.chain().when(), step.offered(), share),
        step.walk().rules().stream().map(this::rule).toList(),
        rule(step.walk().otherwise()));
  }

  private RuleTrace rule(GateWalk.Step step) {
    Share share = share(step.offered(), step.taken(), step.doubtful());
    return new RuleTrace(
        step.rule(),
        share,
        example(step.taken()).or(() -> example(step.doubtful())),
        left(step),
        because(step.rule().when(), step.offered(), share));
  }

  private List<Evidence> because(RequestMatcher when, Paths offered, Share share) {
    return switch (share) {
      case NONE -> List.of(Evidence.of(new Mismatch(matchers, method, offered).of(when)));
      case UNCLEAR -> matchers.of(when, method).doubts();
      case ALL, SOME, NOT_ASKED -> List.of();
    };
  }

  private Optional<String> left(GateWalk.Step step) {
    try {
      return example(step.offered().minus(step.taken()));
    } catch (Inexpressible e) {
      return Optional.empty(); // An example is a convenience; the share still tells.
    }
  }

  private static Share share(Paths offered, Paths taken, Paths doubtful) {
    if (offered.isEmpty()) {
      return Share.NOT_ASKED;
    }
    if (!doubtful.isEmpty()) {
      return Share.UNCLEAR;
    }
    if (taken.isEmpty()) {
      return Share.NONE;
    }
    try {
      return offered.minus(taken).isEmpty() ? Share.ALL : Share.SOME;
    } catch (Inexpressible e) {
      return Share.UNCLEAR;
    }
  }
}
