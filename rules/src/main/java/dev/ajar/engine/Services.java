package dev.ajar.engine;

import dev.ajar.framework.Framework;
import dev.ajar.model.AccessAnnotation;
import dev.ajar.model.Demand;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.Service;
import dev.ajar.source.Application;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what all frameworks say of who gets to the handlers of one application. */
final class Services {

  private Services() {}

  static Service read(Application application, List<Framework> frameworks) {
    List<Endpoint> endpoints =
        judged(application, all(frameworks, each -> each.endpoints(application)));
    if (endpoints.isEmpty()) {
      return new Service(application.name(), endpoints, List.of(), Map.of());
    }
    List<Gate> gates = all(frameworks, each -> each.gates(application));
    Set<Handler> handlers =
        endpoints.stream().map(Endpoint::handler).collect(Collectors.toCollection(TreeSet::new));
    Map<Handler, List<Demand>> demands =
        of(handlers, handler -> all(frameworks, each -> each.demands(application, handler)));
    Map<Handler, List<Evidence>> permissions =
        of(handlers, handler -> all(frameworks, each -> each.permissions(application, handler)));
    List<AccessAnnotation> annotations = all(frameworks, each -> each.annotations(application));
    return new Service(application.name(), endpoints, gates, demands, annotations, permissions);
  }

  /** Those of an application's endpoints of which nothing that is deployed for certain tells. */
  private static List<Endpoint> judged(Application application, List<Endpoint> endpoints) {
    if (application.judged().size() == application.modules().size()) {
      return endpoints;
    }
    Set<String> files =
        application.judged().stream()
            .flatMap(module -> module.javaFiles().stream())
            .map(FoundFile::displayPath)
            .collect(Collectors.toSet());
    return endpoints.stream()
        .filter(
            each ->
                application
                    .types()
                    .find(each.handler().canonicalType())
                    .flatMap(JavaType::at)
                    .filter(at -> files.contains(at.file()))
                    .isPresent())
        .toList();
  }

  private static <T> Map<Handler, T> of(Set<Handler> handlers, Function<Handler, T> contribution) {
    return handlers.stream().collect(Collectors.toMap(Function.identity(), contribution));
  }

  static <T> List<T> all(List<Framework> frameworks, Function<Framework, List<T>> contribution) {
    return frameworks.stream().flatMap(each -> contribution.apply(each).stream()).toList();
  }
}
