package dev.ajar.framework.gateway;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.satoken.SaFilter;
import dev.ajar.framework.satoken.SaLibrary;
import dev.ajar.framework.satoken.SaRequest;
import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.BoundType;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.FileProperties;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays a gateway's filters for one request without credentials. */
final class GatewayPlay {

  private static final Pattern WORD = Pattern.compile("[\\w.-]{2,40}");
  private static final int MOST_WORDS = 60;
  private static final String FILTERS = "org.springframework.cloud.gateway.filter.";

  private final Types types;
  private final SaLibrary saToken;
  private final Evaluator evaluator;
  private final List<JavaType> global;
  private final List<JavaType> factories;
  private final List<SaBean> saFilters = new ArrayList<>();
  private final WebFluxChains chains;
  private final Set<String> words;

  private record SaBean(SaFilter filter, JavaType place, JavaMethod method) {}

  GatewayPlay(Application gateway) {
    this.types = gateway.types();
    this.saToken = new SaLibrary(types);
    Properties properties = FileProperties.of(gateway);
    this.evaluator = new Evaluator(types, properties, new GatewayLibrary(saToken));
    Activation activation = new Activation(types, evaluator, properties);
    this.global =
        types
            .subtypesOf(FILTERS + "GlobalFilter", "org.springframework.web.server.WebFilter")
            .stream()
            .filter(each -> !each.is(Modifier.ABSTRACT) && !each.isInterface())
            .filter(each -> activation.of(each).active() != Truth.NO)
            .sorted(Comparator.comparingInt(this::order))
            .toList();
    this.factories =
        types
            .subtypesOf(
                FILTERS + "factory.AbstractGatewayFilterFactory",
                FILTERS + "factory.AbstractNameValueGatewayFilterFactory",
                FILTERS + "factory.GatewayFilterFactory")
            .stream()
            .filter(each -> !each.is(Modifier.ABSTRACT))
            .toList();
    findSaFilters();
    this.chains = WebFluxChains.of(types, evaluator, activation);
    this.words = wordsOf(gateway, Stream.concat(global.stream(), factories.stream()).toList());
  }

  /**
   * What the gateway does with a request.
   *
   * @param because the filter that refuses it, or of which it can't be told
   */
  record Outcome(Truth passes, Optional<Evidence> because) {

    private static final Outcome PASSES = new Outcome(Truth.YES, Optional.empty());

    private static Outcome of(Truth passes, JavaType filter) {
      String text =
          passes == Truth.NO
              ? "the gateway's filter " + filter.simpleName() + " turns the request away"
              : "whether the gateway's filter "
                  + filter.simpleName()
                  + " lets the request pass can't be told";
      return new Outcome(passes, Optional.of(new Evidence(text, filter.at())));
    }

    /** All filters must let it pass, and one that refuses is enough. */
    private Outcome and(Outcome other) {
      if (passes == Truth.NO || other.passes == Truth.YES) {
        return this;
      }
      return other.passes == Truth.NO || passes == Truth.YES ? other : this;
    }
  }

  Outcome play(Route route, String path, String method) {
    Outcome outcome = Outcome.PASSES;
    for (SaBean each : saFilters) {
      Truth passes =
          each.filter().passes(new SaRequest(path, method), saToken, evaluator, each.place());
      outcome =
          outcome.and(passes == Truth.YES ? Outcome.PASSES : Outcome.of(passes, each.place()));
    }
    Truth permitted = chains.passes(path, method);
    if (permitted != Truth.YES) {
      outcome = outcome.and(Outcome.of(permitted, chains.chains().get(0).place()));
    }
    Optional<String> current = Optional.of(path);
    for (JavaType each : global) {
      Exchange exchange = new Exchange(current, method);
      outcome = outcome.and(unlessForged(exchange, request -> filter(each, request)));
      if (exchange.rewritten().isPresent()) {
        current =
            exchange.rewritten().get() instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
      }
    }
    for (Route.Filter each : route.filters()) {
      Exchange exchange = new Exchange(current, method);
      outcome = outcome.and(unlessForged(exchange, request -> routeFilter(each, request)));
    }
    return outcome;
  }

  /**
   * The path that a request has behind the global filters; empty where it isn't known. Filters that
   * turn it away change nothing.
   */
  Optional<String> behindFilters(String path, String method) {
    Optional<String> current = Optional.of(path);
    for (JavaType each : global) {
      Exchange exchange = new Exchange(current, method);
      filter(each, exchange);
      if (exchange.rewritten().isPresent()) {
        current =
            exchange.rewritten().get() instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
      }
    }
    return current;
  }

  /**
   * Words that a caller may send to be taken for somebody whom the gateway lets pass: texts in the
   * code of its filters, and elements of lists in its configuration.
   */
  Set<String> words() {
    return words;
  }

  private static Set<String> wordsOf(Application gateway, List<JavaType> filters) {
    Set<String> found = new TreeSet<>();
    filters.stream()
        .flatMap(each -> each.tree().stream())
        .flatMap(each -> each.findAll(StringLiteralExpr.class).stream())
        .map(StringLiteralExpr::asString)
        .forEach(found::add);
    gateway.configuration().mapOf("").values().stream()
        .filter(each -> each.name().matches(".*\\[\\d+]") && !each.name().startsWith("spring."))
        .flatMap(each -> each.text().stream())
        .forEach(found::add);
    return found.stream()
        .flatMap(each -> Arrays.stream(each.split("[/*,]+")))
        .map(String::strip)
        .filter(each -> WORD.matcher(each).matches())
        .limit(MOST_WORDS)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A filter that lets whoever sends anything through turns nobody away. */
  private static Outcome unlessForged(Exchange exchange, Function<Exchange, Outcome> filter) {
    Outcome withNothing = filter.apply(exchange);
    if (withNothing.passes() != Truth.NO) {
      return withNothing;
    }
    Outcome forging = filter.apply(exchange.forging());
    return forging.passes() == Truth.YES ? forging : withNothing;
  }

  /** The lower comes first; those without an order come last. */
  private int order(JavaType filter) {
    Value order = evaluator.call(evaluator.object(filter), "getOrder", List.of(), filter);
    return order instanceof Value.Scalar scalar && scalar.value() instanceof Integer number
        ? number
        : Integer.MAX_VALUE;
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

  private Outcome filter(JavaType type, Exchange exchange) {
    for (BoundType each : types.hierarchyOf(type.asRef())) {
      for (JavaMethod found : each.type().methodsNamed("filter")) {
        if (found.parameters().size() == 2 && found.body().isPresent()) {
          Chain chain = new Chain();
          Evaluator.Ends ends = evaluator.ends(type, each.type(), found, List.of(exchange, chain));
          return judged(type, chain, exchange, ends.followed());
        }
      }
    }
    return Outcome.of(Truth.UNKNOWN, type);
  }

  private static Outcome judged(JavaType type, Chain chain, Exchange exchange, boolean followed) {
    if (chain.always) {
      return Outcome.PASSES;
    }
    boolean refuses = !chain.perhaps && followed && exchange.wasAskedForCredentials();
    return Outcome.of(refuses ? Truth.NO : Truth.UNKNOWN, type);
  }

  /** Filters of Spring's own neither know nor refuse callers, but for its limiter. */
  private Outcome routeFilter(Route.Filter filter, Exchange exchange) {
    Optional<JavaType> factory =
        factories.stream()
            .filter(
                each ->
                    each.simpleName().equals(filter.name() + "GatewayFilterFactory")
                        || each.simpleName().equals(filter.name()))
            .findFirst();
    if (factory.isEmpty()) {
      return Outcome.PASSES;
    }
    JavaType type = factory.get();
    Value made =
        evaluator.call(evaluator.object(type), "apply", List.of(new Configuration(filter)), type);
    if (!(made instanceof Value.Host)) {
      return Outcome.of(Truth.UNKNOWN, type);
    }
    Chain chain = new Chain();
    evaluator.call(made, "filter", List.of(exchange, chain), type);
    return judged(type, chain, exchange, true);
  }

  /** {@code GatewayFilterChain}: remembers whether the request went on. */
  private static final class Chain implements Value.Host {

    private boolean always;
    private boolean perhaps;

    @Override
    public Value call(Call call) {
      if (call.conditions().isEmpty()) {
        always = true;
      } else {
        perhaps = true;
      }
      return new Value.Unknown(Evidence.of("the request went on", call.at()));
    }

    @Override
    public void handOver(Evidence code) {
      perhaps = true;
    }
  }

  /** The object that a factory gets its arguments in, read by getters. */
  private record Configuration(Route.Filter filter) implements Value.Host {
    @Override
    public Value call(Call call) {
      String name = call.method().replaceFirst("^(get|is)", "").toLowerCase(Locale.ROOT);
      return filter.arguments().entrySet().stream()
          .filter(each -> each.getKey().replace("-", "").toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .<Value>map(
              each ->
                  new Value.Items(each.getValue().stream().<Value>map(Value.Text::new).toList()))
          .orElseGet(Value.Null::new);
    }
  }
}
