package dev.ajar.access;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers choose beside path and method, a header that sends a request to another chain: the
 * service as the requests see it that make each of the choices.
 */
final class Choices {

  /** More choices aren't told apart; each doubles the services. */
  private static final int MAX_CHOICES = 4;

  private static final RequestMatcher NOTHING = new RequestMatcher.AnyOf(List.of());

  private Choices() {}

  /**
   * The service as some requests see it.
   *
   * @param made what their callers chose
   */
  record Seen(Service service, List<String> made) {}

  /** The service itself where it asks nothing of the kind; the plainest request's comes first. */
  static List<Seen> of(Service service) {
    Set<String> all = new TreeSet<>();
    for (Gate gate : service.gates()) {
      for (Chain chain : gate.chains()) {
        collect(chain.when(), all);
        chain.rules().forEach(each -> collect(each.when(), all));
      }
    }
    if (all.isEmpty() || all.size() > MAX_CHOICES) {
      return List.of(new Seen(service, List.of()));
    }
    List<Set<String>> made = new ArrayList<>(List.of(Set.of()));
    for (String each : all) {
      for (Set<String> others : List.copyOf(made)) {
        Set<String> more = new TreeSet<>(others);
        more.add(each);
        made.add(more);
      }
    }
    return made.stream().map(each -> new Seen(chosen(service, each), List.copyOf(each))).toList();
  }

  private static void collect(RequestMatcher matcher, Set<String> found) {
    if (matcher instanceof RequestMatcher.Chosen chosen) {
      found.add(chosen.choice());
    } else if (matcher instanceof RequestMatcher.AllOf all) {
      all.parts().forEach(each -> collect(each, found));
    } else if (matcher instanceof RequestMatcher.AnyOf any) {
      any.parts().forEach(each -> collect(each, found));
    } else if (matcher instanceof RequestMatcher.Not not) {
      collect(not.other(), found);
    }
  }

  private static Service chosen(Service service, Set<String> made) {
    return new Service(
        service.name(),
        service.endpoints(),
        service.gates().stream().map(each -> chosen(each, made)).toList(),
        service.demands(),
        service.annotations(),
        service.permissions());
  }

  private static Gate chosen(Gate gate, Set<String> made) {
    return new Gate(
        gate.name(),
        gate.chains().stream().map(each -> chosen(each, made)).toList(),
        gate.unclaimed());
  }

  private static Chain chosen(Chain chain, Set<String> made) {
    return new Chain(
        chain.name(),
        chosen(chain.when(), made),
        chain.rules().stream()
            .map(
                each ->
                    new AccessRule(
                        chosen(each.when(), made),
                        each.requirement(),
                        each.source(),
                        each.conditions()))
            .toList(),
        chain.otherwise(),
        chain.conditions());
  }

  private static RequestMatcher chosen(RequestMatcher matcher, Set<String> made) {
    if (matcher instanceof RequestMatcher.Chosen choice) {
      return made.contains(choice.choice()) ? new RequestMatcher.Any() : NOTHING;
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      return new RequestMatcher.AllOf(
          all.parts().stream().map(each -> chosen(each, made)).toList());
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return new RequestMatcher.AnyOf(
          any.parts().stream().map(each -> chosen(each, made)).toList());
    }
    return matcher instanceof RequestMatcher.Not not
        ? new RequestMatcher.Not(chosen(not.other(), made))
        : matcher;
  }
}
