package dev.ajar.framework.springmvc;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Endpoint.Answer;
import dev.ajar.model.Gap;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import dev.ajar.source.Application;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the endpoints of one application: for each controller, each method that can be called on it
 * and has a mapping, declared or inherited ({@code
 * AbstractHandlerMethodMapping#detectHandlerMethods}, {@code MethodIntrospector#selectMethods}, 5.3
 * to 7.0).
 */
final class EndpointReader {

  private final Types types;
  private final MappingReader mappings;
  private final Inputs inputs;
  private final Answers answers;
  private final PathVariables variables;
  private final Prefixes prefixes;
  private final boolean trailingSlash;
  private final Map<String, Lineage> lineages = new HashMap<>();
  private final TreeSet<Endpoint> endpoints = new TreeSet<>();
  private final TreeSet<Gap> gaps = new TreeSet<>();
  private final UnknownSupertypes unknown = new UnknownSupertypes();

  private EndpointReader(Application application, Properties properties) {
    Types types = application.types();
    Placeholders placeholders = new Placeholders(properties);
    this.types = types;
    this.mappings = new MappingReader(types, placeholders);
    this.inputs = new Inputs(types, placeholders);
    this.answers = new Answers(types);
    this.variables = new PathVariables(types);
    this.prefixes = Prefixes.of(application, properties);
    this.trailingSlash =
        prefixes.trailingSlash().orElseGet(() -> TrailingSlash.isServed(application));
  }

  /** What was found, and what kept more from being found. */
  record Reading(List<Endpoint> endpoints, List<Gap> gaps) {}

  static Reading read(Application application, Properties properties) {
    EndpointReader reader = new EndpointReader(application, properties);
    Controllers controllers = Controllers.of(application.types());
    controllers.beans().forEach(reader::controller);
    reader.gaps.addAll(reader.unknown.gaps());
    reader.gaps.addAll(reader.prefixes.gaps());
    controllers.unclear(reader.mappings).ifPresent(reader.gaps::add);
    return new Reading(List.copyOf(reader.endpoints), List.copyOf(reader.gaps));
  }

  private void controller(JavaType controller) {
    Lineage lineage = lineage(controller);
    Optional<Mapping> ofType = mappings.read(lineage.annotations());
    List<JavaMethod> unmapped = new ArrayList<>();
    for (JavaMethod method : lineage.effectiveMethods()) {
      HandlerMethod handler = new HandlerMethod(lineage, withOverridden(method));
      Optional<Mapping> ofMethod = mappings.read(handler.annotations());
      if (ofMethod.isPresent()) {
        endpoints(handler, ofType.orElse(Mapping.NONE).combine(ofMethod.get()));
      } else if (handler.declarations().size() == 1) {
        unmapped.add(method);
      }
    }
    unknown.add(lineage, unmapped);
  }

  private List<JavaMethod> withOverridden(JavaMethod method) {
    return types
        .find(method.declaringType())
        .map(type -> lineage(type).withOverridden(method))
        .orElse(List.of(method));
  }

  private Lineage lineage(JavaType type) {
    return lineages.computeIfAbsent(
        type.name() + type.at(), declaration -> Lineage.of(type, types));
  }

  private void endpoints(HandlerMethod handler, Mapping mapping) {
    JavaMethod method = handler.method();
    JavaType controller = handler.controller().type();
    Location at = location(controller, method);
    mapping.problems().forEach(each -> gaps.add(new Gap(each.at().orElse(at), each.text())));
    Mapping served = prefixes.inside(controller, mapping);
    List<Input> taken = inputs.of(handler, served.variables());
    Answer answer = answers.of(handler);
    Map<String, String> limits = variables.limits(handler, taken);
    Handler name = new Handler(controller.binaryName(), method.name(), method.signature());
    for (String path : served.servedPaths()) {
      for (Optional<HttpMethod> httpMethod : httpMethods(mapping)) {
        endpoints.add(
            new Endpoint(
                httpMethod,
                prefixes.contextPath() + path,
                prefixes.contextPath(),
                language(path, limits),
                name,
                at,
                taken,
                answer,
                mapping.conditional()));
      }
    }
  }

  private static List<Optional<HttpMethod>> httpMethods(Mapping mapping) {
    return mapping.methods().isEmpty()
        ? List.of(Optional.empty())
        : mapping.methods().stream().sorted().map(Optional::of).toList();
  }

  private PathLanguage language(String path, Map<String, String> limits) {
    return UnknownPath.is(path)
        ? UnknownPath.all(path)
        : new PathLanguage.PathPattern(path, limits, trailingSlash);
  }

  /** A method of a compiled class has no place of its own: the controller's is shown. */
  private static Location location(JavaType controller, JavaMethod method) {
    return method.at().or(controller::at).orElse(new Location(".", 1));
  }
}
