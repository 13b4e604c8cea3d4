package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.Modifier;
import java.util.Optional;
import java.util.Set;

/**
 * Which members are found without an annotation of their own, by the names of {@code
 * JsonAutoDetect.Visibility}. Source: Jackson 2.23 and 3.1, {@code VisibilityChecker.Std}.
 */
record Visibility(String fields, String getters, String isGetters, String setters) {

  static final Visibility STANDARD =
      new Visibility("PUBLIC_ONLY", "PUBLIC_ONLY", "PUBLIC_ONLY", "ANY");

  /** What {@code @JsonAutoDetect} on a class makes of it. */
  Visibility overriddenBy(JavaAnnotation autoDetect, Elements elements) {
    return new Visibility(
        level(autoDetect, "fieldVisibility", elements, fields),
        level(autoDetect, "getterVisibility", elements, getters),
        level(autoDetect, "isGetterVisibility", elements, isGetters),
        level(autoDetect, "setterVisibility", elements, setters));
  }

  private static String level(
      JavaAnnotation autoDetect, String element, Elements elements, String otherwise) {
    Optional<String> level = elements.constant(autoDetect, element);
    return level.filter(each -> !each.equals("DEFAULT")).orElse(otherwise);
  }

  /**
   * What {@code ObjectMapper.setVisibility} makes of it.
   *
   * @param accessor a constant of {@code PropertyAccessor}
   */
  Visibility with(String accessor, String given) {
    String level = given.equals("DEFAULT") ? "PUBLIC_ONLY" : given;
    return switch (accessor) {
      case "ALL" -> new Visibility(level, level, level, level);
      case "FIELD" -> new Visibility(level, getters, isGetters, setters);
      case "GETTER" -> new Visibility(fields, level, isGetters, setters);
      case "IS_GETTER" -> new Visibility(fields, getters, level, setters);
      case "SETTER" -> new Visibility(fields, getters, isGetters, level);
      default -> this;
    };
  }

  boolean seesField(Set<Modifier> modifiers) {
    return sees(fields, modifiers);
  }

  boolean seesGetter(Set<Modifier> modifiers) {
    return sees(getters, modifiers);
  }

  boolean seesIsGetter(Set<Modifier> modifiers) {
    return sees(isGetters, modifiers);
  }

  boolean seesSetter(Set<Modifier> modifiers) {
    return sees(setters, modifiers);
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
