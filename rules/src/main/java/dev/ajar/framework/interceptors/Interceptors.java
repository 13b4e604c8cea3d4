package dev.ajar.framework.interceptors;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.HandlerPaths;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.interceptors.Registrations.Registered;
import dev.ajar.framework.springmvc.HandlerMappings;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Spring MVC's interceptors: each that can turn a request away is a gate of its own. */
public final class Interceptors implements Framework {

  private final SpringMvc endpoints;

  public Interceptors(SpringMvc endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    if (!types.mentions("addInterceptors", "MappedInterceptor")) {
      return List.of();
    }
    Properties properties = properties(application);
    GuardJudge judge =
        new GuardJudge(
            types,
            properties,
            Registrations.library(application).or(new HandlerMappings(application)),
            HandlerPaths.of(endpoints.endpoints(application)));
    Activation activation = new Activation(types, judge.evaluator(), properties);
    return Registrations.of(application, judge.evaluator(), activation).stream()
        .flatMap(each -> gate(each, application, judge).stream())
        .toList();
  }

  private static Properties properties(Application application) {
    return FileProperties.of(application);
  }

  private Optional<Gate> gate(Registered registered, Application application, GuardJudge judge) {
    String name = registered.type();
    Optional<JavaType> source = application.types().find(name).filter(JavaType::isSource);
    Supplier<List<Handler>> handlers =
        () -> endpoints.endpoints(application).stream().map(Endpoint::handler).toList();
    Judgement judgement =
        registered.interceptor() instanceof Value.Host || source.isEmpty()
            ? judge.interceptor(
                registered.interceptor(), source.orElse(registered.registrar()), handlers)
            : judge.interceptor(source.get(), handlers);
    if (judgement.passesAll()) {
      return Optional.empty();
    }
    String simpleName = registered.simpleName();
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            new Evidence(
                "the interceptor " + simpleName + " isn't registered for the request",
                registered.source().at()));
    Chain chain =
        judgement.chain(
            simpleName, registered.when(), registered.source(), registered.state().conditions());
    return Optional.of(new Gate("interceptor " + simpleName, List.of(chain), otherwise));
  }
}
