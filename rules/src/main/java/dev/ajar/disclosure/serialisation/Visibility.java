package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.Modifier;
import java.util.Optional;
import java.util.Set;

/**
 * Which members are found without an annotation of their own. Source: Jackson 2.23, {@code
 * VisibilityChecker.Std}: public fields and getters, unless {@code @JsonAutoDetect} says otherwise.
 */
record Visibility(String fields, String getters, String isGetters) {

  static Visibility of(Optional<JavaAnnotation> autoDetect, Elements elements) {
    return new Visibility(
        level(autoDetect, "fieldVisibility", elements),
        level(autoDetect, "getterVisibility", elements),
        level(autoDetect, "isGetterVisibility", elements));
  }

  private static String level(
      Optional<JavaAnnotation> autoDetect, String element, Elements elements) {
    return autoDetect.flatMap(each -> elements.constant(each, element)).orElse("DEFAULT");
  }

  boolean seesField(Set<Modifier> modifiers) {
    return sees(fields, modifiers);
  }

  boolean seesGetter(String name, Set<Modifier> modifiers) {
    return sees(name.startsWith("is") ? isGetters : getters, modifiers);
  }

  private static boolean sees(String level, Set<Modifier> modifiers) {
    return switch (level) {
      case "ANY" -> true;
      case "NONE" -> false;
      case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
      case "PROTECTED_AND_PUBLIC" ->
          modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
      default -> modifiers.contains(Modifier.PUBLIC);
    };
  }
}
