package dev.ajar.framework.springmvc;

import dev.ajar.model.Gap;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private UnknownSupertypes() {}

  /**
   * @param unmapped the controller's methods for which no mapping was found
   */
  static Optional<Gap> gap(Lineage controller, List<JavaMethod> unmapped) {
    List<String> unknown =
        controller.unknown().stream()
            .filter(name -> WITHOUT_MAPPINGS.stream().noneMatch(name::startsWith))
            .toList();
    JavaType type = controller.type();
    if (unknown.isEmpty() || type.at().isEmpty()) {
      return Optional.empty();
    }
    long methods = suspects(unmapped);
    String names =
        unknown.stream().map(UnknownSupertypes::simpleName).collect(Collectors.joining(" and "));
    return Optional.of(
        new Gap(
            type.at().get(),
            type.simpleName()
                + " inherits from "
                + names
                + ", not found in the sources or on the class path: "
                + count(methods)
                + "; build first, or add the generated sources or the class path"));
  }

  private static String count(long methods) {
    if (methods == 0) {
      return "endpoints that stand there are missing";
    }
    return methods == 1 ? "1 method may be an endpoint" : methods + " methods may be endpoints";
  }

  /** Methods marked as overriding; all public ones where none is. */
  private static long suspects(List<JavaMethod> unmapped) {
    List<JavaMethod> visible =
        unmapped.stream()
            .filter(each -> each.is(Modifier.PUBLIC) && !each.is(Modifier.STATIC))
            .toList();
    long overriding =
        visible.stream().filter(each -> each.isAnnotatedWith("java.lang.Override")).count();
    return overriding > 0 ? overriding : visible.size();
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
