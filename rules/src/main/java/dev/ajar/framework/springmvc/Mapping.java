package dev.ajar.framework.springmvc;

import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mapping annotation says.
 *
 * @param paths path patterns as written, constants and placeholders resolved
 * @param methods the HTTP methods; empty for all
 * @param conditional whether parameters, headers or media types are asked for too
 * @param problems why parts of it can't be told
 */
record Mapping(
    List<String> paths, Set<HttpMethod> methods, boolean conditional, List<Evidence> problems) {

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\{\\*?([^:{}/]+)");

  static final Mapping NONE = new Mapping(List.of(), Set.of(), false, List.of());

  Mapping {
    paths = List.copyOf(paths);
    methods = Set.copyOf(methods);
    problems = List.copyOf(problems);
  }

  static Mapping ofPath(String path) {
    return new Mapping(List.of(path), Set.of(), false, List.of());
  }

  /** The mapping of a method within one of its class, as {@code RequestMappingInfo#combine}. */
  Mapping combine(Mapping inner) {
    Set<HttpMethod> all = new TreeSet<>(methods);
    all.addAll(inner.methods);
    List<Evidence> both = new ArrayList<>(problems);
    both.addAll(inner.problems);
    return new Mapping(
        PathPatterns.combine(paths, inner.paths), all, conditional || inner.conditional, both);
  }

  /**
   * The paths that are served: a mapping that names none stands for the root ({@code
   * RequestMappingInfo#isEmptyMapping}).
   */
  List<String> servedPaths() {
    return paths.isEmpty()
        ? List.of("/")
        : paths.stream().map(each -> each.isEmpty() ? "/" : each).distinct().toList();
  }

  /** Names of the variables in the paths. */
  Set<String> variables() {
    Set<String> names = new TreeSet<>();
    for (String path : paths) {
      Matcher matcher = VARIABLE.matcher(path);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }
}
