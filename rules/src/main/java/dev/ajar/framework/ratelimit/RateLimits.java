package dev.ajar.framework.ratelimit;

import dev.ajar.framework.Framework;
import dev.ajar.framework.aspects.Target;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.HandlerAnnotations;
import dev.ajar.framework.interceptors.Registrations;
import dev.ajar.framework.ratelimit.play.Player;
import dev.ajar.framework.servlet.FilterRegistrations;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Limit;
import dev.ajar.model.Limit.Per;
import dev.ajar.model.Limiter;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Rate limits: annotations of libraries, and what aspects, interceptors and filters do. Those are
 * played, so that a limit is what code counts and refuses, whatever it is called.
 */
public final class RateLimits implements Framework {

  private final Map<Types, Read> read = new WeakHashMap<>();

  private final SpringMvc endpoints;

  /** What was read of one application. */
  private record Read(
      AspectLimits aspects,
      HandlerLimits handlers,
      List<Limiter> limiters,
      Resilience4j resilience4j,
      OwnAnnotations annotations) {}

  public RateLimits(SpringMvc endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public List<Limiter> limiters(Application application) {
    return read(application).limiters();
  }

  @Override
  public List<Limit> limits(Application application, Handler handler) {
    Types types = application.types();
    Optional<BoundMethod> method = types.methodOf(handler);
    Optional<JavaType> type = types.find(handler.canonicalType());
    if (method.isEmpty() || type.isEmpty()) {
      return List.of();
    }
    Read known = read(application);
    List<Limit> limits =
        new ArrayList<>(known.aspects().of(new Target(type.get(), method.get(), types)));
    limits.addAll(known.handlers().of(type.get(), method.get()));
    List<JavaAnnotation> annotations = HandlerAnnotations.of(handler, types);
    annotations.forEach(each -> ofLibrary(each, known).ifPresent(limits::add));
    if (limits.isEmpty() && !isHandledBy(known.limiters(), handler)) {
      annotations.forEach(each -> known.annotations().of(each).ifPresent(limits::add));
    }
    return limits.stream().distinct().toList();
  }

  /** Whether an interceptor that looks at the handler is told already. */
  private static boolean isHandledBy(List<Limiter> limiters, Handler handler) {
    return limiters.stream().anyMatch(each -> names(each.when(), handler));
  }

  private static boolean names(RequestMatcher when, Handler handler) {
    if (when instanceof RequestMatcher.AllOf all) {
      return all.parts().stream().anyMatch(each -> names(each, handler));
    }
    return when instanceof RequestMatcher.Handlers those && those.handlers().contains(handler);
  }

  private Read read(Application application) {
    Read known = read.get(application.types());
    if (known == null) {
      known = reading(application);
      read.put(application.types(), known);
    }
    return known;
  }

  private Read reading(Application application) {
    Types types = application.types();
    Properties properties = FileProperties.of(application);
    Player player =
        new Player(
            types,
            properties,
            List.of(Registrations.library(application), FilterRegistrations.library()));
    Activation activation = new Activation(types, player.evaluator(), properties);
    List<Limiter> limiters =
        new ArrayList<>(new Bucket4jStarter(application.configuration()).limiters());
    limiters.addAll(new FilterLimits(player, activation).of(application));
    limiters.addAll(
        new InterceptorLimits(player, activation, endpoints::endpoints).of(application));
    return new Read(
        new AspectLimits(types, activation, player),
        new HandlerLimits(types, player),
        limiters,
        new Resilience4j(application, player.evaluator()),
        new OwnAnnotations(types));
  }

  private static Optional<Limit> ofLibrary(JavaAnnotation annotation, Read known) {
    if (annotation.type().equals(Resilience4j.ANNOTATION)) {
      return Optional.of(known.resilience4j().of(annotation));
    }
    if (!LibraryAnnotations.isKnown(annotation.type())) {
      return Optional.empty();
    }
    String text = "`@" + annotation.simpleName() + "`";
    String doubt = LibraryAnnotations.doubt(annotation.type());
    return Optional.of(
        doubt.isEmpty()
            ? new Limit(Per.EVERYBODY, true, new Evidence(text, annotation.at()))
            : new Limit(Per.UNKNOWN, false, new Evidence(text + ": " + doubt, annotation.at())));
  }
}
