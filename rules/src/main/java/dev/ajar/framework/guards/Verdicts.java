package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Exploration.End;
import dev.ajar.framework.guards.Exploration.Way;
import dev.ajar.framework.guards.Exploration.Ways;
import dev.ajar.framework.guards.Round.Decision;
import dev.ajar.framework.guards.Round.Kind;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the ways through a guard come to, as rules. */
final class Verdicts {

  /** How many rules are kept apart; a guard with more is told as one that isn't clear. */
  private static final int MAX_RULES = 120;

  /** Refusals that have nothing to do with who calls, as long as there is a way without them. */
  private static final Set<String> NOT_ABOUT_THE_CALLER =
      Set.of(
          "405",
          "406",
          "408",
          "411",
          "413",
          "414",
          "415",
          "429",
          "431",
          "503",
          "SC_METHOD_NOT_ALLOWED",
          "METHOD_NOT_ALLOWED",
          "SC_REQUEST_ENTITY_TOO_LARGE",
          "PAYLOAD_TOO_LARGE",
          "REQUEST_ENTITY_TOO_LARGE",
          "CONTENT_TOO_LARGE",
          "SC_UNSUPPORTED_MEDIA_TYPE",
          "UNSUPPORTED_MEDIA_TYPE",
          "TOO_MANY_REQUESTS",
          "SC_SERVICE_UNAVAILABLE",
          "SERVICE_UNAVAILABLE");

  private final Evidence guard;
  private final Ways ways;
  private final List<Way> refusing;
  private final boolean isWhole;

  /**
   * @param isWhole whether the end of a way is what becomes of the request
   */
  private Verdicts(Evidence guard, Ways ways, boolean isWhole) {
    this.guard = guard;
    this.ways = ways;
    this.isWhole = isWhole;
    this.refusing =
        ways.all().stream()
            .filter(each -> each.end() != End.PASSES)
            .filter(each -> !isWhole || each.end() == End.LOST || isAboutTheCaller(each))
            .toList();
  }

  /**
   * @param guard what was played, by its name, with its place
   */
  static Judgement of(Evidence guard, Ways ways) {
    return new Verdicts(guard, ways, true).judgement();
  }

  /**
   * Of a part of a guard, behind whose negative answer another part may still pass the request on.
   */
  static Judgement ofPart(Evidence guard, Ways ways) {
    return new Verdicts(guard, ways, false).judgement();
  }

  private boolean isAboutTheCaller(Way way) {
    boolean another =
        way.round().status().filter(NOT_ABOUT_THE_CALLER::contains).isPresent()
            && ways.all().stream().anyMatch(each -> each.end() == End.PASSES && meets(each, way));
    return !another && !isByChance(way);
  }

  /**
   * Whether something other than who calls decides that the request isn't passed on: a lock, a
   * redirection, a list of addresses to keep out. Then a caller with credentials fares alike.
   */
  private boolean isByChance(Way refusal) {
    List<Decision> taken = refusal.round().decisions();
    OptionalInt last =
        ways.all().stream()
            .filter(each -> each.end() == End.PASSES)
            .mapToInt(each -> parting(taken, each.round().decisions()))
            .filter(each -> each >= 0 && taken.get(each).kind() == Kind.UNSEEN)
            .max();
    if (last.isEmpty() || taken.get(last.getAsInt()).ofCaller()) {
      return false;
    }
    return taken.get(last.getAsInt()).byChance() || refusal.round().looked().isEmpty();
  }

  /** Where two ways part, by the index of the decision; -1 where they don't. */
  private static int parting(List<Decision> one, List<Decision> other) {
    int index = 0;
    while (index < Math.min(one.size(), other.size()) && one.get(index).isSame(other.get(index))) {
      index++;
    }
    boolean parts =
        index < Math.min(one.size(), other.size())
            && one.get(index).key().equals(other.get(index).key());
    return parts ? index : -1;
  }

  private Judgement judgement() {
    if (refusing.isEmpty() && ways.complete()) {
      return Judgement.anyone(guard);
    }
    Map<RequestMatcher, Evidence> open = new LinkedHashMap<>();
    Map<RequestMatcher, Evidence> unclear = new LinkedHashMap<>();
    for (Way each : ways.all()) {
      if (each.end() == End.PASSES) {
        Optional<Evidence> doubt = doubt(each);
        (doubt.isEmpty() ? open : unclear).putIfAbsent(when(each), doubt.orElse(guard));
      } else if (each.end() == End.LOST) {
        unclear.putIfAbsent(when(each), tooLong());
      }
    }
    if (open.containsKey(new RequestMatcher.Any())) {
      return Judgement.anyone(guard);
    }
    unclear.keySet().removeAll(open.keySet());
    if (open.size() + unclear.size() > MAX_RULES) {
      return Judgement.unclear(tooLong());
    }
    return judgement(open, unclear);
  }

  private Judgement judgement(
      Map<RequestMatcher, Evidence> open, Map<RequestMatcher, Evidence> unclear) {
    List<AccessRule> rules = new ArrayList<>();
    open.forEach(
        (when, at) ->
            rules.add(
                new AccessRule(
                    when,
                    new Requirement.Anyone(),
                    new Evidence(guard.text() + " lets the request through", guard.at()))));
    unclear.forEach(
        (when, doubt) ->
            rules.add(new AccessRule(when, new Requirement.Unclear(reason(doubt)), doubt)));
    Optional<Way> asks =
        refusing.stream().filter(each -> each.round().looked().isPresent()).findFirst();
    Evidence everything = unclear.get(new RequestMatcher.Any());
    if (everything != null) {
      List<AccessRule> before =
          rules.stream().filter(each -> each.requirement() instanceof Requirement.Anyone).toList();
      return new Judgement(before, new Requirement.Unclear(reason(everything)), everything);
    }
    if (!ways.complete()) {
      return new Judgement(rules, new Requirement.Unclear(reason(tooLong())), tooLong());
    }
    if (asks.isEmpty() && !isWhole) {
      return new Judgement(rules, new Requirement.Credentials("what the filter asks for"), guard);
    }
    if (asks.isEmpty()) {
      Evidence why =
          new Evidence(
              "it turns requests away, and for what isn't clear: credentials aren't looked for",
              guard.at());
      return new Judgement(rules, new Requirement.Unclear(reason(why)), why);
    }
    Evidence looked = asks.get().round().looked().orElseThrow();
    return new Judgement(
        rules,
        new Requirement.Credentials("what " + guard.text() + " asks for by " + looked.text()),
        looked);
  }

  private String reason(Evidence doubt) {
    return "whether "
        + guard.text()
        + " lets an anonymous caller pass depends on this: "
        + doubt.text();
  }

  private Evidence tooLong() {
    return new Evidence("it has too many ways to follow them all", guard.at());
  }

  /** What decides between passing and refusal, of what isn't known; empty if nothing does. */
  private Optional<Evidence> doubt(Way passing) {
    List<Decision> unseen =
        passing.round().decisions().stream().filter(each -> each.kind() == Kind.UNSEEN).toList();
    if (unseen.isEmpty()) {
      return Optional.empty();
    }
    List<Way> met = refusing.stream().filter(each -> meets(passing, each)).toList();
    return met.isEmpty()
        ? Optional.empty()
        : Optional.of(differing(unseen, met).orElse(unseen.get(0).text()));
  }

  private static Optional<Evidence> differing(List<Decision> unseen, List<Way> met) {
    return met.stream()
        .flatMap(
            way -> unseen.stream().filter(each -> way.round().answers(each.key(), !each.holds())))
        .findFirst()
        .map(Decision::text);
  }

  /** Whether one request of one caller may take both, as what isn't known has it. */
  private static boolean meets(Way one, Way other) {
    return one.round().decisions().stream()
        .filter(each -> each.kind() != Kind.UNSEEN)
        .noneMatch(each -> other.round().answers(each.key(), !each.holds()));
  }

  private static RequestMatcher when(Way way) {
    List<RequestMatcher> parts =
        way.round().decisions().stream()
            .filter(each -> each.kind() == Kind.REQUEST)
            .map(Decision::matcher)
            .distinct()
            .toList();
    return parts.isEmpty()
        ? new RequestMatcher.Any()
        : parts.size() == 1 ? parts.get(0) : new RequestMatcher.AllOf(parts);
  }
}
