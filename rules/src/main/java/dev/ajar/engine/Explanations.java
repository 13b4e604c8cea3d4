package dev.ajar.engine;

import dev.ajar.access.AccessEvaluator;
import dev.ajar.access.AccessTrace;
import dev.ajar.engine.Explanation.Explained;
import dev.ajar.engine.settings.DeclaredPerimeters;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.model.Endpoint;
import dev.ajar.rule.Assessment;
import dev.ajar.source.Application;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects, application by application, what answers to a query. An endpoint that is named is
 * preferred to one that serves its name as a request.
 */
final class Explanations {

  private record Way(Assessment assessment, boolean byRequest, List<AccessTrace> traces) {}

  private final EndpointQuery query;
  private final DeclaredPerimeters perimeters;
  private final Map<Way, List<String>> ways = new LinkedHashMap<>();
  private final Set<String> titles = new TreeSet<>();

  Explanations(EndpointQuery query, ProjectSettings project) {
    this.query = query;
    this.perimeters = new DeclaredPerimeters(project.perimeters());
  }

  void add(Application application, Assessor assessor) {
    List<Endpoint> endpoints = assessor.service().endpoints();
    endpoints.forEach(each -> titles.add(each.title()));
    boolean named = endpoints.stream().anyMatch(query::names);
    for (Endpoint each : endpoints) {
      List<AccessTrace> traces =
          named ? named(each, assessor.evaluator()) : requested(each, assessor.evaluator());
      if (!traces.isEmpty()) {
        Assessment assessment = perimeters.behind(assessor.assess(each, assessor.access(each)));
        ways.computeIfAbsent(new Way(assessment, !named, traces), key -> new ArrayList<>())
            .add(application.name());
      }
    }
  }

  Explanation explanation() {
    List<Explained> found = new ArrayList<>();
    ways.forEach(
        (way, applications) ->
            found.add(
                new Explained(applications, way.assessment(), way.byRequest(), way.traces())));
    found.sort(
        Comparator.comparing(Explained::assessment)
            .thenComparing(each -> String.join(",", each.applications())));
    List<String> nearest = found.isEmpty() ? NearestEndpoints.of(query, titles) : List.of();
    return new Explanation(query, found, nearest, titles.size());
  }

  private List<AccessTrace> named(Endpoint endpoint, AccessEvaluator access) {
    if (!query.names(endpoint)) {
      return List.of();
    }
    return access.trace(endpoint).stream()
        .filter(trace -> query.method().isEmpty() || query.method().get() == trace.method())
        .toList();
  }

  private List<AccessTrace> requested(Endpoint endpoint, AccessEvaluator access) {
    Optional<String> path = query.isRequest() ? query.pathBelow(endpoint) : Optional.empty();
    return path.stream()
        .flatMap(
            below ->
                query.methods().stream()
                    .filter(
                        method ->
                            query.method().isPresent()
                                || endpoint.method().isEmpty()
                                || endpoint.method().get() == method)
                    .flatMap(method -> access.trace(endpoint, method, below).stream()))
        .toList();
  }
}
