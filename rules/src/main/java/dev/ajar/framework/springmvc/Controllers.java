package dev.ajar.framework.springmvc;

import dev.ajar.model.Gap;
import dev.ajar.source.Types;
import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.JavaType.Kind;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.TypeRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the classes whose methods Spring MVC maps: beans that are, or inherit from, a
 * {@code @Controller} ({@code RequestMappingHandlerMapping#isHandler}). Up to Spring 5 a type-level
 * {@code @RequestMapping} was enough (5.3.39); it no longer is (6.0).
 */
final class Controllers {

  private final Types types;
  private final Set<JavaType> candidates = new LinkedHashSet<>();
  private final List<JavaType> beans;

  private Controllers(Types types) {
    this.types = types;
    addAnnotated();
    if (!types.mentions("jakarta")) {
      types.inFilesMentioning("RequestMapping").stream()
          .filter(type -> type.isAnnotatedWith(Spring.REQUEST_MAPPING))
          .forEach(candidates::add);
    }
    candidates.addAll(types.subtypesOf(names(candidates)));
    beans =
        candidates.stream()
            .filter(this::isBean)
            .sorted(
                Comparator.comparing(JavaType::name).thenComparing(each -> each.at().orElseThrow()))
            .toList();
  }

  static Controllers of(Types types) {
    return new Controllers(types);
  }

  /** The controllers, by name. */
  List<JavaType> beans() {
    return beans;
  }

  /**
   * Concrete classes with mappings of which nothing tells that they are controllers: an annotation
   * or supertype that isn't known may, and so may configuration elsewhere.
   */
  Optional<Gap> unclear(MappingReader mappings) {
    Set<String> known = Set.of(names(candidates));
    List<JavaType> unclear =
        types.inFilesMentioning(Spring.mappingNames()).stream()
            .filter(type -> isConcrete(type) && !type.isAnnotatedWith(Spring.ADVICES))
            .filter(type -> !known.contains(type.name()) || !isBean(type))
            .filter(type -> countMapped(type, mappings) > 0)
            .toList();
    if (unclear.isEmpty()) {
      return Optional.empty();
    }
    long methods = unclear.stream().mapToLong(type -> countMapped(type, mappings)).sum();
    String names =
        unclear.stream().map(JavaType::simpleName).limit(3).collect(Collectors.joining(", "));
    return unclear
        .get(0)
        .at()
        .map(
            at ->
                new Gap(
                    at,
                    (methods == 1 ? "1 mapped method of " : methods + " mapped methods of ")
                        + names
                        + (unclear.size() > 3 ? " and " + (unclear.size() - 3) + " more" : "")
                        + (methods == 1 ? " is" : " are")
                        + " not analysed: nothing in the sources makes a controller bean of the"
                        + " class; if an annotation from a library or XML does, add the class"
                        + " path"));
  }

  private static long countMapped(JavaType type, MappingReader mappings) {
    return type.methods().stream()
        .filter(each -> mappings.read(List.of(each.annotations())).isPresent())
        .count();
  }

  private static String[] names(Collection<JavaType> types) {
    return types.stream().map(JavaType::name).distinct().toArray(String[]::new);
  }

  /**
   * The types annotated with {@code @Controller} or anything that it is a meta-annotation of, where
   * both the annotation's declaration and its uses may be anywhere.
   */
  private void addAnnotated() {
    Set<String> asked = new TreeSet<>();
    Set<String> next = Set.of("Controller", "RestController");
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
          candidates.add(type);
        }
      }
      composed.removeAll(asked);
      next = composed;
    }
  }

  private boolean isBean(JavaType type) {
    return isConcrete(type) && (isScanned(type) || isRegistered(type));
  }

  private static boolean isConcrete(JavaType type) {
    return (type.kind() == Kind.CLASS || type.kind() == Kind.RECORD) && !type.is(Modifier.ABSTRACT);
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
