package dev.ajar.maven;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an execution writes.
 *
 * @param whole for the result of the whole reactor; empty where Maven was called on one module
 * @param own for the part of the module; empty where it would stand in the place of the whole
 */
record Destination(Optional<Path> whole, Optional<Path> own) {

  /**
   * The whole goes to the same place below the directory in which Maven was called as the part goes
   * to below its module. A directory outside the module is one for all modules, and gets the whole.
   *
   * @param output the module's output directory
   * @param module the module's directory
   */
  static Destination of(Path output, Path module, Path executionRoot, boolean partial) {
    if (partial) {
      return new Destination(Optional.empty(), Optional.of(output));
    }
    if (module.equals(executionRoot) || !output.startsWith(module)) {
      return new Destination(Optional.of(output), Optional.empty());
    }
    return new Destination(
        Optional.of(executionRoot.resolve(module.relativize(output))), Optional.of(output));
  }
}
