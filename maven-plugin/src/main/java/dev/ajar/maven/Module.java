package dev.ajar.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * A directory of the build with a pom of its own.
 *
 * @param directory absolute and normalised
 * @param sources directories below it with main sources, generated sources or main resources; never
 *     tests
 */
record Module(Path directory, List<Path> sources) {
  Module {
    sources = List.copyOf(sources);
  }
}
