package dev.ajar.maven;

import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.model.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All modules of a build, also those that aren't built this time. Controllers, the types they
 * return and the security configuration stand in different modules, so that only the whole can be
 * analysed.
 *
 * @param root the outermost directory; reported paths are relative to it
 * @param modules sorted by directory
 */
record Reactor(Path root, List<Module> modules) {

  Reactor {
    modules = modules.stream().sorted(Comparator.comparing(Module::directory)).toList();
  }

  /** The settings for one analysis of everything that is there at this moment. */
  Settings settings(List<Path> classpath, ProjectSettings project) {
    List<Path> sources =
        modules.stream().flatMap(each -> each.sources().stream()).distinct().sorted().toList();
    return new Settings(root, sources, classpath, project, LocalDate.now());
  }

  /** What of a result stands in the files of these modules, and in those of no other module. */
  Result partOf(Set<Path> directories, Result whole) {
    return new Result(
        whole.assessments().stream()
            .filter(each -> isIn(directories, each.endpoint().location()))
            .toList(),
        whole.findings().stream().filter(each -> isIn(directories, each.at())).toList(),
        whole.gaps().stream().filter(each -> isIn(directories, each.at())).toList(),
        whole.files());
  }

  private boolean isIn(Set<Path> directories, Location location) {
    return directories.contains(moduleOf(root.resolve(location.file()).normalize()).orElse(root));
  }

  /** The innermost module around a file: the outer ones contain it too. */
  private Optional<Path> moduleOf(Path file) {
    return modules.stream()
        .map(Module::directory)
        .filter(file::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount));
  }
}
