package dev.ajar.framework.servlet;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
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

  private static final Set<String> COMPONENTS = Set.of("Component", "Service", "Configuration");

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    List<JavaType> filters = types.subtypesOf(FILTERS);
    Properties properties = properties(application);
    Evaluator evaluator = new Evaluator(types, properties, new FilterLibrary());
    Activation activation = new Activation(types, evaluator, properties);
    GuardJudge judge = new GuardJudge(types, evaluator);
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
    return new FileProperties(application.configuration());
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
            method.returnType().simpleName().equals("FilterRegistrationBean")
                && method.body().isPresent();
        Activation.State state = activation.of(type, method);
        if (registers
            && state.active() != Truth.NO
            && evaluator.bean(type, method) instanceof FilterLibrary.Registration registration) {
          Optional<JavaType> filter =
              registration.filter().flatMap(ServletFilters::typeOf).flatMap(types::find);
          filter.ifPresent(each -> registered.add(each.name()));
          filter
              .filter(each -> registration.enabled() && each.isSource())
              .flatMap(each -> gate(each, registration.when(), judge.filter(each), state))
              .ifPresent(gates::add);
        }
      }
    }
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
    if (bean.filter().isPresent()) {
      JavaType type = bean.filter().get();
      return gate(type, new RequestMatcher.Any(), judge.filter(type), bean.state());
    }
    Requirement unclear =
        new Requirement.Unclear("the filter of " + bean.source().text() + " isn't in the source");
    AccessRule asks = new AccessRule(new RequestMatcher.Any(), unclear, bean.source());
    RequestMatcher when = bean.state().narrowed(new RequestMatcher.Any());
    Chain chain = new Chain("filter", when, List.of(), asks, bean.state().conditions());
    return Optional.of(new Gate("filter " + bean.source().text(), List.of(chain), NONE));
  }

  private static Optional<Gate> gate(
      JavaType type, RequestMatcher when, Requirement requirement, Activation.State state) {
    if (requirement instanceof Requirement.Anyone) {
      return Optional.empty();
    }
    AccessRule asks =
        new AccessRule(
            new RequestMatcher.Any(),
            requirement,
            new Evidence("the filter " + type.simpleName(), type.at()));
    Chain chain =
        new Chain(type.simpleName(), state.narrowed(when), List.of(), asks, state.conditions());
    return Optional.of(new Gate("filter " + type.simpleName(), List.of(chain), NONE));
  }
}
