package dev.ajar.framework.servlet;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.HandlerPaths;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.servlet.FilterRegistrations.Registered;
import dev.ajar.framework.springmvc.HandlerMappings;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Servlet filters that the application registers: as a component, by {@code @WebFilter}, by {@code
 * FilterRegistrationBean}. Each that can turn a request away is a gate of its own.
 */
public final class ServletFilters implements Framework {

  private final Function<Application, HandlerPaths> paths;

  /** Of an application that is asked for its own handlers alone. */
  public ServletFilters(SpringMvc endpoints) {
    this.paths = each -> HandlerPaths.of(endpoints.endpoints(each));
  }

  private ServletFilters() {
    this.paths = each -> HandlerPaths.any();
  }

  /** Of an application that also passes requests on to others. */
  public static ServletFilters ofProxy() {
    return new ServletFilters();
  }

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    Properties properties = FileProperties.of(application);
    GuardJudge judge =
        new GuardJudge(
            types,
            properties,
            FilterRegistrations.library().or(new HandlerMappings(application)),
            paths.apply(application));
    Activation activation = new Activation(types, judge.evaluator(), properties);
    return FilterRegistrations.of(application, judge.evaluator(), activation).stream()
        .flatMap(
            each ->
                gate(each, judge.filter(each.filter(), each.place(), each.parameters())).stream())
        .toList();
  }

  private static Optional<Gate> gate(Registered filter, Judgement judgement) {
    if (judgement.passesAll()) {
      return Optional.empty();
    }
    AccessRule none =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            new Evidence(
                "the filter " + bare(filter.name()) + " isn't registered for the request",
                filter.source().at()));
    Chain chain =
        judgement.chain(filter.name(), filter.when(), filter.source(), filter.state().conditions());
    return Optional.of(new Gate("filter " + bare(filter.name()), List.of(chain), none));
  }

  /** Without the words in front of a bean's name. */
  private static String bare(String name) {
    return name.replace("the bean ", "");
  }
}
