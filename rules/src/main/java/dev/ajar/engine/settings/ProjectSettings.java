package dev.ajar.engine.settings;

import dev.ajar.model.Location;
import dev.ajar.rule.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code ajar.yml} says. What it doesn't mention is empty, and then the default holds.
 *
 * @param failOn the least grave finding that fails
 * @param profiles Spring profiles that are taken to be active
 * @param formats ids of the reports to write
 * @param rules levels by the rule's name
 * @param guardAnnotations annotations that let nobody pass without credentials
 * @param limiterAnnotations annotations that bound how fast one caller may ask
 * @param vocabulary changes of the account-data vocabulary
 * @param perimeters guards and limits outside of the code base
 * @param publicEndpoints endpoints that are meant to be public
 * @param excludedPaths directories and files whose endpoints aren't looked at
 * @param excludedModules modules whose endpoints aren't looked at, by directory
 */
public record ProjectSettings(
    Optional<Threshold> failOn,
    List<String> profiles,
    List<String> formats,
    Map<String, RuleLevel> rules,
    List<NamedAnnotation> guardAnnotations,
    List<NamedAnnotation> limiterAnnotations,
    VocabularyChanges vocabulary,
    List<Perimeter> perimeters,
    List<PublicEndpoint> publicEndpoints,
    List<Exclusion> excludedPaths,
    List<Exclusion> excludedModules) {

  /**
   * Sources whose endpoints aren't looked at.
   *
   * @param pattern a path or a glob, relative to the root
   * @param at where the settings say so
   */
  public record Exclusion(String pattern, Location at) {}

  /** Nothing set. */
  public static final ProjectSettings NONE =
      new ProjectSettings(
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          VocabularyChanges.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public ProjectSettings {
    profiles = List.copyOf(profiles);
    formats = List.copyOf(formats);
    rules = java.util.Collections.unmodifiableMap(new TreeMap<>(rules));
    guardAnnotations = List.copyOf(guardAnnotations);
    limiterAnnotations = List.copyOf(limiterAnnotations);
    perimeters = List.copyOf(perimeters);
    publicEndpoints = List.copyOf(publicEndpoints);
    excludedPaths = List.copyOf(excludedPaths);
    excludedModules = List.copyOf(excludedModules);
  }

  /** The same with other profiles. */
  public ProjectSettings withProfiles(List<String> other) {
    return overriddenBy(
        new ProjectSettings(
            Optional.empty(),
            other,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            VocabularyChanges.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** These settings, but where the others say something, what they say. */
  public ProjectSettings overriddenBy(ProjectSettings other) {
    return new ProjectSettings(
        other.failOn.or(() -> failOn),
        either(other.profiles, profiles),
        either(other.formats, formats),
        other.rules.isEmpty() ? rules : other.rules,
        either(other.guardAnnotations, guardAnnotations),
        either(other.limiterAnnotations, limiterAnnotations),
        other.vocabulary.equals(VocabularyChanges.NONE) ? vocabulary : other.vocabulary,
        either(other.perimeters, perimeters),
        either(other.publicEndpoints, publicEndpoints),
        either(other.excludedPaths, excludedPaths),
        either(other.excludedModules, excludedModules));
  }

  private static <T> List<T> either(List<T> first, List<T> second) {
    return first.isEmpty() ? second : first;
  }
}
