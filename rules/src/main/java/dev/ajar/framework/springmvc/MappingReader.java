package dev.ajar.framework.springmvc;

import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads mapping annotations, as {@code RequestMappingHandlerMapping#createRequestMappingInfo} does
 * (5.3 to 7.0).
 */
final class MappingReader {

  private static final List<String> CONDITIONS =
      List.of("params", "headers", "consumes", "produces", "version");

  private final Types types;
  private final Evaluator evaluator;
  private final Placeholders placeholders;

  MappingReader(Types types, Placeholders placeholders) {
    this.types = types;
    this.evaluator = new Evaluator(types);
    this.placeholders = placeholders;
  }

  /**
   * The mapping of the first declaration that has one.
   *
   * @param declarations annotations of a class or method and of what it inherits from, in the order
   *     of the search
   */
  Optional<Mapping> read(List<List<JavaAnnotation>> declarations) {
    return declarations.stream()
        .flatMap(
            each ->
                MergedAnnotation.find(each, Spring.REQUEST_MAPPING, Spring.MAPPINGS, types)
                    .stream())
        .findFirst()
        .map(this::read);
  }

  private Mapping read(MergedAnnotation annotation) {
    List<Evidence> problems = new ArrayList<>();
    Optional<Location> at = annotation.path().get(0).at();
    boolean isExchange = Spring.isExchange(annotation.type());
    Optional<ElementValue> path =
        isExchange ? annotation.element("value", "url") : annotation.element("path", "value");
    List<String> paths = new ArrayList<>();
    path.map(evaluator::valueOf)
        .ifPresent(
            value -> each(value).forEach(item -> paths.add(text(item, path.get(), at, problems))));
    return new Mapping(paths, methods(annotation, problems), isConditional(annotation), problems);
  }

  private static List<Value> each(Value value) {
    return value instanceof Value.Items items ? items.items() : List.of(value);
  }

  private String text(
      Value value, ElementValue written, Optional<Location> at, List<Evidence> problems) {
    if (value instanceof Value.Text text) {
      String resolved = placeholders.resolve(text.text());
      if (Placeholders.isUnresolved(resolved)) {
        problems.add(
            new Evidence(
                "the path \""
                    + resolved
                    + "\" holds a placeholder that no configuration file sets; it is taken as"
                    + " written",
                at));
      }
      return resolved;
    }
    String source = source(value, written);
    problems.add(
        new Evidence("the path `" + source + "` can't be told from the sources" + why(value), at));
    return "<" + source + ">";
  }

  private static String source(Value value, ElementValue written) {
    if (written instanceof ElementValue.Unevaluated expression) {
      return expression.expression().toString();
    }
    if (written instanceof ElementValue.Several several) {
      return several.values().stream()
          .filter(ElementValue.Unevaluated.class::isInstance)
          .map(each -> ((ElementValue.Unevaluated) each).expression().toString())
          .findFirst()
          .orElse(value.toString());
    }
    return value.toString();
  }

  private static String why(Value value) {
    return value instanceof Value.Unknown unknown ? ": " + unknown.reason().text() : "";
  }

  private Set<HttpMethod> methods(MergedAnnotation annotation, List<Evidence> problems) {
    Optional<HttpMethod> shortcut = Spring.shortcut(annotation.type());
    if (shortcut.isPresent()) {
      return Set.of(shortcut.get());
    }
    Set<HttpMethod> methods = new TreeSet<>();
    for (Value value :
        annotation.element("method").map(evaluator::valueOf).map(MappingReader::each).stream()
            .flatMap(List::stream)
            .toList()) {
      String name =
          value instanceof Value.EnumConstant constant
              ? constant.name()
              : value instanceof Value.Text text ? text.text() : "";
      Optional<HttpMethod> method =
          Arrays.stream(HttpMethod.values()).filter(each -> each.name().equals(name)).findFirst();
      method.ifPresent(methods::add);
      if (method.isEmpty() && !name.isEmpty() || value instanceof Value.Unknown) {
        problems.add(
            new Evidence(
                "the HTTP methods of a mapping can't be told" + why(value) + "; all are assumed",
                annotation.path().get(0).at()));
      }
    }
    return methods;
  }

  private boolean isConditional(MergedAnnotation annotation) {
    return CONDITIONS.stream()
        .flatMap(name -> annotation.element(name).stream())
        .map(evaluator::valueOf)
        .anyMatch(value -> !isEmpty(value));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Items items
        ? items.items().stream().allMatch(MappingReader::isEmpty)
        : value instanceof Value.Text text && text.text().isEmpty();
  }
}
