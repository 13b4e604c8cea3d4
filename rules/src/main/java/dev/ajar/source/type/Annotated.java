package dev.ajar.source.type;

import java.util.List;
import java.util.Optional;

/** Something that carries annotations. */
public interface Annotated {

  List<JavaAnnotation> annotations();

  /** The first annotation of one of the types, named canonically. */
  default Optional<JavaAnnotation> annotation(String... types) {
    List<String> wanted = List.of(types);
    return annotations().stream().filter(each -> wanted.contains(each.type())).findFirst();
  }

  default boolean isAnnotatedWith(String... types) {
    return annotation(types).isPresent();
  }
}
