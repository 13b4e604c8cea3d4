package dev.ajar.framework.servlet;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Code that adds filters to the {@code ServletContext} when the service starts: Spring Boot's
 * {@code ServletContextInitializer} beans, and what a servlet container calls by itself.
 */
final class Initializers {

  private static final String SUPPORT = "org.springframework.web.servlet.support.";

  /** Whose {@code getServletFilters} are mapped to the servlet that runs the handlers. */
  private static final String[] DISPATCHERS = {
    SUPPORT + "AbstractDispatcherServletInitializer",
    SUPPORT + "AbstractAnnotationConfigDispatcherServletInitializer"
  };

  private static final String START = "onStartup";
  private static final String OF_BOOT =
      "org.springframework.boot.web.servlet.ServletContextInitializer";
  private static final String[] OF_SPRING = {
    "org.springframework.web.WebApplicationInitializer", DISPATCHERS[0], DISPATCHERS[1]
  };
  private static final String[] OF_CONTAINERS = {
    "javax.servlet.ServletContainerInitializer", "jakarta.servlet.ServletContainerInitializer"
  };
  private static final String[] LISTENERS = {
    "javax.servlet.ServletContextListener", "jakarta.servlet.ServletContextListener"
  };

  private final Types types;
  private final Evaluator evaluator;
  private final Activation activation;
  private final boolean inContainer;

  /**
   * @param inContainer whether the service may run in a servlet container of its own, which calls
   *     what Spring Boot's embedded one doesn't
   */
  Initializers(Types types, Evaluator evaluator, Activation activation, boolean inContainer) {
    this.types = types;
    this.evaluator = evaluator;
    this.activation = activation;
    this.inContainer = inContainer;
  }

  /**
   * A filter that code adds at start.
   *
   * @param filter the object, its class, or the name of its class
   * @param place the class whose code adds it
   */
  record Added(
      Value filter,
      JavaType place,
      RequestMatcher when,
      Evidence source,
      Activation.State state,
      Map<String, Value> parameters) {}

  List<Added> added() {
    if (!types.mentions("addFilter", "getServletFilters")) {
      return List.of();
    }
    List<Added> added = new ArrayList<>(beans());
    added.addAll(by(LISTENERS, "contextInitialized", context -> List.of(context.event())));
    if (inContainer) {
      added.addAll(by(OF_SPRING, START, List::of));
      added.addAll(by(OF_CONTAINERS, START, context -> List.of(new Value.Null(), context)));
      added.addAll(ofDispatchers());
    }
    return added;
  }

  /** Spring Boot calls those that are beans, and no others. */
  private List<Added> beans() {
    List<Added> added = new ArrayList<>();
    for (JavaType type : concrete(OF_BOOT)) {
      if (!type.annotations().isEmpty()) {
        added.addAll(by(evaluator.object(type), type, activation.of(type), START, List::of));
      }
    }
    for (JavaType type : types.inFilesMentioning("ServletContextInitializer")) {
      for (JavaMethod method : type.methods()) {
        if (method.isAnnotatedWith(FilterBeans.BEAN)
            && method.returnType().simpleName().equals("ServletContextInitializer")) {
          Activation.State state = activation.of(type, method);
          added.addAll(by(evaluator.bean(type, method), type, state, START, List::of));
        }
      }
    }
    return added;
  }

  private List<Added> by(
      String[] supertypes, String method, Function<StartedContext, List<Value>> arguments) {
    return concrete(supertypes).stream()
        .flatMap(
            each ->
                by(evaluator.object(each), each, activation.of(each), method, arguments).stream())
        .toList();
  }

  private List<Added> by(
      Value starter,
      JavaType place,
      Activation.State state,
      String method,
      Function<StartedContext, List<Value>> arguments) {
    if (state.active() == Truth.NO) {
      return List.of();
    }
    StartedContext context = new StartedContext();
    evaluator.call(starter, method, arguments.apply(context), place);
    return context.filters().stream()
        .map(
            each ->
                new Added(
                    each.filter(), place, each.when(), each.source(), state, each.parameters()))
        .toList();
  }

  private List<Added> ofDispatchers() {
    List<Added> added = new ArrayList<>();
    for (JavaType type : concrete(DISPATCHERS)) {
      Evidence source = new Evidence("the filters of " + type.simpleName(), type.at());
      Value filters = evaluator.call(evaluator.object(type), "getServletFilters", List.of(), type);
      if (filters instanceof Value.Items items) {
        for (Value each : items.items()) {
          added.add(
              new Added(
                  each, type, new RequestMatcher.Any(), source, activation.of(type), Map.of()));
        }
      }
    }
    return added;
  }

  private List<JavaType> concrete(String... supertypes) {
    return types.subtypesOf(supertypes).stream()
        .filter(each -> !each.is(Modifier.ABSTRACT))
        .toList();
  }
}
