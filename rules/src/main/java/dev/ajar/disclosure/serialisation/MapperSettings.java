package dev.ajar.disclosure.serialisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the mapper that writes the bodies is configured, as far as that decides which members are
 * written.
 *
 * @param library whose rules hold; the rest is said in Jackson's terms
 * @param major Jackson's major version, 2 or 3
 * @param naming simple name of the naming strategy's class or constant
 * @param defaultViewInclusion whether members without a view are written where a view is asked for
 * @param standardNames whether accessors are named by the Java Beans rules
 * @param transientIgnored whether a transient field takes its accessors with it
 * @param mixIns names of the types whose annotations are added to a type's, by its canonical name
 */
record MapperSettings(
    Library library,
    int major,
    Visibility visibility,
    Optional<String> naming,
    boolean defaultViewInclusion,
    boolean standardNames,
    boolean transientIgnored,
    boolean useAnnotations,
    Map<String, List<String>> mixIns) {

  MapperSettings {
    mixIns = Map.copyOf(mixIns);
  }

  /**
   * What Spring Boot configures: views exclude what has none (2.7 to 4.0, {@code
   * JacksonAutoConfiguration}). Source of the difference in names: Jackson 3.1, {@code
   * DefaultAccessorNamingStrategy}.
   */
  static MapperSettings ofBoot(int major) {
    return new MapperSettings(
        Library.JACKSON,
        major,
        Visibility.STANDARD,
        Optional.empty(),
        false,
        major >= 3,
        false,
        true,
        Map.of());
  }

  /** Gson writes fields, whoever can see them, and knows of no accessors and no views. */
  static MapperSettings ofGson(boolean exposedOnly, Optional<String> naming) {
    return new MapperSettings(
        exposedOnly ? Library.GSON_EXPOSED_ONLY : Library.GSON,
        2,
        new Visibility("ANY", "NONE", "NONE", "NONE"),
        naming,
        true,
        false,
        true,
        true,
        Map.of());
  }

  /** Fastjson writes what public getters and public fields give, and knows of no views. */
  static MapperSettings ofFastjson() {
    return new MapperSettings(
        Library.FASTJSON,
        2,
        Visibility.STANDARD,
        Optional.empty(),
        true,
        true,
        true,
        true,
        Map.of());
  }

  boolean isThree() {
    return major >= 3;
  }

  MapperSettings with(Visibility other) {
    return new MapperSettings(
        library,
        major,
        other,
        naming,
        defaultViewInclusion,
        standardNames,
        transientIgnored,
        useAnnotations,
        mixIns);
  }

  MapperSettings withNaming(String strategy) {
    return new MapperSettings(
        library,
        major,
        visibility,
        Optional.of(strategy),
        defaultViewInclusion,
        standardNames,
        transientIgnored,
        useAnnotations,
        mixIns);
  }

  MapperSettings withMixIns(Map<String, List<String>> others) {
    return new MapperSettings(
        library,
        major,
        visibility,
        naming,
        defaultViewInclusion,
        standardNames,
        transientIgnored,
        useAnnotations,
        others);
  }

  /** What switching one of {@code MapperFeature}'s constants makes of it. */
  MapperSettings with(String feature, boolean on) {
    String level = on ? "PUBLIC_ONLY" : "NONE";
    return switch (feature) {
      case "DEFAULT_VIEW_INCLUSION" ->
          features(on, standardNames, transientIgnored, useAnnotations);
      case "USE_STD_BEAN_NAMING" ->
          features(defaultViewInclusion, on, transientIgnored, useAnnotations);
      case "PROPAGATE_TRANSIENT_MARKER" ->
          features(defaultViewInclusion, standardNames, on, useAnnotations);
      case "USE_ANNOTATIONS" -> features(defaultViewInclusion, standardNames, transientIgnored, on);
      case "AUTO_DETECT_FIELDS" -> with(visibility.with("FIELD", level));
      case "AUTO_DETECT_GETTERS" -> with(visibility.with("GETTER", level));
      case "AUTO_DETECT_IS_GETTERS" -> with(visibility.with("IS_GETTER", level));
      default -> this;
    };
  }

  private MapperSettings features(
      boolean viewInclusion, boolean standard, boolean ignoring, boolean annotations) {
    return new MapperSettings(
        library, major, visibility, naming, viewInclusion, standard, ignoring, annotations, mixIns);
  }
}
