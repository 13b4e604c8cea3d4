package dev.ajar.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to analyse and how.
 *
 * @param root the directory to which all reported paths are relative, and which is searched where
 *     no source roots are named
 * @param sourceRoots directories or source jars to analyse; empty for everything below {@code root}
 * @param classpath jars and class directories that complete the picture; may be empty
 * @param profiles Spring profiles that are taken to be active; empty for what ships by default
 */
public record Settings(
    Path root, List<Path> sourceRoots, List<Path> classpath, Set<String> profiles) {
  public Settings {
    sourceRoots = List.copyOf(sourceRoots);
    classpath = List.copyOf(classpath);
    profiles = Set.copyOf(profiles);
  }

  public static Settings of(Path root) {
    return new Settings(root, List.of(), List.of(), Set.of());
  }
}
