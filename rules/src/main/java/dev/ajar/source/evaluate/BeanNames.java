package dev.ajar.source.evaluate;

import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Beans' names, by which Spring tells several of one type apart. */
final class BeanNames {

  private static final Set<String> NAMING =
      Set.of("Component", "Service", "Repository", "Controller", "RestController", "Configuration");

  private BeanNames() {}

  /**
   * The name of a scanned component: its stereotype's, else its class's ({@code
   * AnnotationBeanNameGenerator}, 5.3 to 7.0).
   */
  static String of(JavaType type) {
    return type.annotations().stream()
        .filter(each -> NAMING.contains(each.simpleName()))
        .flatMap(each -> text(each, "value").stream())
        .findFirst()
        .orElseGet(() -> decapitalised(type.simpleName()));
  }

  /** The name that is asked for where something is injected. */
  static String wanted(List<JavaAnnotation> annotations, String variable) {
    return annotations.stream()
        .flatMap(
            each ->
                switch (each.simpleName()) {
                  case "Qualifier", "Named" -> text(each, "value").stream();
                  case "Resource" -> text(each, "name").stream();
                  default -> Optional.<String>empty().stream();
                })
        .findFirst()
        .orElse(variable);
  }

  private static Optional<String> text(JavaAnnotation annotation, String element) {
    return annotation
        .element(element)
        .filter(ElementValue.Constant.class::isInstance)
        .map(each -> String.valueOf(((ElementValue.Constant) each).value()))
        .filter(each -> !each.isEmpty());
  }

  /** {@code Introspector.decapitalize}: a name of capitals stays. */
  private static String decapitalised(String name) {
    boolean capitals =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return capitals ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
