package dev.ajar.maven;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an execution writes: each module's part below the module, and everything below the
 * directory in which Maven was called, at the same place in each.
 *
 * @param output the output directory of the module that is built
 * @param module that module's directory
 * @param executionRoot the directory in which Maven was called
 */
record Destination(Path output, Path module, Path executionRoot) {

  /** What Maven leaves in a path where there is no pom. */
  private static final Path UNRESOLVED = Path.of("${project.basedir}");

  /** The directory for everything. */
  Path whole() {
    return isInside() ? executionRoot.resolve(relative()) : output;
  }

  /**
   * The directory for a module's part. Empty where it would be that for everything, as is a
   * directory outside of the module: it is the same one for all modules.
   */
  Optional<Path> part(Path other) {
    return isInside() && !other.equals(executionRoot)
        ? Optional.of(other.resolve(relative()))
        : Optional.empty();
  }

  private boolean isInside() {
    return output.startsWith(module);
  }

  private Path relative() {
    Path relative = module.relativize(output);
    return relative.startsWith(UNRESOLVED) ? UNRESOLVED.relativize(relative) : relative;
  }
}
