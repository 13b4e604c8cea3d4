package dev.ajar.access;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Gates as the requests of one handler see them: whether a matcher that names handlers takes them
 * is settled, and rules that never do are left out.
 */
final class HandlerView {

  private static final RequestMatcher NOTHING = new RequestMatcher.AnyOf(List.of());
  private static final RequestMatcher ANY = new RequestMatcher.Any();

  private final Handler handler;

  HandlerView(Handler handler) {
    this.handler = handler;
  }

  /** Whether the gate may treat handlers differently, whatever path they have. */
  static boolean tellsHandlersApart(Gate gate) {
    return gate.chains().stream()
        .anyMatch(
            chain ->
                namesHandlers(chain.when())
                    || chain.rules().stream().anyMatch(each -> namesHandlers(each.when())));
  }

  private static boolean namesHandlers(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.AllOf all) {
      return all.parts().stream().anyMatch(HandlerView::namesHandlers);
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return any.parts().stream().anyMatch(HandlerView::namesHandlers);
    }
    return matcher instanceof RequestMatcher.Not not
        ? namesHandlers(not.other())
        : matcher instanceof RequestMatcher.Handlers;
  }

  Gate of(Gate gate) {
    return new Gate(gate.name(), gate.chains().stream().map(this::of).toList(), gate.unclaimed());
  }

  private Chain of(Chain chain) {
    List<AccessRule> rules = new ArrayList<>();
    for (AccessRule each : chain.rules()) {
      RequestMatcher when = of(each.when());
      if (!when.equals(NOTHING)) {
        rules.add(new AccessRule(when, each.requirement(), each.source(), each.conditions()));
      }
    }
    return new Chain(chain.name(), of(chain.when()), rules, chain.otherwise(), chain.conditions());
  }

  /** A matcher for requests of which it is settled that the handler answers them. */
  RequestMatcher of(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.Handlers handlers) {
      return handlers.handlers().contains(handler) ? ANY : NOTHING;
    }
    if (!namesHandlers(matcher)) {
      return matcher;
    }
    if (matcher instanceof RequestMatcher.Not not) {
      RequestMatcher other = of(not.other());
      return other.equals(NOTHING)
          ? ANY
          : other.equals(ANY) ? NOTHING : new RequestMatcher.Not(other);
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      List<RequestMatcher> parts =
          all.parts().stream().map(this::of).filter(each -> !each.equals(ANY)).toList();
      return parts.contains(NOTHING)
          ? NOTHING
          : parts.isEmpty()
              ? ANY
              : parts.size() == 1 ? parts.get(0) : new RequestMatcher.AllOf(parts);
    }
    List<RequestMatcher> parts =
        ((RequestMatcher.AnyOf) matcher)
            .parts().stream().map(this::of).filter(each -> !each.equals(NOTHING)).toList();
    return parts.contains(ANY) ? ANY : new RequestMatcher.AnyOf(parts);
  }
}
