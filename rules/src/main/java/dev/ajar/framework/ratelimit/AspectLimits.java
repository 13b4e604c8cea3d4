package dev.ajar.framework.ratelimit;

import dev.ajar.framework.aspects.Advice;
import dev.ajar.framework.aspects.Advices;
import dev.ajar.framework.aspects.Target;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.ratelimit.play.Bound;
import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.model.Evidence;
import dev.ajar.model.Limit;
import dev.ajar.source.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Limits of the aspects that go around a handler. */
final class AspectLimits {

  private final List<Advice> advices;
  private final Player player;
  private final Map<Advice, List<Bound>> sameForAll = new HashMap<>();

  AspectLimits(Types types, Activation activation, Player player) {
    this.player = player;
    this.advices =
        types.mentions("Aspect")
            ? new Advices(types, player.evaluator(), activation).all()
            : List.of();
  }

  List<Limit> of(Target target) {
    List<Limit> limits = new ArrayList<>();
    for (Advice each : advices) {
      Truth takes = each.pointcut().takes(target);
      if (takes != Truth.NO) {
        bounds(each, target).forEach(bound -> limits.add(limit(each, bound, takes)));
      }
    }
    return limits;
  }

  private List<Bound> bounds(Advice advice, Target target) {
    List<Bound> known = sameForAll.get(advice);
    if (known != null) {
      return known;
    }
    Player.Advised advised = player.advice(advice, target);
    if (!advised.readsTarget()) {
      sameForAll.put(advice, advised.bounds());
    }
    return advised.bounds();
  }

  private static Limit limit(Advice advice, Bound bound, Truth takes) {
    String name = "the aspect `" + advice.name() + "`";
    Evidence place = new Evidence(name, advice.method().at());
    if (Repetition.isGuardedBy(advice.aspect().simpleName())) {
      return Repetition.noLimit(name, place);
    }
    Limit limit = bound.limit(name, place);
    return bound.when().isEmpty()
        ? doubt(advice, takes).map(each -> Doubted.of(limit, each)).orElse(limit)
        : Doubted.of(limit, "it looks at the request's path");
  }

  private static Optional<String> doubt(Advice advice, Truth takes) {
    if (takes == Truth.UNKNOWN) {
      return Optional.of("whether its pointcut takes the handler can't be told");
    }
    if (advice.registered() != Truth.YES) {
      return Optional.of("nothing shows that it is registered as a bean");
    }
    return advice.state().doubts().stream()
        .findFirst()
        .map(each -> "it is in force " + each.text());
  }
}
