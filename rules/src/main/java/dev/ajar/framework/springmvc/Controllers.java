package dev.ajar.framework.springmvc;

import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the classes whose methods Spring MVC maps: beans that are, or inherit from, a
 * {@code @Controller} ({@code RequestMappingHandlerMapping#isHandler}). Up to Spring 5 a type-level
 * {@code @RequestMapping} was enough (5.3.39); it no longer is (6.0).
 */
final class Controllers {

  private final Types types;

  Controllers(Types types) {
    this.types = types;
  }

  /** The controllers, by name. */
  List<JavaType> find() {
    Map<String, JavaType> candidates = new LinkedHashMap<>();
    annotated(new TreeSet<>(Set.of("Controller", "RestController")))
        .forEach(each -> candidates.putIfAbsent(each.name(), each));
    if (!types.mentions("jakarta")) {
      types.inFilesMentioning("RequestMapping").stream()
          .filter(type -> type.isAnnotatedWith(Spring.REQUEST_MAPPING))
          .forEach(each -> candidates.putIfAbsent(each.name(), each));
    }
    types
        .subtypesOf(candidates.keySet().toArray(String[]::new))
        .forEach(each -> candidates.putIfAbsent(each.name(), each));
    return candidates.values().stream()
        .filter(this::isBean)
        .sorted(Comparator.comparing(JavaType::name))
        .toList();
  }

  /**
   * The types annotated with {@code @Controller} or anything that it is a meta-annotation of, where
   * both the annotation's declaration and its uses may be anywhere.
   */
  private List<JavaType> annotated(Set<String> simpleNames) {
    Map<String, JavaType> found = new LinkedHashMap<>();
    Set<String> asked = new TreeSet<>();
    Set<String> next = simpleNames;
    while (!next.isEmpty()) {
      asked.addAll(next);
      Set<String> composed = new TreeSet<>();
      for (JavaType type : types.inFilesMentioning(next.toArray(String[]::new))) {
        if (types.annotationPath(type.annotations(), Spring.CONTROLLERS).isEmpty()) {
          continue;
        }
        if (type.kind() == Kind.ANNOTATION) {
          composed.add(type.simpleName());
        } else {
          found.putIfAbsent(type.name(), type);
        }
      }
      composed.removeAll(asked);
      next = composed;
    }
    return new ArrayList<>(found.values());
  }

  private boolean isBean(JavaType type) {
    boolean isConcrete =
        (type.kind() == Kind.CLASS || type.kind() == Kind.RECORD) && !type.is(Modifier.ABSTRACT);
    return isConcrete && (isScanned(type) || isRegistered(type));
  }

  /** Component scanning takes independent classes that carry the annotation themselves. */
  private boolean isScanned(JavaType type) {
    return isIndependent(type)
        && !types.annotationPath(type.annotations(), Spring.COMPONENTS).isEmpty();
  }

  private boolean isIndependent(JavaType type) {
    if (!type.binaryName().contains("$")
        || type.is(Modifier.STATIC)
        || type.kind() == Kind.RECORD) {
      return true;
    }
    String outer = type.name().substring(0, type.name().lastIndexOf('.'));
    return types.find(outer).map(JavaType::isInterface).orElse(false);
  }

  /** Whether a {@code @Bean} method returns it or an {@code @Import} names it. */
  private boolean isRegistered(JavaType type) {
    return types.inFilesMentioning(type.simpleName()).stream()
        .anyMatch(each -> declaresBean(each, type) || imports(each, type));
  }

  private static boolean declaresBean(JavaType configuration, JavaType type) {
    for (JavaMethod each : configuration.methods()) {
      if (each.returnType().is(type.name()) && each.isAnnotatedWith(Spring.BEAN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean imports(JavaType configuration, JavaType type) {
    return configuration
        .annotation(Spring.IMPORT)
        .flatMap(annotation -> annotation.element("value"))
        .map(value -> names(value, type.name()))
        .orElse(false);
  }

  private static boolean names(ElementValue value, String type) {
    if (value instanceof ElementValue.Several several) {
      return several.values().stream().anyMatch(each -> names(each, type));
    }
    return value instanceof ElementValue.ClassLiteral literal
        && literal.type().equals(TypeRef.of(type));
  }
}
