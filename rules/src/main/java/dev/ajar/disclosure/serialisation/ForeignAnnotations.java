package dev.ajar.disclosure.serialisation;

import dev.ajar.source.type.ElementValue;
import dev.ajar.source.type.JavaAnnotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says with Jackson's annotations what those of another library say of a class or a member. Source:
 * Gson 2.14, {@code Excluder} and {@code ReflectiveTypeAdapterFactory.getFieldNames}; fastjson
 * 1.2.83, {@code TypeUtils.computeGetters}; fastjson2 2.0.57, {@code ObjectWriterCreator}.
 */
record ForeignAnnotations(Library library) {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String GSON = "com.google.gson.annotations.";

  /** What stands on a class, a method, or a field that nothing leaves out. */
  List<JavaAnnotation> of(List<JavaAnnotation> declared) {
    return declared.stream()
        .flatMap(each -> library.isGson() ? ofGson(each) : ofFastjson(each))
        .toList();
  }

  /** What stands on a field. */
  List<JavaAnnotation> ofField(List<JavaAnnotation> declared) {
    boolean isExposed =
        declared.stream()
            .anyMatch(each -> each.type().equals(GSON + "Expose") && !isFalse(each, "serialize"));
    return library == Library.GSON_EXPOSED_ONLY && !isExposed
        ? List.of(plain("JsonIgnore"))
        : of(declared);
  }

  private static Stream<JavaAnnotation> ofGson(JavaAnnotation annotation) {
    if (annotation.type().equals(GSON + "SerializedName")) {
      return with("JsonProperty", "value", annotation.element("value"));
    }
    return annotation.type().equals(GSON + "JsonAdapter")
        ? Stream.of(
            new JavaAnnotation(
                "com.fasterxml.jackson.databind.annotation.JsonSerialize",
                Map.of("using", annotation.element("value").orElseThrow()),
                annotation.at()))
        : Stream.of();
  }

  private static Stream<JavaAnnotation> ofFastjson(JavaAnnotation annotation) {
    if (!annotation.type().startsWith("com.alibaba.fastjson")) {
      return Stream.of();
    }
    return switch (annotation.simpleName()) {
      case "JSONField" -> ofField(annotation);
      case "JSONType" ->
          Stream.concat(
              with("JsonIgnoreProperties", "value", annotation.element("ignores")),
              with("JsonIncludeProperties", "value", annotation.element("includes")));
      default -> Stream.of();
    };
  }

  private static Stream<JavaAnnotation> ofField(JavaAnnotation field) {
    if (isFalse(field, "serialize")) {
      return Stream.of(plain("JsonIgnore"));
    }
    boolean unwrapped = field.element("unwrapped").equals(Optional.of(constant(true)));
    return Stream.concat(
        unwrapped ? Stream.of(plain("JsonUnwrapped")) : Stream.of(),
        with("JsonProperty", "value", field.element("name")));
  }

  private static boolean isFalse(JavaAnnotation annotation, String element) {
    return annotation.element(element).equals(Optional.of(constant(false)));
  }

  private static ElementValue constant(boolean value) {
    return new ElementValue.Constant(value);
  }

  private static JavaAnnotation plain(String name) {
    return new JavaAnnotation(JACKSON + name, Map.of(), Optional.empty());
  }

  private static Stream<JavaAnnotation> with(
      String name, String element, Optional<ElementValue> value) {
    return value.stream()
        .map(each -> new JavaAnnotation(JACKSON + name, Map.of(element, each), Optional.empty()));
  }
}
