package dev.ajar.source;

import dev.ajar.source.build.BuildModule;
import dev.ajar.source.build.Coordinate;
import dev.ajar.source.configuration.ConfigurationProperties;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Modules that are deployed together, and so share their endpoints, their security configuration
 * and their properties.
 *
 * @param name for people: the module that holds the entry point
 * @param entryPoint whether the code that starts it is among the sources; where not, the modules
 *     are a library, and somebody else decides what stands in front of them
 * @param modules the main module first
 * @param judged those of the modules whose endpoints are told of it; the others are told of an
 *     application that has them for certain
 * @param types the types it sees
 * @param configuration the properties that its configuration files set
 * @param tree everything that was given to be analysed: other applications may stand in front of
 *     this one
 */
public record Application(
    String name,
    boolean entryPoint,
    List<BuildModule> modules,
    List<BuildModule> judged,
    Types types,
    ConfigurationProperties configuration,
    Sources tree) {

  public Application {
    modules = List.copyOf(modules);
    judged = List.copyOf(judged);
  }

  /** The artifacts that its modules need, as far as their builds name them. */
  public Stream<Coordinate> dependencies() {
    return modules.stream().flatMap(each -> each.dependencies().stream()).distinct();
  }

  /**
   * Whether this is a jar of sources with nothing in it that starts an application: what stands in
   * front of its endpoints is decided by the application that uses it.
   */
  public boolean isPackedLibrary() {
    return !entryPoint && modules.stream().allMatch(Application::isPacked);
  }

  /** Whether no build puts the judged modules into this application, which has some in common. */
  public boolean isSupposed() {
    return entryPoint && !judged.contains(modules.get(0));
  }

  private static boolean isPacked(BuildModule module) {
    return module.javaFiles().stream()
        .noneMatch(each -> each.path().getFileSystem().equals(FileSystems.getDefault()));
  }

  /** One application is one object: it is asked for by each handler, and its files are many. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
