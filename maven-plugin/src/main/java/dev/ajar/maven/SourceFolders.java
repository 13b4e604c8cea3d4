package dev.ajar.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which directories of a module are worth looking at. */
final class SourceFolders {

  /** Lombok's rewritten copies of what stands in the sources anyway. */
  private static final String DELOMBOK = "delombok";

  private SourceFolders() {}

  /**
   * Those of the declared directories that exist, and the generated sources that an earlier build
   * left. Generators announce their directory only when they run, which is after the analysis where
   * only a part of the reactor is built, so theirs are found by convention: {@code
   * target/generated-sources/*}.
   *
   * @param build the module's build directory
   */
  static List<Path> of(Stream<Path> declared, Path build) {
    List<Path> folders =
        Stream.concat(declared, generated(build))
            .map(each -> each.toAbsolutePath().normalize())
            .filter(Files::isDirectory)
            .filter(each -> !each.startsWith(build) || hasJava(each))
            .distinct()
            .sorted()
            .toList();
    return folders.stream().filter(each -> !isWithinAnother(each, folders)).toList();
  }

  private static boolean isWithinAnother(Path folder, List<Path> folders) {
    return folders.stream().anyMatch(each -> !each.equals(folder) && folder.startsWith(each));
  }

  private static Stream<Path> generated(Path build) {
    Path directory = build.resolve("generated-sources");
    if (!Files.isDirectory(directory)) {
      return Stream.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(each -> !each.endsWith(DELOMBOK)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiling leaves empty directories, which would make every module's view a different one. */
  private static boolean hasJava(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(each -> each.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
