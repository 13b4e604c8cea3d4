package dev.ajar.framework.servlet;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
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
  private static final Set<String> COMPONENTS = Set.of("Component", "Service", "Configuration");

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    List<JavaType> filters = types.subtypesOf(FILTERS);
    if (filters.isEmpty() && !types.mentions("FilterRegistrationBean")) {
      return List.of();
    }
    Evaluator evaluator = evaluator(application);
    GuardJudge judge = new GuardJudge(types, evaluator);
    List<Gate> gates = new ArrayList<>();
    Set<String> registered = new TreeSet<>();
    registrations(types, evaluator, judge, registered, gates);
    for (JavaType each : filters) {
      if (!each.is(Modifier.ABSTRACT) && !registered.contains(each.name())) {
        when(each, evaluator)
            .flatMap(when -> gate(each, when, judge.filter(each)))
            .ifPresent(gates::add);
      }
    }
    return gates;
  }

  private static Evaluator evaluator(Application application) {
    ConfigurationProperties properties =
        ConfigurationProperties.read(
            application.modules().stream()
                .flatMap(each -> each.configurationFiles().stream())
                .toList(),
            Set.of());
    return new Evaluator(application.types(), new FileProperties(properties), new FilterLibrary());
  }

  private static void registrations(
      Types types,
      Evaluator evaluator,
      GuardJudge judge,
      Set<String> registered,
      List<Gate> gates) {
    for (JavaType type : types.inFilesMentioning("FilterRegistrationBean")) {
      for (JavaMethod method : type.methods()) {
        boolean registers =
            method.returnType().simpleName().equals("FilterRegistrationBean")
                && method.body().isPresent();
        if (registers
            && evaluator.bean(type, method) instanceof FilterLibrary.Registration registration) {
          Optional<JavaType> filter =
              registration.filter().flatMap(ServletFilters::typeOf).flatMap(types::find);
          filter.ifPresent(each -> registered.add(each.name()));
          filter
              .filter(each -> registration.enabled() && each.isSource())
              .flatMap(each -> gate(each, registration.when(), judge.filter(each)))
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

  /** The requests that a filter sees by its own annotations; empty where it isn't registered. */
  private static Optional<RequestMatcher> when(JavaType type, Evaluator evaluator) {
    for (JavaAnnotation each : type.annotations()) {
      if (each.simpleName().equals("WebFilter")) {
        return Optional.of(patterns(each, evaluator));
      }
    }
    return type.annotations().stream().anyMatch(each -> COMPONENTS.contains(each.simpleName()))
        ? Optional.of(new RequestMatcher.Any())
        : Optional.empty();
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

  private static Optional<Gate> gate(JavaType type, RequestMatcher when, Requirement requirement) {
    if (requirement instanceof Requirement.Anyone) {
      return Optional.empty();
    }
    AccessRule asks =
        new AccessRule(
            new RequestMatcher.Any(),
            requirement,
            new Evidence("the filter " + type.simpleName(), type.at()));
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("the filter isn't registered for the request"));
    Chain chain = new Chain(type.simpleName(), when, List.of(), asks, List.of());
    return Optional.of(new Gate("filter " + type.simpleName(), List.of(chain), otherwise));
  }
}
