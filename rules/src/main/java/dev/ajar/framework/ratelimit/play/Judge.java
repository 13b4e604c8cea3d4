package dev.ajar.framework.ratelimit.play;

import dev.ajar.framework.ratelimit.play.Outcome.State;
import dev.ajar.framework.ratelimit.play.Played.End;
import dev.ajar.framework.ratelimit.play.Way.Decision;
import dev.ajar.model.Limit.Callers;
import dev.ajar.model.RequestMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the ways through code come to: a tree of decisions, folded from its leaves. */
final class Judge {

  /** So many kinds of requests are told apart. */
  private static final int MAX_CASES = 24;

  private final Exploration exploration;
  private final boolean signedIn;

  private Judge(Exploration exploration, boolean signedIn) {
    this.exploration = exploration;
    this.signedIn = signedIn;
  }

  private record Case(List<RequestMatcher> when, Outcome outcome) {}

  /** What holds for callers of either kind; nothing where no limit is met at all. */
  static List<Bound> bounds(Exploration exploration) {
    if (!exploration.meetsLimit()) {
      return List.of();
    }
    List<Case> anonymous = new Judge(exploration, false).cases();
    List<Case> known = new Judge(exploration, true).cases();
    if (anonymous.equals(known)) {
      return bounds(Callers.ALL, anonymous);
    }
    List<Bound> all = new ArrayList<>(bounds(Callers.ANONYMOUS, anonymous));
    all.addAll(bounds(Callers.SIGNED_IN, known));
    return all;
  }

  private static List<Bound> bounds(Callers callers, List<Case> cases) {
    return cases.stream()
        .filter(each -> each.outcome().kind() != State.FREE)
        .filter(each -> each.outcome().kind() != State.REFUSED)
        .map(each -> new Bound(callers, each.when(), each.outcome()))
        .toList();
  }

  private List<Case> cases() {
    return cases(exploration.ways(), 0).stream()
        .map(
            each ->
                new Case(
                    each.when(),
                    new Outcome(
                        each.outcome().kind(),
                        each.outcome().key(),
                        each.outcome().because(),
                        Optional.empty())))
        .toList();
  }

  private List<Case> cases(List<Played> ways, int depth) {
    Optional<Played> leaf =
        ways.stream().filter(each -> each.decisions().size() <= depth).findFirst();
    if (leaf.isPresent()) {
      return List.of(new Case(List.of(), outcome(leaf.get())));
    }
    Decision decision = ways.get(0).decisions().get(depth);
    List<Played> yes = ways.stream().filter(each -> holds(each, depth)).toList();
    List<Played> no = ways.stream().filter(each -> !holds(each, depth)).toList();
    if (yes.isEmpty() || no.isEmpty()) {
      List<Case> known = cases(yes.isEmpty() ? no : yes, depth + 1);
      return exploration.complete() ? known : joined(decision, known, unexplored(), ways, depth);
    }
    return joined(decision, cases(yes, depth + 1), cases(no, depth + 1), ways, depth);
  }

  private static boolean holds(Played played, int depth) {
    return played.decisions().get(depth).holds();
  }

  private static List<Case> unexplored() {
    return List.of(new Case(List.of(), Outcome.doubt("more ways than are followed")));
  }

  private static Outcome outcome(Played leaf) {
    if (leaf.end() == End.REFUSED) {
      return Outcome.of(State.REFUSED, Optional.empty());
    }
    if (leaf.end() == End.LOST) {
      return Outcome.doubt("code that isn't followed to its end");
    }
    Outcome free = new Outcome(State.FREE, Origins.NONE, Optional.empty(), leaf.answer());
    Outcome outcome = free;
    for (Origins each : leaf.way().heldUp()) {
      Outcome limited = Outcome.limited(each, Optional.empty());
      outcome = outcome == free ? limited : outcome.better(limited);
    }
    return outcome;
  }

  private List<Case> joined(
      Decision decision, List<Case> yes, List<Case> no, List<Played> ways, int depth) {
    if (decision.kind() == Way.Kind.REQUEST) {
      List<Case> all = new ArrayList<>();
      RequestMatcher when = decision.when().orElseThrow();
      yes.forEach(each -> all.add(narrowed(each, when)));
      no.forEach(each -> all.add(narrowed(each, new RequestMatcher.Not(when))));
      return bounded(all);
    }
    if (decision.kind() == Way.Kind.SIGNED_IN) {
      return signedIn ? yes : no;
    }
    List<Case> all = new ArrayList<>();
    for (Case one : yes) {
      for (Case other : no) {
        List<RequestMatcher> when = new ArrayList<>(one.when());
        when.addAll(other.when());
        all.add(new Case(when, joined(decision, one.outcome(), other.outcome(), ways, depth)));
      }
    }
    return bounded(all);
  }

  private static Case narrowed(Case each, RequestMatcher when) {
    List<RequestMatcher> all = new ArrayList<>();
    all.add(when);
    all.addAll(each.when());
    return new Case(all, each.outcome());
  }

  private static List<Case> bounded(List<Case> cases) {
    return cases.size() <= MAX_CASES
        ? cases
        : List.of(new Case(List.of(), Outcome.doubt("too many kinds of requests")));
  }

  private static Outcome joined(
      Decision decision, Outcome yes, Outcome no, List<Played> ways, int depth) {
    Outcome either = Outcome.either(decision, yes, no);
    switch (decision.kind()) {
      case LIMIT -> {
        boolean counts = !decision.needsCount() || isCounted(decision.origins(), ways);
        boolean ends = endsThere(ways, depth, true) != endsThere(ways, depth, false);
        if (!counts || !Outcome.isRefusal(yes, no) && !(ends && Outcome.areAnswers(yes, no))) {
          return either;
        }
        Outcome allowed = yes.kind() == State.REFUSED ? no : yes;
        return allowed.alsoLimited(decision.origins(), decision.text());
      }
      case FOUND -> {
        return isFirstOf(yes, no, decision) ? yes : isFirstOf(no, yes, decision) ? no : either;
      }
      default -> {
        return either;
      }
    }
  }

  /** Whether nothing is asked any more where a decision goes one way: the request is answered. */
  private static boolean endsThere(List<Played> ways, int depth, boolean holds) {
    return ways.stream()
        .filter(each -> holds(each, depth) == holds)
        .allMatch(each -> each.decisions().size() == depth + 1);
  }

  private static boolean isCounted(Origins key, List<Played> ways) {
    return ways.stream().anyMatch(each -> each.way().counted().contains(key));
  }

  /** The first request of a key is let through: there is nothing yet that could be compared. */
  private static boolean isFirstOf(Outcome limited, Outcome first, Decision found) {
    return limited.kind() == State.LIMITED
        && first.kind() == State.FREE
        && limited.key().equals(found.origins());
  }
}
