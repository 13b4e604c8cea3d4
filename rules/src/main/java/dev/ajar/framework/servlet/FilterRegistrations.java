package dev.ajar.framework.servlet;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which servlet filters an application registers, and for which requests. */
public final class FilterRegistrations {

  private static final String[] FILTERS = {
    "javax.servlet.Filter",
    "jakarta.servlet.Filter",
    "org.springframework.web.filter.OncePerRequestFilter",
    "org.springframework.web.filter.GenericFilterBean"
  };
  private static final String SPRING = "org.springframework.";
  private static final Set<String> COMPONENTS = Set.of("Component", "Service", "Configuration");

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;
  private final Set<String> named = new TreeSet<>();
  private final List<Registered> found = new ArrayList<>();

  private FilterRegistrations(Types types, Evaluator evaluator, Activation activation) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
  }

  /**
   * A filter that is registered in what ships, or of which that isn't known.
   *
   * @param place where it is declared or registered
   * @param name for people
   * @param when the requests that it sees
   * @param parameters with which the container starts it
   */
  public record Registered(
      Value filter,
      JavaType place,
      String name,
      RequestMatcher when,
      Evidence source,
      Activation.State state,
      Map<String, Value> parameters) {}

  /** What the code that registers filters talks to. */
  public static Library library() {
    return new FilterLibrary();
  }

  /**
   * Those of an application.
   *
   * @param evaluator one that knows the {@link #library}
   */
  public static List<Registered> of(
      Application application, Evaluator evaluator, Activation activation) {
    return new FilterRegistrations(application.types(), evaluator, activation).all(application);
  }

  private List<Registered> all(Application application) {
    boolean inContainer =
        !application.entryPoint()
            || application.modules().stream().anyMatch(each -> each.packaging().equals("war"));
    registrations();
    beans();
    new Initializers(types, evaluator, activation, inContainer).added().forEach(this::added);
    declared(inContainer || types.mentions("ServletComponentScan"));
    return List.copyOf(found);
  }

  private void registrations() {
    for (JavaType type : types.inFilesMentioning("FilterRegistrationBean")) {
      for (JavaMethod method : type.methods()) {
        boolean registers =
            method.isAnnotatedWith(FilterBeans.BEAN)
                && method.returnType().simpleName().equals("FilterRegistrationBean")
                && method.body().isPresent();
        Activation.State state = activation.of(type, method);
        if (registers && state.active() != Truth.NO) {
          registeredBy(evaluator.bean(type, method), type, method, state);
        }
      }
    }
  }

  private void registeredBy(
      Value bean, JavaType declaring, JavaMethod method, Activation.State state) {
    if (bean instanceof FilterLibrary.Registration registration) {
      registration
          .filter()
          .ifPresent(made -> registered(registration, made, declaring, method, state));
    } else if (bean instanceof Value.Unknown && !promisesSpringsFilter(method)) {
      Evidence at = new Evidence("the bean `" + method.name() + "`", method.at());
      found.add(
          new Registered(
              bean, declaring, at.text(), new RequestMatcher.Any(), at, state, Map.of()));
    }
  }

  private static boolean promisesSpringsFilter(JavaMethod method) {
    return method.returnType() instanceof TypeRef.Declared bean
        && bean.arguments().stream()
            .flatMap(each -> each.declaredName().stream())
            .anyMatch(each -> each.startsWith(SPRING));
  }

  private void registered(
      FilterLibrary.Registration registration,
      Value made,
      JavaType declaring,
      JavaMethod method,
      Activation.State state) {
    Optional<JavaType> source = sourceOf(made);
    source.ifPresent(each -> named.add(each.name()));
    if (!registration.enabled() || isOfSpring(made)) {
      return;
    }
    Evidence at =
        source
            .map(each -> new Evidence("the filter " + each.simpleName(), each.at()))
            .orElseGet(() -> new Evidence("the bean `" + method.name() + "`", method.at()));
    found.add(
        new Registered(
            played(made, source),
            source.orElse(declaring),
            source.map(JavaType::simpleName).orElse(at.text()),
            state.narrowed(registration.when()),
            at,
            state,
            registration.parameters()));
  }

  /** A filter that is a bean too is registered twice. */
  private void added(Initializers.Added filter) {
    if (isOfSpring(filter.filter())) {
      return;
    }
    Optional<JavaType> source = sourceOf(filter.filter());
    found.add(
        new Registered(
            played(filter.filter(), source),
            source.orElse(filter.place()),
            source.map(JavaType::simpleName).orElse(filter.source().text()),
            filter.state().narrowed(filter.when()),
            filter.source(),
            filter.state(),
            filter.parameters()));
  }

  private Optional<JavaType> sourceOf(Value filter) {
    return typeOf(filter).flatMap(types::find).filter(JavaType::isSource);
  }

  /** What isn't made in sight is played as the application's object of its class. */
  private Value played(Value filter, Optional<JavaType> source) {
    return filter instanceof Value.Host ? filter : source.map(evaluator::object).orElse(filter);
  }

  /** Spring's own filters turn nobody away, or are read where they matter. */
  private static boolean isOfSpring(Value filter) {
    return !(filter instanceof Value.Host)
        && typeOf(filter).filter(each -> each.startsWith(SPRING)).isPresent();
  }

  /** The class of a filter that is given as an object, as a class, or by the class's name. */
  private static Optional<String> typeOf(Value filter) {
    if (filter instanceof Value.Host host) {
      return host.type();
    }
    if (filter instanceof Value.ClassLiteral literal) {
      return literal.type().declaredName();
    }
    if (filter instanceof Value.Text name) {
      return Optional.of(name.text());
    }
    return filter instanceof Value.Foreign foreign ? Optional.of(foreign.type()) : Optional.empty();
  }

  /**
   * A bean that stands in a registration isn't registered by itself too ({@code
   * ServletContextInitializerBeans.seen}, Boot 2.7 to 4.0).
   */
  private void beans() {
    Set<String> registered = Set.copyOf(named);
    for (FilterBeans.Found bean : new FilterBeans(types, evaluator, activation).found()) {
      if (bean.filter().filter(each -> registered.contains(each.name())).isPresent()) {
        continue;
      }
      bean.filter().ifPresent(each -> named.add(each.name()));
      found.add(
          new Registered(
              bean.made(),
              bean.filter().orElse(bean.declaring()),
              bean.filter().map(JavaType::simpleName).orElse(bean.source().text()),
              bean.state().narrowed(new RequestMatcher.Any()),
              bean.source(),
              bean.state(),
              Map.of()));
    }
  }

  private void declared(boolean scanned) {
    for (JavaType each : types.subtypesOf(FILTERS)) {
      if (!each.is(Modifier.ABSTRACT) && !named.contains(each.name())) {
        Activation.State state = activation.of(each);
        when(each, scanned)
            .filter(when -> state.active() != Truth.NO)
            .ifPresent(when -> found.add(declared(each, when, state)));
      }
    }
  }

  private Registered declared(JavaType type, RequestMatcher when, Activation.State state) {
    return new Registered(
        evaluator.object(type),
        type,
        type.simpleName(),
        state.narrowed(when),
        new Evidence("the filter " + type.simpleName(), type.at()),
        state,
        WebFilterParameters.of(type, evaluator));
  }

  /**
   * The requests that a filter sees by its own annotations; empty where it isn't registered. A bean
   * sees all of them, whatever its {@code @WebFilter} says, which only {@code ServletComponentScan}
   * or a container looks at.
   */
  private Optional<RequestMatcher> when(JavaType type, boolean scanned) {
    if (type.annotations().stream().anyMatch(each -> COMPONENTS.contains(each.simpleName()))) {
      return Optional.of(new RequestMatcher.Any());
    }
    return type.annotations().stream()
        .filter(each -> scanned && each.simpleName().equals("WebFilter"))
        .findFirst()
        .map(each -> patterns(each));
  }

  private RequestMatcher patterns(JavaAnnotation annotation) {
    List<RequestMatcher> patterns = new ArrayList<>();
    for (String element : List.of("value", "urlPatterns")) {
      Value value =
          annotation.element(element).map(evaluator::valueOf).orElse(new Value.Items(List.of()));
      List<Value> items = value instanceof Value.Items many ? many.items() : List.of(value);
      for (Value each : items) {
        patterns.add(
            each instanceof Value.Text text
                ? RequestMatcher.path(new PathLanguage.ServletMapping(text.text()))
                : new RequestMatcher.Unclear(
                    new Evidence("a URL pattern of the filter isn't known", annotation.at())));
      }
    }
    return patterns.isEmpty() ? new RequestMatcher.Any() : new RequestMatcher.AnyOf(patterns);
  }
}
