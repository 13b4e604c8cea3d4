package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.Annotated;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaField;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Modifier;
import java.util.Optional;

/**
 * The getters that Lombok generates, which are in no source. Source: Lombok 1.18, {@code
 * HandleGetter} and {@code HandleData}: an annotation on the field wins over one on the class, and
 * none is made for static fields.
 */
final class Lombok {

  private static final String GETTER = "lombok.Getter";
  private static final String ACCESSORS = "lombok.experimental.Accessors";

  private final Elements elements;

  Lombok(Elements elements) {
    this.elements = elements;
  }

  /** The public getter generated for a field; empty where there is none or it isn't public. */
  Optional<String> getterOf(JavaField field, JavaType type) {
    if (field.is(Modifier.STATIC) || field.enumConstant() || isFluent(field) || isFluent(type)) {
      return Optional.empty();
    }
    Optional<JavaAnnotation> onField = field.annotation(GETTER);
    Optional<JavaAnnotation> onType = type.annotation(GETTER);
    boolean generated;
    if (onField.isPresent()) {
      generated = isPublic(onField.get());
    } else if (onType.isPresent()) {
      generated = isPublic(onType.get());
    } else {
      generated = type.isAnnotatedWith("lombok.Data", "lombok.Value", "lombok.experimental.Value");
    }
    return generated
        ? Optional.of(BeanNames.lombokGetter(field.name(), field.type()))
        : Optional.empty();
  }

  private boolean isPublic(JavaAnnotation getter) {
    return elements.constant(getter, "value").map("PUBLIC"::equals).orElse(true);
  }

  private boolean isFluent(Annotated declaration) {
    return declaration
        .annotation(ACCESSORS)
        .filter(each -> elements.isTrue(each, "fluent"))
        .isPresent();
  }
}
