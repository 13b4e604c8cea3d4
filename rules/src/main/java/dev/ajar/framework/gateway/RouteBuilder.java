package dev.ajar.framework.gateway;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code RouteLocatorBuilder} and what it makes; filters without an order have 0 ({@code
 * RouteLocatorBuilder}, {@code PredicateSpec} and {@code GatewayFilterSpec} of Spring Cloud Gateway
 * 2.2 to 4.3).
 */
final class RouteBuilder implements Value.Host {

  static final String TYPE = "org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder";

  /** Predicates that a caller can fulfil, or that hold sooner or later. */
  private static final Set<String> OF_THE_CALLER =
      Set.of(
          "after", "before", "between", "cookie", "header", "host", "query", "weight", "readBody");

  private final List<Route> routes = new ArrayList<>();
  private boolean complete = true;

  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Whether all routes that it was asked for are among them. */
  boolean isComplete() {
    return complete;
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("route")) {
      Draft draft = new Draft(call);
      call.apply(call.argument(call.arguments().size() - 1), "apply", draft);
      draft.route().ifPresentOrElse(routes::add, () -> complete = false);
      complete &= call.conditions().isEmpty();
    }
    return this;
  }

  @Override
  public void handOver(Evidence code) {
    complete = false;
  }

  @Override
  public Optional<String> type() {
    return Optional.of(TYPE);
  }

  /** A route under way: {@code PredicateSpec}, {@code BooleanSpec} and {@code UriSpec}. */
  private static final class Draft implements Value.Host {

    private final Call begun;
    private final List<String> patterns = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private final List<RouteFilter> filters = new ArrayList<>();
    private Optional<Evidence> doubt = Optional.empty();
    private Optional<Value> uri = Optional.empty();
    private int order;

    Draft(Call begun) {
      this.begun = begun;
    }

    Optional<Route> route() {
      return uri.filter(Value.Text.class::isInstance)
          .flatMap(each -> Target.of(((Value.Text) each).text()))
          .map(
              target ->
                  new Route(
                      target,
                      patterns,
                      Set.copyOf(methods),
                      filters,
                      doubt,
                      order,
                      Optional.empty(),
                      Optional.of(begun.at())));
    }

    @Override
    public Value call(Call call) {
      switch (call.method()) {
        case "path" -> addTo(patterns, call);
        case "method" -> addTo(methods, call);
        case "order" -> order = number(call.argument(0)).orElse(0);
        case "uri" -> uri = Optional.of(call.argument(0));
        case "filters" -> call.apply(call.argument(0), "apply", new Filters(filters));
        case "and", "id", "metadata", "asyncPredicate" -> {
          // They only join and name what stands around them.
        }
        default -> {
          if (!OF_THE_CALLER.contains(call.method())) {
            doubt = Optional.of(Routes.doubt(call.method(), call.at()));
          }
        }
      }
      return this;
    }

    private void addTo(List<String> known, Call call) {
      for (Value each : flat(call)) {
        if (each instanceof Value.Text text) {
          known.add(text.text());
        } else if (each instanceof Value.EnumConstant constant) {
          known.add(constant.name());
        } else if (!(each instanceof Value.Scalar)) {
          doubt = Optional.of(Routes.doubt(call.text(), call.at()));
        }
      }
    }
  }

  private static List<Value> flat(Call call) {
    List<Value> flat = new ArrayList<>();
    for (Value each : call.arguments()) {
      if (each instanceof Value.Items items) {
        flat.addAll(items.items());
      } else {
        flat.add(each);
      }
    }
    return flat;
  }

  private static Optional<Integer> number(Value value) {
    return value instanceof Value.Scalar scalar && scalar.value() instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** {@code GatewayFilterSpec}. */
  private record Filters(List<RouteFilter> filters) implements Value.Host {
    @Override
    public Value call(Call call) {
      String method = call.method();
      switch (method) {
        case "filter" -> filters.add(own(call.argument(0), number(call.argument(1))));
        case "filters" -> flat(call).forEach(each -> filters.add(own(each, Optional.empty())));
        default -> {
          String name =
              method.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + method.substring(1);
          Map<String, List<String>> arguments = new LinkedHashMap<>();
          for (Value each : flat(call)) {
            String text =
                each instanceof Value.Text known
                    ? known.text()
                    : number(each).map(String::valueOf).orElse("?");
            arguments.put("_genkey_" + arguments.size(), List.of(text));
          }
          filters.add(new RouteFilter(name, arguments, Optional.empty(), 0));
        }
      }
      return this;
    }

    private RouteFilter own(Value filter, Optional<Integer> order) {
      return new RouteFilter("", Map.of(), Optional.of(filter), order.orElse(0));
    }
  }
}
