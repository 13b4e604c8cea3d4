package dev.ajar.access;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which paths an endpoint's handler really serves: those of its pattern in their normal spelling,
 * without those that Spring gives to a more specific mapping. Of the paths of {@code GET
 * /users/{name}}, {@code /users/exists} isn't served by its handler if there is a {@code GET
 * /users/exists}.
 */
final class ServedPaths {

  private record Mapping(Endpoint endpoint, Specificity specificity, Span paths) {}

  private record Answer(Endpoint endpoint, List<Mapping> preferred, Span served) {}

  private final Languages languages;
  private final Map<PathLanguage, Optional<Specificity>> specificities = new HashMap<>();
  private Optional<Answer> last = Optional.empty();
  private final Paths normal;
  private final Map<String, List<Mapping>> byFirstSegment = new HashMap<>();

  ServedPaths(List<Endpoint> endpoints, Languages languages) {
    this.languages = languages;
    this.normal = languages.normal();
    for (Endpoint endpoint : endpoints) {
      Optional<Specificity> specificity = specificity(endpoint);
      if (specificity.isPresent() && !endpoint.conditional()) {
        Mapping mapping =
            new Mapping(endpoint, specificity.get(), languages.of(endpoint.mapping()));
        byFirstSegment
            .computeIfAbsent(firstSegment(endpoint.mapping()), segment -> new ArrayList<>())
            .add(mapping);
      }
    }
  }

  /**
   * What the handler serves of requests with a method that the endpoint serves; the same object for
   * methods for which the same mappings are more specific.
   */
  Span of(Endpoint endpoint, HttpMethod method) {
    List<Mapping> preferred = preferred(endpoint, method);
    if (last.isEmpty()
        || last.get().endpoint != endpoint
        || !last.get().preferred.equals(preferred)) {
      last = Optional.of(new Answer(endpoint, preferred, without(endpoint, preferred)));
    }
    return last.get().served;
  }

  private Span without(Endpoint endpoint, List<Mapping> preferred) {
    Span mapped = languages.of(endpoint.mapping());
    try {
      Paths served = mapped.may().and(normal);
      List<String> texts = new ArrayList<>();
      for (Mapping other : preferred) {
        Optional<String> only = other.paths().must().only();
        if (only.isEmpty()) {
          served = served.minus(other.paths().must());
        } else if (served.contains(only.get())) {
          texts.add(only.get());
        }
      }
      if (!texts.isEmpty()) {
        String[] sorted = texts.stream().distinct().sorted().toArray(String[]::new);
        served = served.minus(Paths.of(Automaton.makeStringUnion(sorted)));
      }
      return mapped.isExact()
          ? Span.exactly(served)
          : new Span(served.and(mapped.must()), served, mapped.doubts());
    } catch (Inexpressible e) {
      return new Span(
          languages.nothing().must(), mapped.may(), List.of(Evidence.of(e.getMessage())));
    }
  }

  private List<Mapping> preferred(Endpoint endpoint, HttpMethod method) {
    Optional<Specificity> own = specificity(endpoint);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Mapping> preferred = new ArrayList<>();
    for (Mapping other : rivals(endpoint)) {
      if (takesPrecedence(other, endpoint, own.get(), method)) {
        preferred.add(other);
      }
    }
    return preferred;
  }

  private Optional<Specificity> specificity(Endpoint endpoint) {
    return specificities.computeIfAbsent(endpoint.mapping(), Specificity::of);
  }

  private List<Mapping> rivals(Endpoint endpoint) {
    String segment = firstSegment(endpoint.mapping());
    if (segment.isEmpty()) {
      return byFirstSegment.values().stream().flatMap(List::stream).toList();
    }
    List<Mapping> rivals = new ArrayList<>(byFirstSegment.getOrDefault(segment, List.of()));
    rivals.addAll(byFirstSegment.getOrDefault("", List.of()));
    return rivals;
  }

  private static boolean takesPrecedence(
      Mapping other, Endpoint endpoint, Specificity own, HttpMethod method) {
    if (other.endpoint() == endpoint || !serves(other.endpoint(), method)) {
      return false;
    }
    int order = other.specificity().compareTo(own);
    return order < 0
        || order == 0
            && !endpoint.conditional()
            && rank(other.endpoint(), method) < rank(endpoint, method);
  }

  /** Whether an endpoint answers requests with a method, by name or not. */
  static boolean serves(Endpoint endpoint, HttpMethod method) {
    return rank(endpoint, method) < 3;
  }

  /** The method named comes first, then GET for HEAD, then a mapping without a method. */
  private static int rank(Endpoint endpoint, HttpMethod method) {
    if (endpoint.method().isEmpty()) {
      return 2;
    }
    HttpMethod own = endpoint.method().get();
    if (own == method) {
      return 0;
    }
    return own == HttpMethod.GET && method == HttpMethod.HEAD ? 1 : 3;
  }

  /** Empty where it may be any. */
  private static String firstSegment(PathLanguage mapping) {
    String pattern = "";
    if (mapping instanceof PathLanguage.PathPattern pathPattern) {
      pattern = pathPattern.pattern();
    } else if (mapping instanceof PathLanguage.Exact exact) {
      pattern = exact.path();
    }
    if (!pattern.startsWith("/")) {
      return "";
    }
    int end = pattern.indexOf('/', 1);
    String segment = end < 0 ? pattern.substring(1) : pattern.substring(1, end);
    return segment.matches(".*[{*?].*") ? "" : segment;
  }
}
