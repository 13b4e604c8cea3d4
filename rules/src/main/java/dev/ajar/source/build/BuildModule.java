package dev.ajar.source.build;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One module of a build: the smallest part that is compiled by itself. Tests are no part of it.
 *
 * @param name unique in the tree: the artifact's or project's name, or the directory where that
 *     name is taken
 * @param directory relative to the analysed root, with {@code /} as separator; empty for the root
 *     itself
 * @param kind which build tool it belongs to
 * @param packaging {@code jar}, {@code war}, {@code pom}, …
 * @param sourceRoots directories of main sources, generated ones included, relative to the analysed
 *     root
 * @param resourceRoots directories of main resources, relative to the analysed root
 * @param javaFiles main sources
 * @param configurationFiles YAML and properties files among resources, whatever their names
 * @param xmlFiles XML files among resources and in web application directories
 * @param dependsOnModules names of the modules of this tree that it needs at compile time or run
 *     time
 * @param dependencies artifacts from outside or inside the tree that it needs at compile time or
 *     run time
 * @param platforms what manages the versions of dependencies: parents from outside the tree and
 *     imported BOMs
 * @param hasBootPlugin whether the build makes a Spring Boot application of it
 */
public record BuildModule(
    String name,
    String directory,
    Kind kind,
    String packaging,
    List<String> sourceRoots,
    List<String> resourceRoots,
    List<FoundFile> javaFiles,
    List<FoundFile> configurationFiles,
    List<FoundFile> xmlFiles,
    Set<String> dependsOnModules,
    List<Coordinate> dependencies,
    List<Coordinate> platforms,
    boolean hasBootPlugin) {

  /** Which build tool describes a module. */
  public enum Kind {
    MAVEN,
    GRADLE,
    /** No build file: a directory or jar of sources. */
    LOOSE
  }

  public BuildModule {
    sourceRoots = sourceRoots.stream().sorted().distinct().toList();
    resourceRoots = resourceRoots.stream().sorted().distinct().toList();
    javaFiles = javaFiles.stream().sorted().toList();
    configurationFiles = configurationFiles.stream().sorted().toList();
    xmlFiles = xmlFiles.stream().sorted().toList();
    dependsOnModules = Collections.unmodifiableSet(new TreeSet<>(dependsOnModules));
    dependencies = dependencies.stream().sorted().distinct().toList();
    platforms = platforms.stream().sorted().distinct().toList();
  }

  /** The same module with other main sources. */
  public BuildModule withJavaFiles(List<FoundFile> files) {
    return new BuildModule(
        name,
        directory,
        kind,
        packaging,
        sourceRoots,
        resourceRoots,
        files,
        configurationFiles,
        xmlFiles,
        dependsOnModules,
        dependencies,
        platforms,
        hasBootPlugin);
  }
}
