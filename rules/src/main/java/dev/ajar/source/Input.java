package dev.ajar.source;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.build.BuildModule;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.build.Modules;
import dev.ajar.source.build.SourceJar;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules that were given to be analysed.
 *
 * @param modules those of the root, or what was named of them, and one for each jar of sources
 * @param exports dumps and folders that may hold documents of a configuration server
 * @param gaps what could not be listed
 * @param jars opened jars, which have to stay open while their files are read
 */
record Input(
    List<BuildModule> modules, List<FoundFile> exports, List<Gap> gaps, List<SourceJar> jars)
    implements Closeable {

  private static final String SERVER = "spring-cloud-config-server";
  private static final Pattern NESTED = Pattern.compile("src/main/resources/[^/]+/");

  /**
   * Lists the files.
   *
   * @param sourceRoots directories and jars; empty for everything below the root
   */
  static Input of(Path root, List<Path> sourceRoots) {
    List<BuildModule> modules = new ArrayList<>();
    List<FoundFile> exports = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<SourceJar> jars = new ArrayList<>();
    List<Path> directories = sourceRoots.stream().filter(Files::isDirectory).toList();
    if (sourceRoots.isEmpty() || !directories.isEmpty()) {
      Modules found = Modules.discover(root);
      gaps.addAll(found.gaps());
      exports.addAll(found.exports());
      modules.addAll(
          directories.isEmpty()
              ? found.modules()
              : within(found.modules(), root, directories, gaps));
    }
    for (Path jar : sourceRoots) {
      if (!Files.isDirectory(jar)) {
        SourceJar opened = SourceJar.open(jar, jar.getFileName().toString());
        jars.add(opened);
        modules.addAll(opened.modules().modules());
        gaps.addAll(opened.modules().gaps());
      }
    }
    return new Input(modules, exports, gaps, jars);
  }

  /**
   * Documents of a server of Spring Cloud Config that is one of the modules: what lies in folders
   * of its resources.
   */
  List<FoundFile> served() {
    return modules.stream()
        .filter(each -> each.dependencies().stream().anyMatch(a -> SERVER.equals(a.artifact())))
        .flatMap(each -> each.configurationFiles().stream())
        .filter(each -> NESTED.matcher(each.displayPath()).find())
        .toList();
  }

  /**
   * The modules with only those sources that lie in the directories, and with files there that no
   * convention finds.
   */
  private static List<BuildModule> within(
      List<BuildModule> modules, Path root, List<Path> directories, List<Gap> gaps) {
    Path base = root.toAbsolutePath().normalize();
    Set<Path> wanted =
        directories.stream()
            .map(each -> each.toAbsolutePath().normalize())
            .collect(Collectors.toCollection(TreeSet::new));
    List<BuildModule> restricted = new ArrayList<>();
    Set<FoundFile> left = new TreeSet<>(listed(wanted, base, gaps));
    for (BuildModule module : modules) {
      List<FoundFile> files =
          module.javaFiles().stream()
              .filter(
                  each ->
                      wanted.stream()
                          .anyMatch(each.path().toAbsolutePath().normalize()::startsWith))
              .toList();
      files.forEach(left::remove);
      restricted.add(module.withJavaFiles(files));
    }
    return restricted.stream()
        .map(each -> each.withJavaFiles(concat(each.javaFiles(), nearest(each, restricted, left))))
        .toList();
  }

  private static List<FoundFile> concat(List<FoundFile> one, List<FoundFile> other) {
    List<FoundFile> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<FoundFile> nearest(
      BuildModule module, List<BuildModule> modules, Set<FoundFile> files) {
    return files.stream().filter(file -> module.equals(owner(file, modules))).toList();
  }

  private static BuildModule owner(FoundFile file, List<BuildModule> modules) {
    return modules.stream()
        .filter(
            each ->
                each.directory().isEmpty() || file.displayPath().startsWith(each.directory() + "/"))
        .max(java.util.Comparator.comparingInt(each -> each.directory().length()))
        .orElse(modules.get(0));
  }

  private static List<FoundFile> listed(Set<Path> directories, Path base, List<Gap> gaps) {
    List<FoundFile> files = new ArrayList<>();
    for (Path directory : directories) {
      try (var walk = Files.walk(directory)) {
        walk.filter(each -> each.toString().endsWith(".java") && Files.isRegularFile(each))
            .forEach(each -> files.add(new FoundFile(each, displayPath(each, base))));
      } catch (IOException | UncheckedIOException e) {
        gaps.add(
            new Gap(
                new Location(displayPath(directory, base), 1),
                "not read completely: " + e.getMessage()));
      }
    }
    return files;
  }

  private static String displayPath(Path file, Path base) {
    return (file.startsWith(base) ? base.relativize(file) : file.getFileName())
        .toString()
        .replace('\\', '/');
  }

  @Override
  public void close() {
    jars.forEach(SourceJar::close);
  }
}
