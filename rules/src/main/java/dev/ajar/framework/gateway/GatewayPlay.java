package dev.ajar.framework.gateway;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.ExchangeJudge;
import dev.ajar.framework.guards.RequestState;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.satoken.SaFilter;
import dev.ajar.framework.satoken.SaLibrary;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the filters of a gateway of WebFlux for one request without credentials. */
final class GatewayPlay implements Front {

  private static final String FACTORY = "org.springframework.cloud.gateway.filter.factory.";

  private final Types types;
  private SaRequest checked = new SaRequest("/", "GET");
  private final ExchangeJudge judge;
  private final Evaluator evaluator;
  private final List<GatewayFilters.Found> web;
  private final List<GatewayFilters.Found> global;
  private final List<JavaType> factories;
  private final List<SaBean> saFilters = new ArrayList<>();
  private final WebFluxChains chains;
  private final JavaRoutes routes;
  private final Words words;
  private final Map<String, Passage> played = new HashMap<>();
  private final Map<String, Passage> doors = new HashMap<>();
  private final Map<String, Passage> anywhere = new HashMap<>();

  private record SaBean(SaFilter filter, JavaType place, JavaMethod method) {}

  GatewayPlay(Application gateway) {
    this.types = gateway.types();
    SaLibrary saToken = new SaLibrary(types, () -> checked);
    Properties properties = FileProperties.of(gateway);
    this.judge = new ExchangeJudge(types, properties, new GatewayLibrary(saToken));
    this.evaluator = judge.evaluator();
    Activation activation = new Activation(types, evaluator, properties);
    GatewayFilters filters = new GatewayFilters(types, evaluator, activation);
    this.web = filters.of(GatewayFilters.WEB);
    this.global = filters.of(GatewayFilters.GLOBAL);
    this.factories =
        types
            .subtypesOf(
                FACTORY + "AbstractGatewayFilterFactory",
                FACTORY + "AbstractNameValueGatewayFilterFactory",
                FACTORY + "GatewayFilterFactory")
            .stream()
            .filter(each -> !each.is(Modifier.ABSTRACT))
            .toList();
    findSaFilters();
    this.chains = WebFluxChains.of(gateway, evaluator, activation);
    this.routes = JavaRoutes.of(types, evaluator, activation);
    this.words = Words.of(gateway, filterTypes());
  }

  private List<JavaType> filterTypes() {
    List<JavaType> all = new ArrayList<>(factories);
    web.forEach(each -> all.add(each.place()));
    global.forEach(each -> all.add(each.place()));
    return all;
  }

  private void findSaFilters() {
    for (JavaType type : types.inFilesMentioning("SaReactorFilter", "SaServletFilter")) {
      for (JavaMethod method : type.methods()) {
        boolean makes =
            method.returnType().simpleName().matches("Sa(Reactor|Servlet)Filter")
                && method.body().isPresent();
        if (makes && evaluator.bean(type, method) instanceof SaFilter filter) {
          saFilters.add(new SaBean(filter, type, method));
        }
      }
    }
  }

  @Override
  public JavaRoutes routes() {
    return routes;
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public synchronized Optional<String> behind(Route route, String path, String method) {
    RequestState request = new RequestState(path, method);
    for (Step each : steps(route)) {
      request = each.rewrites() ? after(route, each, request) : request;
    }
    return request.path();
  }

  private RequestState after(Route route, Step step, RequestState request) {
    Optional<Rewriting> rewriting = step.routed().flatMap(RouteFilter::rewriting);
    if (rewriting.isEmpty()) {
      return outcome(step, request).after();
    }
    List<String> patterns = route.patterns();
    return request.rewritten(request.path().flatMap(each -> rewriting.get().after(each, patterns)));
  }

  @Override
  public synchronized Passage asks(Route route, String path, String method) {
    String key = System.identityHashCode(route) + method + " " + path;
    Passage known = played.get(key);
    if (known == null) {
      known = play(route, path, method);
      played.put(key, known);
    }
    return known;
  }

  private Passage play(Route route, String path, String method) {
    Passage passage = asksAtTheDoor(path, method);
    RequestState request = new RequestState(path, method);
    for (Step each : steps(route)) {
      if (passage.refuses()) {
        return passage;
      }
      if (each.routed().flatMap(RouteFilter::rewriting).isPresent()) {
        request = after(route, each, request);
      } else {
        ExchangeJudge.Outcome outcome = outcome(each, request);
        passage = passage.and(passage(each, outcome));
        request = outcome.after();
      }
    }
    return passage;
  }

  /** What a request is asked before a route or a handler is looked for. */
  synchronized Passage asksAtTheDoor(String path, String method) {
    return doors.computeIfAbsent(method + " " + path, key -> atTheDoor(path, method));
  }

  /** What a request is asked there whose path isn't known. */
  synchronized Passage asksAnywhereAtTheDoor(String method) {
    Passage passage =
        chains
            .passesAnywhere()
            .orElseGet(
                () -> new Passage(new Requirement.Anyone(), Evidence.of("nothing is asked")));
    for (SaBean each : saFilters) {
      passage = passage.and(unclear(each));
    }
    return anywhere(passage, web, method);
  }

  @Override
  public synchronized Passage asksAnywhere(String method) {
    Passage known = anywhere.get(method);
    if (known == null) {
      known = anywhere(asksAnywhereAtTheDoor(method), global, method);
      anywhere.put(method, known);
    }
    return known;
  }

  private Passage anywhere(Passage before, List<GatewayFilters.Found> filters, String method) {
    Passage passage = before;
    RequestState request = new RequestState(Optional.empty(), method, List.of(), Map.of());
    for (GatewayFilters.Found each : filters) {
      passage = passage.and(passage(each.name(), outcome(each, request)));
    }
    return passage;
  }

  private static Passage unclear(SaBean bean) {
    String doubt = "which paths the filter `" + bean.method().name() + "` is for isn't known here";
    return new Passage(new Requirement.Unclear(doubt), new Evidence(doubt, bean.method().at()));
  }

  /** What is asked before a route is looked for. */
  private Passage atTheDoor(String path, String method) {
    Passage passage = new Passage(new Requirement.Anyone(), Evidence.of("nothing is asked"));
    for (SaBean each : saFilters) {
      passage = passage.and(passage(each, path, method));
    }
    Optional<Passage> permitted = chains.passes(path, method);
    passage = permitted.isPresent() ? passage.and(permitted.get()) : passage;
    RequestState request = new RequestState(path, method);
    for (GatewayFilters.Found each : web) {
      ExchangeJudge.Outcome outcome = judge.play(each.filter(), each.name(), each.place(), request);
      passage = passage.and(passage(each.name(), outcome));
    }
    return passage;
  }

  private Passage passage(SaBean bean, String path, String method) {
    checked = new SaRequest(path, method);
    evaluator.call(bean.filter(), "doFilter", List.of(), bean.place());
    Truth passes = checked.passes();
    Evidence because =
        new Evidence(
            "the gateway's filter `" + bean.method().name() + "` of Sa-Token", bean.method().at());
    return switch (passes) {
      case YES -> new Passage(new Requirement.Anyone(), because);
      case NO -> new Passage(new Requirement.Credentials("a log-in of Sa-Token"), because);
      case UNKNOWN ->
          new Passage(
              new Requirement.Unclear(
                  "whether " + because.text() + " lets the request pass can't be told"),
              because);
    };
  }

  /** A filter in its place: a global one, or one of the route's. */
  private record Step(
      int order,
      Optional<GatewayFilters.Found> global,
      Optional<RouteFilter> routed,
      boolean rewrites) {}

  /**
   * {@code FilteringWebHandler.handle}: those of the same order as they come, global ones first.
   */
  private List<Step> steps(Route route) {
    List<Step> steps = new ArrayList<>();
    for (GatewayFilters.Found each : global) {
      steps.add(new Step(each.order(), Optional.of(each), Optional.empty(), each.rewrites()));
    }
    for (RouteFilter each : route.filters()) {
      steps.add(new Step(each.order(), Optional.empty(), Optional.of(each), rewrites(each)));
    }
    steps.sort(Comparator.comparingInt(Step::order));
    return steps;
  }

  private boolean rewrites(RouteFilter filter) {
    return filter.rewriting().isPresent()
        || filter.made().isPresent()
        || factory(filter).filter(GatewayFilters::rewrites).isPresent();
  }

  private ExchangeJudge.Outcome outcome(Step step, RequestState request) {
    if (step.global().isPresent()) {
      return outcome(step.global().get(), request);
    }
    RouteFilter filter = step.routed().orElseThrow();
    Optional<JavaType> factory = factory(filter);
    if (filter.made().isPresent()) {
      return judge.play(filter.made().get(), "of a route", routes.place().orElseThrow(), request);
    }
    if (factory.isEmpty()) {
      return BuiltInFilters.outcome(filter, request);
    }
    JavaType type = factory.get();
    Value arguments = new FilterArguments(filter, type, types, evaluator);
    Value made = evaluator.call(evaluator.object(type), "apply", List.of(arguments), type);
    return judge.play(made, type.simpleName(), type, request);
  }

  private ExchangeJudge.Outcome outcome(GatewayFilters.Found filter, RequestState request) {
    ExchangeJudge.Outcome outcome =
        judge.play(filter.filter(), filter.name(), filter.place(), request);
    if (filter.registered() || outcome.asks() instanceof Requirement.Anyone) {
      return outcome;
    }
    String doubt = "whether the filter " + filter.name() + " is in force can't be told";
    return new ExchangeJudge.Outcome(
        new Requirement.Unclear(doubt), new Evidence(doubt, filter.place().at()), request);
  }

  private Optional<JavaType> factory(RouteFilter filter) {
    return factories.stream()
        .filter(
            each ->
                each.simpleName().equals(filter.name() + "GatewayFilterFactory")
                    || each.simpleName().equals(filter.name()))
        .findFirst();
  }

  private Passage passage(Step step, ExchangeJudge.Outcome outcome) {
    String name =
        step.global()
            .map(GatewayFilters.Found::name)
            .orElseGet(() -> step.routed().orElseThrow().name());
    return passage(name, outcome);
  }

  private static Passage passage(String filter, ExchangeJudge.Outcome outcome) {
    boolean refuses =
        outcome.asks() instanceof Requirement.Credentials
            || outcome.asks() instanceof Requirement.Nobody;
    Evidence because =
        refuses
            ? new Evidence(
                "the gateway's filter "
                    + filter
                    + " turns the request away"
                    + (outcome.because().text().equals(filter)
                        ? ""
                        : " by " + outcome.because().text()),
                outcome.because().at())
            : outcome.because();
    return new Passage(outcome.asks(), because);
  }
}
