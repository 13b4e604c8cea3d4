package dev.ajar.framework.servlet;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Servlet filters that the application registers: as a component, by {@code @WebFilter}, by {@code
 * FilterRegistrationBean}. Each that can turn a request away is a gate of its own.
 */
public final class ServletFilters implements Framework {

  private static final String[] FILTERS = {
    "javax.servlet.Filter",
    "jakarta.servlet.Filter",
    "org.springframework.web.filter.OncePerRequestFilter",
    "org.springframework.web.filter.GenericFilterBean"
  };
  private static final AccessRule NONE =
      new AccessRule(
          new RequestMatcher.Any(),
          new Requirement.Anyone(),
          Evidence.of("the filter isn't registered for the request"));

  private static final String SPRING = "org.springframework.";

  private static final Set<String> COMPONENTS = Set.of("Component", "Service", "Configuration");

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    List<JavaType> filters = types.subtypesOf(FILTERS);
    Properties properties = properties(application);
    GuardJudge judge = new GuardJudge(types, properties, new FilterLibrary());
    Evaluator evaluator = judge.evaluator();
    Activation activation = new Activation(types, evaluator, properties);
    List<Gate> gates = new ArrayList<>();
    Set<String> registered = new TreeSet<>();
    registrations(types, evaluator, judge, activation, registered, gates);
    new FilterBeans(types, evaluator, activation)
        .found()
        .forEach(
            bean -> {
              bean.filter().ifPresent(each -> registered.add(each.name()));
              gate(bean, judge).ifPresent(gates::add);
            });
    boolean scanned =
        types.mentions("ServletComponentScan")
            || !application.entryPoint()
            || application.modules().stream().anyMatch(each -> each.packaging().equals("war"));
    for (JavaType each : filters) {
      if (!each.is(Modifier.ABSTRACT) && !registered.contains(each.name())) {
        Activation.State state = activation.of(each);
        when(each, evaluator, scanned)
            .filter(when -> state.active() != Truth.NO)
            .flatMap(when -> gate(each, when, judge.filter(each), state))
            .ifPresent(gates::add);
      }
    }
    return gates;
  }

  private static Properties properties(Application application) {
    return FileProperties.of(application);
  }

  private static void registrations(
      Types types,
      Evaluator evaluator,
      GuardJudge judge,
      Activation activation,
      Set<String> registered,
      List<Gate> gates) {
    for (JavaType type : types.inFilesMentioning("FilterRegistrationBean")) {
      for (JavaMethod method : type.methods()) {
        boolean registers =
            method.isAnnotatedWith(FilterBeans.BEAN)
                && method.returnType().simpleName().equals("FilterRegistrationBean")
                && method.body().isPresent();
        Activation.State state = activation.of(type, method);
        if (registers
            && state.active() != Truth.NO
            && evaluator.bean(type, method) instanceof FilterLibrary.Registration registration) {
          registered(registration, type, method, types, judge, state)
              .ifPresent(
                  each -> {
                    each.type().ifPresent(filter -> registered.add(filter.name()));
                    each.gate().ifPresent(gates::add);
                  });
        }
      }
    }
  }

  private record Registered(Optional<JavaType> type, Optional<Gate> gate) {}

  private static Optional<Registered> registered(
      FilterLibrary.Registration registration,
      JavaType declaring,
      JavaMethod method,
      Types types,
      GuardJudge judge,
      Activation.State state) {
    if (registration.filter().isEmpty()) {
      return Optional.empty();
    }
    Value made = registration.filter().get();
    Optional<String> name = typeOf(made);
    Optional<JavaType> source = name.flatMap(types::find).filter(JavaType::isSource);
    boolean ofSpring =
        made instanceof Value.Foreign && name.filter(each -> each.startsWith(SPRING)).isPresent();
    if (!registration.enabled() || ofSpring) {
      return Optional.of(new Registered(source, Optional.empty()));
    }
    Judgement judgement =
        made instanceof Value.Host || source.isEmpty()
            ? judge.filter(made, source.orElse(declaring))
            : judge.filter(source.get());
    Evidence at =
        source
            .map(each -> new Evidence("the filter " + each.simpleName(), each.at()))
            .orElseGet(() -> new Evidence("the bean `" + method.name() + "`", method.at()));
    String shown = source.map(JavaType::simpleName).orElse(at.text());
    return Optional.of(
        new Registered(source, gate(shown, registration.when(), judgement, at, state)));
  }

  private static Optional<String> typeOf(Value filter) {
    if (filter instanceof Value.Host host) {
      return host.type();
    }
    return filter instanceof Value.Foreign foreign ? Optional.of(foreign.type()) : Optional.empty();
  }

  /**
   * The requests that a filter sees by its own annotations; empty where it isn't registered. A bean
   * sees all of them, whatever its {@code @WebFilter} says, which only {@code ServletComponentScan}
   * or a container looks at.
   */
  private static Optional<RequestMatcher> when(
      JavaType type, Evaluator evaluator, boolean scanned) {
    if (type.annotations().stream().anyMatch(each -> COMPONENTS.contains(each.simpleName()))) {
      return Optional.of(new RequestMatcher.Any());
    }
    return type.annotations().stream()
        .filter(each -> scanned && each.simpleName().equals("WebFilter"))
        .findFirst()
        .map(each -> patterns(each, evaluator));
  }

  private static RequestMatcher patterns(JavaAnnotation annotation, Evaluator evaluator) {
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

  private static Optional<Gate> gate(FilterBeans.Found bean, GuardJudge judge) {
    return gate(
        bean.filter().map(JavaType::simpleName).orElse(bean.source().text()),
        new RequestMatcher.Any(),
        judge.filter(bean.made(), bean.filter().orElse(bean.declaring())),
        bean.source(),
        bean.state());
  }

  private static Optional<Gate> gate(
      JavaType type, RequestMatcher when, Judgement judgement, Activation.State state) {
    Evidence source = new Evidence("the filter " + type.simpleName(), type.at());
    return gate(type.simpleName(), when, judgement, source, state);
  }

  private static Optional<Gate> gate(
      String name,
      RequestMatcher when,
      Judgement judgement,
      Evidence source,
      Activation.State state) {
    if (judgement.passesAll()) {
      return Optional.empty();
    }
    Chain chain = judgement.chain(name, state.narrowed(when), source, state.conditions());
    return Optional.of(new Gate("filter " + name, List.of(chain), NONE));
  }
}
