package dev.ajar.framework.xml;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code <security-constraint>}: of all constrained patterns, the one that would win as a servlet's
 * mapping decides a request; methods that it doesn't name are free (Jakarta Servlet 6.0, 13.8).
 */
final class SecurityConstraints {

  /** A pattern of a collection, with the methods that it is for. */
  private record Constraint(
      String pattern, RequestMatcher methods, Requirement requirement, Evidence source) {

    /** Exact paths first, then the longest prefix, then endings, then the default. */
    int rank() {
      if (pattern.equals("/")) {
        return Integer.MAX_VALUE;
      }
      if (pattern.startsWith("*.")) {
        return Integer.MAX_VALUE - 1;
      }
      return pattern.endsWith("/*") ? 1_000_000 - pattern.length() : 0;
    }

    /** Nobody is stronger than anyone, and anyone than a role. */
    int strength() {
      return requirement instanceof Requirement.Nobody
          ? 0
          : requirement instanceof Requirement.Anyone ? 1 : 2;
    }
  }

  private SecurityConstraints() {}

  static List<Gate> gates(XmlFiles files) {
    return files.descriptors().stream()
        .filter(each -> each.root().in("security-constraint").findAny().isPresent())
        .map(each -> gate(each, files))
        .toList();
  }

  private static Gate gate(XmlFile descriptor, XmlFiles files) {
    List<Constraint> constraints =
        descriptor
            .root()
            .in("security-constraint")
            .flatMap(each -> constraints(each, descriptor))
            .sorted(
                Comparator.comparingInt(Constraint::rank)
                    .thenComparing(Constraint::pattern)
                    .thenComparingInt(Constraint::strength))
            .toList();
    boolean denied = descriptor.root().in("deny-uncovered-http-methods").findAny().isPresent();
    List<AccessRule> rules = new ArrayList<>();
    for (int i = 0; i < constraints.size(); i++) {
      Constraint each = constraints.get(i);
      RequestMatcher paths = RequestMatcher.path(new PathLanguage.ServletMapping(each.pattern()));
      rules.add(
          new AccessRule(
              new RequestMatcher.AllOf(List.of(paths, each.methods())),
              each.requirement(),
              each.source()));
      boolean last =
          i == constraints.size() - 1 || !constraints.get(i + 1).pattern().equals(each.pattern());
      if (last) {
        Requirement rest = denied ? new Requirement.Nobody() : new Requirement.Anyone();
        rules.add(new AccessRule(paths, rest, each.source()));
      }
    }
    AccessRule free =
        new AccessRule(
            new RequestMatcher.Any(),
            new Requirement.Anyone(),
            Evidence.of("no security constraint of web.xml is for the request"));
    Chain chain =
        new Chain(
            "web.xml",
            XmlGates.narrowed(new RequestMatcher.Any(), files.doubt()),
            rules,
            free,
            List.of());
    return new Gate("security constraints of web.xml", List.of(chain), free);
  }

  private static Stream<Constraint> constraints(Xml element, XmlFile descriptor) {
    Requirement requirement = requirement(element);
    return element
        .in("web-resource-collection")
        .flatMap(
            collection ->
                collection
                    .in("url-pattern")
                    .map(
                        pattern ->
                            new Constraint(
                                pattern.text(),
                                methods(collection),
                                requirement,
                                descriptor.evidence(
                                    "the security constraint for `" + pattern.text() + "`",
                                    pattern))));
  }

  private static Requirement requirement(Xml constraint) {
    List<Xml> demanded = constraint.in("auth-constraint").toList();
    if (demanded.isEmpty()) {
      return new Requirement.Anyone();
    }
    String roles =
        demanded.stream()
            .flatMap(each -> each.in("role-name"))
            .map(Xml::text)
            .collect(Collectors.joining(" or "));
    return roles.isEmpty()
        ? new Requirement.Nobody()
        : new Requirement.Credentials("role " + roles);
  }

  private static RequestMatcher methods(Xml collection) {
    Set<HttpMethod> named = named(collection, "http-method");
    Set<HttpMethod> omitted = named(collection, "http-method-omission");
    if (collection.in("http-method").findAny().isPresent()) {
      return new RequestMatcher.Methods(named);
    }
    return omitted.isEmpty()
        ? new RequestMatcher.Any()
        : new RequestMatcher.Not(new RequestMatcher.Methods(omitted));
  }

  private static Set<HttpMethod> named(Xml collection, String element) {
    Set<String> names = collection.in(element).map(Xml::text).collect(Collectors.toSet());
    return Arrays.stream(HttpMethod.values())
        .filter(each -> names.contains(each.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
