package dev.ajar.framework.springmvc;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Controllers that inherit from types which nobody knows, such as interfaces that a build generates
 * from an OpenAPI description: mappings that stand there can't be seen.
 */
final class UnknownSupertypes {

  /** Packages of types that are known to declare no mapping. */
  private static final List<String> WITHOUT_MAPPINGS =
      List.of(
          "java.",
          "javax.",
          "jakarta.",
          "org.slf4j.",
          "org.springframework.beans.",
          "org.springframework.boot.",
          "org.springframework.context.",
          "org.springframework.core.",
          "org.springframework.security.",
          "org.springframework.web.",
          "org.springframework.hateoas.",
          "org.apache.commons.");

  private static final Set<String> OF_OBJECT = Set.of("toString", "equals", "hashCode", "finalize");

  private final Map<String, List<Heir>> heirs = new TreeMap<>();

  /**
   * A controller that inherits from an unknown type.
   *
   * @param methods how many of its methods may implement one that is mapped there
   */
  private record Heir(Location at, String name, long methods) {}

  static boolean mayMap(String type) {
    return WITHOUT_MAPPINGS.stream().noneMatch(type::startsWith);
  }

  /**
   * @param unmapped the controller's methods that override nothing known and have no mapping
   */
  void add(Lineage controller, List<JavaMethod> unmapped) {
    List<String> unknown = controller.unknown().stream().filter(UnknownSupertypes::mayMap).toList();
    JavaType type = controller.type();
    if (!unknown.isEmpty() && type.at().isPresent()) {
      heirs
          .computeIfAbsent(String.join(" and ", unknown), names -> new ArrayList<>())
          .add(new Heir(type.at().get(), type.simpleName(), suspects(unmapped)));
    }
  }

  /** Methods marked as overriding; all public ones where none is. */
  private static long suspects(List<JavaMethod> unmapped) {
    List<JavaMethod> visible =
        unmapped.stream()
            .filter(each -> each.is(Modifier.PUBLIC) && !each.is(Modifier.STATIC))
            .filter(each -> !OF_OBJECT.contains(each.name()))
            .toList();
    long overriding =
        visible.stream().filter(each -> each.isAnnotatedWith("java.lang.Override")).count();
    return overriding > 0 ? overriding : visible.size();
  }

  /** One for each unknown type, or set of them that occurs together. */
  List<Gap> gaps() {
    return heirs.entrySet().stream().map(each -> gap(each.getKey(), each.getValue())).toList();
  }

  private static Gap gap(String unknown, List<Heir> heirs) {
    long methods = heirs.stream().mapToLong(Heir::methods).sum();
    String who =
        heirs.size() == 1
            ? heirs.get(0).name() + " inherits"
            : heirs.size() + " controllers, " + heirs.get(0).name() + " the first, inherit";
    String what =
        methods == 0
            ? "mappings that stand there aren't seen"
            : methods == 1
                ? "1 more method may be an endpoint"
                : methods + " more methods may be endpoints";
    return new Gap(
        heirs.get(0).at(),
        who
            + " from "
            + unknown
            + ", found neither in the sources nor on the class path: "
            + what
            + "; build first, or add the generated sources or the class path");
  }
}
