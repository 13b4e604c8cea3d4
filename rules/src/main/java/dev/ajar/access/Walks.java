package dev.ajar.access;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.model.Service;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the endpoints of one service through its gates. Patterns are worked out once for all. */
final class Walks {

  /**
   * The methods for which a mapping without a method counts. HEAD and OPTIONS stand for themselves,
   * and Spring's {@code DispatcherServlet} hands TRACE to no handler.
   */
  private static final List<HttpMethod> UNNAMED =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final Service service;
  private final Matchers matchers;
  private final ServedPaths served;
  private final Map<HttpMethod, List<CompiledGate>> gates = new EnumMap<>(HttpMethod.class);
  private final Map<Handler, Map<HttpMethod, List<CompiledGate>>> ofHandlers = new HashMap<>();
  private final boolean tellsHandlersApart;

  Walks(Service service, Matchers matchers) {
    this.service = service;
    this.matchers = matchers;
    this.tellsHandlersApart = service.gates().stream().anyMatch(HandlerView::tellsHandlersApart);
    this.served = new ServedPaths(service.endpoints(), matchers.languages());
  }

  /** The methods that an endpoint's verdict speaks of. */
  static List<HttpMethod> methodsOf(Endpoint endpoint) {
    return endpoint.method().map(List::of).orElse(UNNAMED);
  }

  /** One walk for each of the methods, in their order. */
  List<Walk> of(Endpoint endpoint, List<HttpMethod> methods) {
    List<Walk> walks = new ArrayList<>();
    for (HttpMethod method : methods) {
      walks.add(of(endpoint, method, walks));
    }
    return walks;
  }

  /** The walk of one request; empty where the endpoint's handler doesn't serve it. */
  Optional<Walk> of(Endpoint endpoint, HttpMethod method, String path) {
    Span all = served.of(endpoint, method);
    if (!ServedPaths.serves(endpoint, method) || !all.may().contains(path)) {
      return Optional.empty();
    }
    try {
      Paths one = Paths.of(Automaton.makeString(path));
      boolean sure = all.must().contains(path);
      Span span = sure ? Span.exactly(one) : new Span(none(), one, all.doubts());
      return Optional.of(of(endpoint, method, span));
    } catch (Inexpressible e) {
      return Optional.empty(); // A path is too long to be anybody's request.
    }
  }

  /** Whether the rules tell the two methods of the endpoint apart. */
  boolean differ(Endpoint endpoint, HttpMethod a, HttpMethod b) {
    return gatesFor(endpoint, a) != gatesFor(endpoint, b);
  }

  Span servedPaths(Endpoint endpoint, HttpMethod method) {
    return served.of(endpoint, method);
  }

  private Walk of(Endpoint endpoint, HttpMethod method, List<Walk> earlier) {
    Span paths = served.of(endpoint, method);
    List<CompiledGate> compiled = gatesFor(endpoint, method);
    for (Walk walk : earlier) {
      if (gatesFor(endpoint, walk.method()) == compiled && walk.served() == paths) {
        return walk.with(method);
      }
    }
    return of(endpoint, method, paths);
  }

  private Walk of(Endpoint endpoint, HttpMethod method, Span paths) {
    List<CompiledGate> compiled = gatesFor(endpoint, method);
    List<Demand> demands = service.demandsOf(endpoint);
    List<GateWalk> walks = compiled.stream().map(gate -> walk(gate, paths.may())).toList();
    try {
      return Walk.of(method, paths, walks, demands);
    } catch (Inexpressible e) {
      List<GateWalk> unclear =
          compiled.stream().map(gate -> unclear(gate.gate(), paths.may(), e)).toList();
      return new Walk(method, paths, unclear, demands, Pieces.none(), Pieces.of(paths.may()));
    }
  }

  private GateWalk walk(CompiledGate gate, Paths paths) {
    try {
      return GateWalk.of(gate, paths, none());
    } catch (Inexpressible e) {
      return unclear(gate.gate(), paths, e);
    }
  }

  private GateWalk unclear(Gate gate, Paths paths, Inexpressible e) {
    AccessRule rule =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Unclear(e.getMessage()),
            Evidence.of("which rule of " + gate.name() + " decides can't be worked out"));
    Part part = new Part(paths, new Decision(gate, Optional.empty(), rule));
    GateWalk.Step step = new GateWalk.Step(rule, paths, paths, none());
    return new GateWalk(gate, List.of(), step, List.of(part));
  }

  private List<CompiledGate> gatesFor(Endpoint endpoint, HttpMethod method) {
    if (!tellsHandlersApart) {
      return gatesFor(method);
    }
    Map<HttpMethod, List<CompiledGate>> known =
        ofHandlers.computeIfAbsent(endpoint.handler(), each -> new EnumMap<>(HttpMethod.class));
    List<CompiledGate> before = known.get(method);
    if (before != null) {
      return before;
    }
    HandlerView view = new HandlerView(endpoint.handler());
    List<CompiledGate> compiled =
        gatesFor(method).stream()
            .map(
                each ->
                    HandlerView.tellsHandlersApart(each.gate())
                        ? CompiledGate.of(view.of(each.gate()), method, matchers)
                        : each)
            .toList();
    return shared(known, method, compiled);
  }

  private List<CompiledGate> gatesFor(HttpMethod method) {
    List<CompiledGate> known = gates.get(method);
    if (known != null) {
      return known;
    }
    List<CompiledGate> compiled =
        service.gates().stream().map(gate -> CompiledGate.of(gate, method, matchers)).toList();
    return shared(gates, method, compiled);
  }

  /** The same list for methods that the rules don't tell apart. */
  private static List<CompiledGate> shared(
      Map<HttpMethod, List<CompiledGate>> known, HttpMethod method, List<CompiledGate> compiled) {
    List<CompiledGate> shared =
        known.values().stream()
            .filter(other -> alike(other, compiled))
            .findFirst()
            .orElse(compiled);
    known.put(method, shared);
    return shared;
  }

  private static boolean alike(List<CompiledGate> a, List<CompiledGate> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).isLike(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Paths none() {
    return matchers.languages().nothing().must();
  }
}
