package dev.ajar.framework.ratelimit;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.ratelimit.play.Bound;
import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.framework.servlet.FilterRegistrations;
import dev.ajar.framework.servlet.FilterRegistrations.Registered;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;

/** Limits of the servlet filters that an application registers. */
final class FilterLimits {

  private final Player player;
  private final Activation activation;

  FilterLimits(Player player, Activation activation) {
    this.player = player;
    this.activation = activation;
  }

  List<Limiter> of(Application application) {
    List<Limiter> limiters = new ArrayList<>();
    for (Registered each : FilterRegistrations.of(application, player.evaluator(), activation)) {
      if (each.filter() instanceof Value.Host) {
        player.filter(each.filter(), each.place()).forEach(it -> limiters.add(limiter(each, it)));
      }
    }
    return limiters;
  }

  private static Limiter limiter(Registered filter, Bound bound) {
    List<RequestMatcher> when = new ArrayList<>();
    when.add(filter.when());
    when.addAll(bound.when());
    String name = "the filter " + filter.place().simpleName();
    Limit limit =
        Repetition.isGuardedBy(name)
            ? Repetition.noLimit(name, filter.source())
            : bound.limit(name, filter.source());
    return new Limiter(new RequestMatcher.AllOf(when), limit);
  }
}
