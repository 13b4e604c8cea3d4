package dev.ajar.framework.gateway;

import dev.ajar.framework.Framework;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.ExchangeJudge;
import dev.ajar.framework.guards.ZuulJudge;
import dev.ajar.framework.servlet.ServletFilters;
import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.framework.springsecurity.SpringSecurity;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gateway in a servlet container: what stands in front of its own servlet, and then Zuul's
 * filters.
 */
final class ZuulFront implements Front {

  private final List<ConcreteGate> gates;
  private final ZuulJudge judge;
  private final Words words;
  private final Map<String, Passage> played = new HashMap<>();

  ZuulFront(Application gateway) {
    Properties properties = FileProperties.of(gateway);
    this.judge = new ZuulJudge(gateway.types(), properties);
    List<GatewayFilters.Found> filters =
        new GatewayFilters(
                gateway.types(),
                judge.evaluator(),
                new Activation(gateway.types(), judge.evaluator(), properties))
            .of("com.netflix.zuul.ZuulFilter");
    filters.stream()
        .filter(GatewayFilters.Found::registered)
        .forEach(each -> judge.add(each.filter(), each.place()));
    this.words = Words.of(gateway, filters.stream().map(GatewayFilters.Found::place).toList());
    Stream<Framework> before =
        Stream.of(ServletFilters.ofProxy(), SpringSecurity.ofProxy(new SpringMvc()));
    this.gates =
        before.flatMap(each -> each.gates(gateway).stream()).map(ConcreteGate::new).toList();
  }

  @Override
  public Optional<String> behind(Route route, String path, String method) {
    Optional<String> current = Optional.of(path);
    for (RouteFilter each : route.filters()) {
      Optional<Rewriting> rewriting = each.rewriting();
      if (rewriting.isPresent()) {
        current = current.flatMap(at -> rewriting.get().after(at, route.patterns()));
      }
    }
    return current;
  }

  @Override
  public synchronized Passage asks(Route route, String path, String method) {
    String key = method + " " + path;
    Passage known = played.get(key);
    if (known == null) {
      known = play(path, method);
      played.put(key, known);
    }
    return known;
  }

  @Override
  public Passage asksAnywhere(String method) {
    String doubt = "what Zuul's filters ask depends on the path, which isn't known";
    return new Passage(new Requirement.Unclear(doubt), Evidence.of(doubt));
  }

  private Passage play(String path, String method) {
    Passage passage = new Passage(new Requirement.Anyone(), Evidence.of("nothing is asked"));
    for (ConcreteGate each : gates) {
      passage = passage.and(each.asks(path, method));
    }
    Optional<ExchangeJudge.Outcome> outcome =
        passage.refuses() ? Optional.empty() : judge.play(path, method);
    return outcome
        .map(each -> new Passage(each.asks(), each.because()))
        .map(passage::and)
        .orElse(passage);
  }

  @Override
  public JavaRoutes routes() {
    return JavaRoutes.NONE;
  }

  @Override
  public Words words() {
    return words;
  }
}
