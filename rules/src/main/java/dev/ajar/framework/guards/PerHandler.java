package dev.ajar.framework.guards;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A guard that looks at which handler a request is for, judged for one handler after the other. */
final class PerHandler {

  /** More aren't played; a play takes about a millisecond for each way through the guard. */
  private static final int MAX_HANDLERS = 4000;

  private PerHandler() {}

  /**
   * One judgement for all handlers.
   *
   * @param judge plays the guard for a handler
   * @param any what holds for a handler that isn't known
   */
  static Judgement of(
      List<Handler> handlers,
      Types types,
      Function<HandlerObject, Judgement> judge,
      Judgement any) {
    Map<Judgement, Set<Handler>> alike = new LinkedHashMap<>();
    for (Handler each : new TreeSet<>(handlers).stream().limit(MAX_HANDLERS).toList()) {
      Optional<BoundMethod> method = types.methodOf(each);
      Judgement judgement =
          method
              .map(found -> judge.apply(HandlerObject.of(each.type().replace('$', '.'), found)))
              .orElse(any);
      alike.computeIfAbsent(judgement, key -> new TreeSet<>()).add(each);
    }
    boolean passesAll = alike.keySet().stream().allMatch(Judgement::passesAll);
    if (!alike.isEmpty() && passesAll) {
      return Judgement.anyone(any.evidence());
    }
    List<AccessRule> rules = new ArrayList<>();
    alike.forEach((judgement, whose) -> add(rules, judgement, whose));
    rules.addAll(any.rules());
    return new Judgement(rules, any.otherwise(), any.evidence());
  }

  private static void add(List<AccessRule> rules, Judgement judgement, Set<Handler> whose) {
    RequestMatcher handlers = new RequestMatcher.Handlers(whose);
    for (AccessRule each : judgement.rules()) {
      rules.add(
          new AccessRule(
              new RequestMatcher.AllOf(List.of(handlers, each.when())),
              each.requirement(),
              each.source(),
              each.conditions()));
    }
    rules.add(new AccessRule(handlers, judgement.otherwise(), judgement.evidence()));
  }
}
