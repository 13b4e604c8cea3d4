package dev.ajar.engine;

import dev.ajar.engine.settings.ProjectSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What to analyse and how.
 *
 * @param root the directory to which all reported paths are relative, and which is searched where
 *     no source roots are named
 * @param sourceRoots directories or source jars to analyse; empty for everything below {@code root}
 * @param classpath jars and class directories that complete the picture; may be empty
 * @param project what the project says about itself, with what the host was told in its place
 * @param today the day for which it is told what has expired: an input, since the same input gives
 *     the same result
 */
public record Settings(
    Path root,
    List<Path> sourceRoots,
    List<Path> classpath,
    ProjectSettings project,
    LocalDate today) {

  public Settings {
    sourceRoots = List.copyOf(sourceRoots);
    classpath = List.copyOf(classpath);
  }

  /** Settings for a project that says nothing but which profiles are active. */
  public Settings(Path root, List<Path> sourceRoots, List<Path> classpath, Set<String> profiles) {
    this(
        root,
        sourceRoots,
        classpath,
        ProjectSettings.NONE.withProfiles(List.copyOf(profiles)),
        LocalDate.EPOCH);
  }

  public static Settings of(Path root) {
    return new Settings(root, List.of(), List.of(), Set.of());
  }

  /** The same with what a project says about itself. */
  public Settings with(ProjectSettings other, LocalDate day) {
    return new Settings(root, sourceRoots, classpath, other, day);
  }

  /** Spring profiles that are taken to be active; empty for what ships by default. */
  public Set<String> profiles() {
    return Set.copyOf(project.profiles());
  }
}
