package dev.ajar.framework.interceptors;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.framework.springmvc.TrailingSlash;
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
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Spring MVC's interceptors: each that can turn a request away is a gate of its own. */
public final class Interceptors implements Framework {

  private final SpringMvc endpoints = new SpringMvc();

  @Override
  public List<Gate> gates(Application application) {
    Types types = application.types();
    if (!types.mentions("addInterceptors", "MappedInterceptor")) {
      return List.of();
    }
    Properties properties = properties(application);
    boolean trailingSlash = TrailingSlash.isTakenByInterceptors(application);
    GuardJudge judge = new GuardJudge(types, properties, new MappedInterceptors(trailingSlash));
    Evaluator evaluator = judge.evaluator();
    Activation activation = new Activation(types, evaluator, properties);
    List<Gate> gates = new ArrayList<>();
    for (JavaType type : types.inFilesMentioning("addInterceptors")) {
      Activation.State state = activation.of(type);
      if (type.methodsNamed("addInterceptors").isEmpty() || state.active() == Truth.NO) {
        continue;
      }
      Registry registry = new Registry(trailingSlash);
      evaluator.call(evaluator.object(type), "addInterceptors", List.of(registry), type);
      registry
          .registrations()
          .forEach(each -> gate(each, type, application, judge, state).ifPresent(gates::add));
    }
    for (JavaType type : types.inFilesMentioning("MappedInterceptor")) {
      for (JavaMethod method : type.methods()) {
        Activation.State state = activation.of(type, method);
        if (method.returnType().simpleName().equals("MappedInterceptor")
            && method.body().isPresent()
            && state.active() != Truth.NO
            && evaluator.bean(type, method) instanceof Registry.Registration registration) {
          gate(registration, type, application, judge, state).ifPresent(gates::add);
        }
      }
    }
    return gates;
  }

  private static Properties properties(Application application) {
    return FileProperties.of(application);
  }

  private Optional<Gate> gate(
      Registry.Registration registration,
      JavaType registrar,
      Application application,
      GuardJudge judge,
      Activation.State state) {
    String name = name(registration.interceptor());
    if (name.startsWith("org.springframework.")
        && registration.interceptor() instanceof Value.Foreign) {
      return Optional.empty();
    }
    Optional<JavaType> source = application.types().find(name).filter(JavaType::isSource);
    Supplier<List<Handler>> handlers =
        () -> endpoints.endpoints(application).stream().map(Endpoint::handler).toList();
    Judgement judgement =
        registration.interceptor() instanceof Value.Host || source.isEmpty()
            ? judge.interceptor(registration.interceptor(), source.orElse(registrar), handlers)
            : judge.interceptor(source.get(), handlers);
    if (judgement.passesAll()) {
      return Optional.empty();
    }
    AccessRule otherwise =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("the interceptor isn't registered for the request"));
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    Chain chain =
        judgement.chain(
            simpleName,
            state.narrowed(registration.when()),
            registration.source(),
            state.conditions());
    return Optional.of(new Gate("interceptor " + simpleName, List.of(chain), otherwise));
  }

  private static String name(Value interceptor) {
    if (interceptor instanceof Value.Host host) {
      return host.type().orElse("that is declared in place");
    }
    return interceptor instanceof Value.Foreign foreign ? foreign.type() : "that isn't known";
  }
}
