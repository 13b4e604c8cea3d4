package dev.ajar.framework.ratelimit;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.HandlerObject;
import dev.ajar.framework.interceptors.Registrations;
import dev.ajar.framework.interceptors.Registrations.Registered;
import dev.ajar.framework.ratelimit.play.Bound;
import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Limits of the interceptors that an application registers with Spring MVC. */
final class InterceptorLimits {

  /** More handlers aren't looked at one by one. */
  private static final int MAX_HANDLERS = 4000;

  private final Player player;
  private final Activation activation;
  private final Function<Application, List<Endpoint>> endpoints;

  InterceptorLimits(
      Player player, Activation activation, Function<Application, List<Endpoint>> endpoints) {
    this.player = player;
    this.activation = activation;
    this.endpoints = endpoints;
  }

  List<Limiter> of(Application application) {
    if (!application.types().mentions("addInterceptors", "MappedInterceptor")) {
      return List.of();
    }
    List<Limiter> limiters = new ArrayList<>();
    for (Registered each : Registrations.of(application, player.evaluator(), activation)) {
      if (each.interceptor() instanceof Value.Host) {
        limiters.addAll(of(each, application));
      }
    }
    return limiters;
  }

  private List<Limiter> of(Registered registered, Application application) {
    JavaType place =
        application
            .types()
            .find(registered.type())
            .filter(JavaType::isSource)
            .orElse(registered.registrar());
    HandlerObject any = HandlerObject.any();
    List<Bound> ofAny = player.interceptor(registered.interceptor(), place, any);
    if (!any.wasAsked() || ofAny.isEmpty()) {
      return limiters(registered, ofAny, List.of());
    }
    Map<List<Bound>, Set<Handler>> alike = new LinkedHashMap<>();
    endpoints.apply(application).stream()
        .map(Endpoint::handler)
        .distinct()
        .limit(MAX_HANDLERS)
        .forEach(
            each ->
                alike
                    .computeIfAbsent(
                        of(each, registered, place, application), key -> new TreeSet<>())
                    .add(each));
    List<Limiter> limiters = new ArrayList<>();
    alike.forEach(
        (bounds, handlers) ->
            limiters.addAll(
                limiters(registered, bounds, List.of(new RequestMatcher.Handlers(handlers)))));
    return limiters;
  }

  private List<Bound> of(
      Handler handler, Registered registered, JavaType place, Application application) {
    Optional<BoundMethod> method = application.types().methodOf(handler);
    HandlerObject object =
        method
            .map(found -> HandlerObject.of(handler.canonicalType(), found))
            .orElseGet(HandlerObject::any);
    return player.interceptor(registered.interceptor(), place, object);
  }

  private static List<Limiter> limiters(
      Registered registered, List<Bound> bounds, List<RequestMatcher> handlers) {
    return bounds.stream().map(each -> limiter(registered, each, handlers)).toList();
  }

  private static Limiter limiter(
      Registered registered, Bound bound, List<RequestMatcher> handlers) {
    List<RequestMatcher> when = new ArrayList<>();
    when.add(registered.when());
    when.addAll(handlers);
    when.addAll(bound.when());
    String name = "the interceptor " + registered.simpleName();
    Limit limit =
        Repetition.isGuardedBy(name)
            ? Repetition.noLimit(name, registered.source())
            : bound.limit(name, registered.source());
    return new Limiter(new RequestMatcher.AllOf(when), limit);
  }
}
