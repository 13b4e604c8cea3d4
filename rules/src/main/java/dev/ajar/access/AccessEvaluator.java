package dev.ajar.access;

import dev.ajar.access.Access.Verdict;
import dev.ajar.model.Coverage;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.RuleReach;
import dev.ajar.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a caller without credentials reaches the endpoints of one service.
 *
 * <p>An endpoint's pattern is a set of paths. At each gate, the first chain and in it the first
 * rule that takes a path decides, so that the gate cuts the set into parts. A path gets through if
 * it is in a part that lets anyone pass at every gate, and nothing at the handler itself refuses.
 * Where a matcher or a requirement isn't known, both outcomes are followed; the verdict is
 * undecided only if they differ.
 *
 * <p>Only paths in their normal spelling count: one slash between segments, no {@code .} or {@code
 * ..} segment, no control character, {@code ;}, {@code \} or {@code %} in the decoded path.
 *
 * <p>Not for use by two threads at once.
 */
public final class AccessEvaluator {

  private final Service service;
  private final Matchers matchers;
  private final Walks walks;

  /** What the callers chose whose requests are looked at. */
  private final List<String> choices;

  /** The service as requests see it whose callers choose otherwise. */
  private final List<AccessEvaluator> others;

  public AccessEvaluator(Service service) {
    this(service, new Matchers(), Choices.of(service));
  }

  /**
   * @param matchers shared, so that no pattern is worked out twice
   * @param asSeen the service as the requests see it of callers who choose in one way or another
   */
  private AccessEvaluator(Service service, Matchers matchers, List<Choices.Seen> asSeen) {
    this.service = service;
    this.matchers = matchers;
    this.choices = asSeen.get(0).made();
    this.walks = new Walks(asSeen.get(0).service(), matchers);
    this.others =
        asSeen.stream()
            .skip(1)
            .map(each -> new AccessEvaluator(each.service(), matchers, List.of(each)))
            .toList();
  }

  /** The verdict on one of the service's endpoints. */
  public Access access(Endpoint endpoint) {
    return weakest(endpoint).access();
  }

  /** What holds for requests whose callers choose in one way. */
  private record Chosen(AccessEvaluator by, Access access) {}

  /** The choice with which most gets through. */
  private Chosen weakest(Endpoint endpoint) {
    Chosen weakest = new Chosen(this, ofOneChoice(endpoint));
    for (AccessEvaluator each : others) {
      if (weakest.access().verdict() == Verdict.OPEN) {
        return weakest;
      }
      Chosen other = new Chosen(each, each.ofOneChoice(endpoint));
      if (rank(other.access()) > rank(weakest.access())) {
        weakest = other;
      }
    }
    return weakest;
  }

  private static int rank(Access access) {
    return switch (access.verdict()) {
      case OPEN -> 3;
      case UNDECIDED -> 2;
      case GUARDED -> 1;
      case DENIED -> 0;
    };
  }

  private Access ofOneChoice(Endpoint endpoint) {
    List<Walk> all = walks.of(endpoint, Walks.methodsOf(endpoint));
    try {
      return access(endpoint, all);
    } catch (Inexpressible e) {
      Evidence reason = Evidence.of("the rules can't be combined: " + e.getMessage());
      return new Access(Verdict.UNDECIDED, Optional.empty(), List.of(reason), List.of());
    }
  }

  /** What the endpoint's requests meet on their way, one trace for each HTTP method. */
  public List<AccessTrace> trace(Endpoint endpoint) {
    return weakest(endpoint).by().walks.of(endpoint, Walks.methodsOf(endpoint)).stream()
        .map(walk -> AccessTrace.of(endpoint, walk, matchers))
        .toList();
  }

  /**
   * What one request meets on its way; empty where the endpoint's handler doesn't serve it.
   *
   * @param path decoded and without the context path, {@code /accounts/42}
   */
  public Optional<AccessTrace> trace(Endpoint endpoint, HttpMethod method, String path) {
    return weakest(endpoint)
        .by()
        .walks
        .of(endpoint, method, path)
        .map(walk -> AccessTrace.of(endpoint, walk, matchers));
  }

  /**
   * Which of the service's access rules are ever asked, whatever its endpoints are. What the code
   * of filters and interceptors comes to was written as no rule, and isn't among them.
   */
  public List<RuleReach> ruleReach() {
    return service.gates().stream()
        .filter(gate -> !gate.name().matches("(?:filter|interceptor) .*"))
        .flatMap(gate -> Reach.of(gate, matchers).stream())
        .toList();
  }

  /** How much of an endpoint's requests a matcher takes. */
  public Coverage coverage(RequestMatcher matcher, Endpoint endpoint) {
    return new Coverages(matchers, walks).of(matcher, endpoint);
  }

  private Access access(Endpoint endpoint, List<Walk> all) throws Inexpressible {
    List<Walk> reachable = all.stream().filter(walk -> !walk.served().may().isEmpty()).toList();
    if (reachable.isEmpty()) {
      return unreachable(endpoint);
    }
    Verdict verdict = verdict(reachable);
    Reasons reasons = new Reasons();
    Optional<String> witness = Optional.empty();
    boolean ordinary = true;
    if (verdict == Verdict.OPEN) {
      Opening opening = open(endpoint, reachable, reasons);
      if (!choices.isEmpty()) {
        reasons.add("this is so where the " + String.join(" and the ", choices));
      }
      witness = Optional.of(opening.request());
      ordinary = opening.ordinary();
    } else {
      for (Walk walk : reachable) {
        if (verdict == Verdict.UNDECIDED && walk.verdict() == verdict) {
          reasons.doubting(walk);
        } else if (verdict != Verdict.UNDECIDED) {
          reasons.refusing(walk);
        }
      }
    }
    mentionHead(endpoint, reachable.get(0), reasons);
    boolean privileged = verdict == Verdict.GUARDED && isPrivileged(endpoint, reachable, reasons);
    return new Access(
        verdict, witness, reasons.because(), reasons.conditions(), ordinary, privileged);
  }

  private boolean isPrivileged(Endpoint endpoint, List<Walk> walks, Reasons reasons) {
    if (walks.stream().allMatch(Privilege::isAskedFor)) {
      return true;
    }
    List<Evidence> permissions = service.permissionsOf(endpoint);
    permissions.forEach(reasons::add);
    return !permissions.isEmpty();
  }

  private static Verdict verdict(List<Walk> all) throws Inexpressible {
    List<Verdict> verdicts = new ArrayList<>();
    for (Walk walk : all) {
      verdicts.add(walk.verdict());
    }
    if (verdicts.contains(Verdict.OPEN)) {
      return Verdict.OPEN;
    }
    if (verdicts.contains(Verdict.UNDECIDED)) {
      return Verdict.UNDECIDED;
    }
    return verdicts.contains(Verdict.GUARDED) ? Verdict.GUARDED : Verdict.DENIED;
  }

  /** One request that gets through, and whether ordinary ones do. */
  private record Opening(String request, boolean ordinary) {}

  private Opening open(Endpoint endpoint, List<Walk> all, Reasons reasons) throws Inexpressible {
    List<Walk> open = new ArrayList<>();
    for (Walk walk : all) {
      if (walk.verdict() == Verdict.OPEN) {
        open.add(walk);
      }
    }
    Walk first = open.get(0);
    String path = Witness.of(endpoint, first.open()).orElseThrow();
    String request = Requests.of(first.method(), endpoint, path);
    if (first.gates().isEmpty() && first.demands().isEmpty()) {
      reasons.add("no authentication mechanism was found in the service");
    }
    reasons.passing(first, path);
    if (open.size() < all.size()) {
      reasons.add(
          "of its methods, only "
              + String.join(", ", open.stream().map(walk -> walk.method().name()).toList())
              + (open.size() == 1 ? " is open" : " are open"));
    }
    if (!first.isOpenThroughout()) {
      boolean single = first.open().isOnly(path);
      reasons.add(
          single
              ? "only " + request + " of this pattern is open"
              : "only a part of this pattern is open, " + request + " for one");
    }
    return new Opening(
        request, first.isOpenThroughout() || Witness.isOrdinary(endpoint, first.open()));
  }

  private Access unreachable(Endpoint endpoint) {
    boolean mapped = !matchers.languages().of(endpoint.mapping()).may().isEmpty();
    Evidence reason =
        Evidence.of(
            mapped
                ? "every path of this pattern is served by a more specific mapping"
                : "no path in its normal spelling matches this pattern");
    return new Access(Verdict.DENIED, Optional.empty(), List.of(reason), List.of());
  }

  /** Spring serves HEAD by the handler of GET, and a rule for GET doesn't take it. */
  private void mentionHead(Endpoint endpoint, Walk get, Reasons reasons) throws Inexpressible {
    boolean open = get.verdict() == Verdict.OPEN;
    if (get.method() != HttpMethod.GET
        || open
        || !walks.differ(endpoint, HttpMethod.GET, HttpMethod.HEAD)) {
      return;
    }
    Walk head = walks.of(endpoint, List.of(HttpMethod.HEAD)).get(0);
    if (head.served().may().isEmpty() || head.verdict() != Verdict.OPEN) {
      return;
    }
    String path = Witness.of(endpoint, head.open()).orElseThrow();
    String request = Requests.of(HttpMethod.HEAD, endpoint, path);
    reasons.add("HEAD requests, which the same handler answers, are open: " + request);
    reasons.passing(head, path);
  }
}
