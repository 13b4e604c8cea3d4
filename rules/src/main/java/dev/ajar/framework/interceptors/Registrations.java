package dev.ajar.framework.interceptors;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springmvc.TrailingSlash;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Which interceptors an application registers with Spring MVC, and for which requests. */
public final class Registrations {

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;
  private final boolean trailingSlash;

  private Registrations(
      Types types, Evaluator evaluator, Activation activation, boolean trailingSlash) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
    this.trailingSlash = trailingSlash;
  }

  /**
   * An interceptor that is registered in what ships, or of which that isn't known.
   *
   * @param registrar the class that registers it
   * @param when the requests that it sees
   */
  public record Registered(
      Value interceptor,
      JavaType registrar,
      RequestMatcher when,
      Evidence source,
      Activation.State state) {

    /** The interceptor's class, or what it is for people where that isn't known. */
    public String type() {
      if (interceptor instanceof Value.Host host) {
        return host.type().orElse("that is declared in place");
      }
      return interceptor instanceof Value.Foreign foreign ? foreign.type() : "that isn't known";
    }

    /** Its class without the package. */
    public String simpleName() {
      return type().substring(type().lastIndexOf('.') + 1);
    }

    /** Whether it is one of Spring's own, which turn nobody away. */
    boolean isOfSpring() {
      return interceptor instanceof Value.Foreign foreign
          && foreign.type().startsWith("org.springframework.");
    }
  }

  /** What the code that registers interceptors talks to. */
  public static Library library(Application application) {
    return new MappedInterceptors(TrailingSlash.isTakenByInterceptors(application));
  }

  /**
   * Those of an application.
   *
   * @param evaluator one that knows the {@link #library}
   */
  public static List<Registered> of(
      Application application, Evaluator evaluator, Activation activation) {
    return new Registrations(
            application.types(),
            evaluator,
            activation,
            TrailingSlash.isTakenByInterceptors(application))
        .all();
  }

  private List<Registered> all() {
    List<Registered> found = new ArrayList<>();
    for (Configurers.Configurer each : new Configurers(types, evaluator, activation).all()) {
      found.addAll(registeredBy(each));
    }
    for (JavaType type : types.inFilesMentioning("MappedInterceptor")) {
      for (JavaMethod method : type.methods()) {
        Activation.State state = activation.of(type, method);
        if (method.returnType().simpleName().equals("MappedInterceptor")
            && method.body().isPresent()
            && state.active() != Truth.NO
            && evaluator.bean(type, method) instanceof Registry.Registration registration) {
          found.add(registered(registration, type, state));
        }
      }
    }
    return found.stream().filter(each -> !each.isOfSpring()).toList();
  }

  /** A configurer of which nothing is known may register any interceptor. */
  private List<Registered> registeredBy(Configurers.Configurer configurer) {
    Registry registry = new Registry(trailingSlash);
    if (configurer.object() instanceof Value.Unknown unknown) {
      return List.of(
          registered(
              new Registry.Registration(unknown, unknown.reason(), trailingSlash),
              configurer.place(),
              configurer.state()));
    }
    evaluator.call(
        configurer.object(), Configurers.CALLBACK, List.of(registry), configurer.place());
    return registry.registrations().stream()
        .map(each -> registered(each, configurer.place(), configurer.state()))
        .toList();
  }

  private static Registered registered(
      Registry.Registration registration, JavaType registrar, Activation.State state) {
    return new Registered(
        registration.interceptor(),
        registrar,
        state.narrowed(registration.when()),
        registration.source(),
        state);
  }
}
