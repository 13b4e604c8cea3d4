package dev.ajar.disclosure.serialisation;

import dev.ajar.source.Types;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations that count for a class or a member, at most one of each type: those of the
 * declaration itself, of what it overrides and of mix-ins. Source: Jackson 2.23, {@code
 * AnnotationCollector} and {@code AnnotationMap}.
 *
 * @param byType by canonical name
 */
record Annotations(Map<String, JavaAnnotation> byType) {

  static final Annotations NONE = new Annotations(Map.of());

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  /** Jackson 3 moved only the annotations of its databind artifact. */
  private static final List<String> DATABIND =
      List.of("com.fasterxml.jackson.databind.annotation.", "tools.jackson.databind.annotation.");

  /** How many annotations deep a bundle is opened. */
  private static final int BUNDLES = 4;

  Annotations {
    byType = Map.copyOf(byType);
  }

  /** Those that stand on a declaration, with what bundles of annotations stand for. */
  static Annotations of(List<JavaAnnotation> declared, Types types) {
    if (declared.isEmpty()) {
      return NONE;
    }
    Map<String, JavaAnnotation> found = new LinkedHashMap<>();
    add(declared, types, found, BUNDLES);
    return new Annotations(found);
  }

  private static void add(
      List<JavaAnnotation> declared, Types types, Map<String, JavaAnnotation> found, int depth) {
    for (JavaAnnotation each : declared) {
      found.put(each.type(), each);
      if (depth > 0 && !each.type().startsWith(JACKSON) && !each.type().startsWith("java.lang.")) {
        types
            .find(each.type())
            .filter(type -> type.isAnnotatedWith(JACKSON + "JacksonAnnotationsInside"))
            .map(JavaType::annotations)
            .ifPresent(inside -> add(inside, types, found, depth - 1));
      }
    }
  }

  /** These, and of the others those of types that aren't among these. */
  Annotations or(Annotations weaker) {
    if (weaker.byType.isEmpty()) {
      return this;
    }
    Map<String, JavaAnnotation> merged = new LinkedHashMap<>(weaker.byType);
    merged.putAll(byType);
    return new Annotations(merged);
  }

  /** The annotation of one of Jackson's types, by simple name. */
  Optional<JavaAnnotation> jackson(String simpleName) {
    JavaAnnotation found = byType.get(JACKSON + simpleName);
    return found != null ? Optional.of(found) : databind(simpleName);
  }

  private Optional<JavaAnnotation> databind(String simpleName) {
    return DATABIND.stream()
        .filter(each -> byType.containsKey(each + simpleName))
        .findFirst()
        .map(each -> byType.get(each + simpleName));
  }

  boolean has(String simpleName) {
    return jackson(simpleName).isPresent();
  }
}
