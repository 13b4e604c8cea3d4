package dev.ajar.pmd;

import dev.ajar.engine.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the project to which a directory belongs, since PMD hands over files and no project. It is
 * the nearest directory with an {@code ajar.yml}, else the outermost with a build file, but none
 * outside of the repository: controller, types and security configuration may stand in different
 * modules. What lies in another project's sources or output is a project of its own.
 */
final class ProjectRoot {

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml", "settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts");

  private static final List<String> REPOSITORIES = List.of(".git", ".hg", ".svn");

  /** No modules are below these: examples, projects for tests, and copies of them. */
  private static final Set<String> NO_MODULES = Set.of("src", "target", "build", "out");

  private ProjectRoot() {}

  /**
   * The project around a directory.
   *
   * @param start an absolute path
   */
  static Optional<Path> around(Path start) {
    Optional<Path> outermost = Optional.empty();
    for (Path each = start; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(SettingsFile.NAME))) {
        return Optional.of(each);
      }
      if (has(each, BUILD_FILES)) {
        outermost = Optional.of(each);
      }
      if (has(each, REPOSITORIES) || outermost.isPresent() && isNoModule(each)) {
        return outermost;
      }
    }
    return outermost;
  }

  private static boolean isNoModule(Path directory) {
    return directory.getFileName() != null
        && NO_MODULES.contains(directory.getFileName().toString());
  }

  private static boolean has(Path directory, List<String> names) {
    return names.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
  }
}
