package dev.ajar.framework.gateway;

import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One gateway as the way to one service.
 *
 * @param gateway its name
 * @param routes all its routes as they are asked; none where no known one leads to the service
 * @param complete whether these are all
 * @param provisos what all verdicts behind it rest on
 * @param own whether it is the service's own door, which nobody gets around
 */
record Doorway(
    String gateway,
    Front front,
    List<Route> routes,
    Application service,
    boolean complete,
    List<String> provisos,
    boolean own) {

  /** What is tried of the ways on one route. */
  private static final int MOST_WAYS = 12;

  /** The door of an application on WebFlux to itself. */
  static Doorway ofItself(Application application, Front front) {
    Route route =
        new Route(
            Target.service(application.name()),
            List.of(),
            Set.of(),
            List.of(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty());
    return new Doorway(
        application.name(), front, List.of(route), application, true, List.of(), true);
  }

  /** What it is, for people. */
  String title() {
    return (own ? "the application `" : "the gateway `") + gateway + "`";
  }

  Doorway {
    routes = List.copyOf(routes);
    provisos = List.copyOf(provisos);
  }

  /**
   * A request that reaches the service.
   *
   * @param at its path at the gateway
   */
  record Reached(Doorway doorway, Route route, String at, Passage passage) {

    /** The way that lets most callers through counts. */
    int rank() {
      if (passage.passes()) {
        return 0;
      }
      return passage.refuses() ? 2 : 1;
    }
  }

  /** The requests at the gateway that arrive at the service with a path. */
  List<Reached> waysTo(String path, String method) {
    List<Reached> reached = new ArrayList<>();
    for (Route route : routes) {
      if (!leads(route)) {
        continue;
      }
      route.waysTo(path).stream()
          .filter(each -> first(each, method).filter(route::equals).isPresent())
          .limit(MOST_WAYS)
          .forEach(each -> arrives(route, each, path, method).ifPresent(reached::add));
    }
    return reached;
  }

  private boolean leads(Route route) {
    return own || RouteTable.leads(route, service);
  }

  /** The route that takes a request; those that ask for more than path and method may not. */
  private Optional<Route> first(String at, String method) {
    return routes.stream()
        .filter(each -> each.takes(at, method))
        .filter(each -> each.doubt().isEmpty() || leads(each))
        .findFirst();
  }

  private Optional<Reached> arrives(Route route, String at, String path, String method) {
    Optional<String> arrival = front.behind(route, at, method);
    if (arrival.isPresent() && !arrival.get().equals(path)) {
      return Optional.empty();
    }
    Passage passage = front.asks(route, at, method);
    if (arrival.isEmpty()) {
      return passage.refuses()
          ? Optional.empty()
          : Optional.of(new Reached(this, route, at, lost(passage)));
    }
    return Optional.of(
        new Reached(
            this, route, at, route.doubt().map(each -> doubtful(passage, each)).orElse(passage)));
  }

  private static Passage doubtful(Passage passage, Evidence doubt) {
    return passage.passes() ? new Passage(new Requirement.Unclear(doubt.text()), doubt) : passage;
  }

  private static Passage lost(Passage passage) {
    return new Passage(
        new Requirement.Unclear(
            "which path the gateway's filters give to the request can't be told"),
        passage.because());
  }
}
