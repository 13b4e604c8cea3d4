package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * A jar of sources, opened to be read like a directory; the paths of its files can be read until it
 * is closed.
 *
 * @param files empty where the jar couldn't be opened, which is in the gaps then
 */
public record SourceJar(Optional<FileSystem> files, List<Gap> gaps) implements Closeable {

  public SourceJar {
    gaps = List.copyOf(gaps);
  }

  /**
   * Opens a jar.
   *
   * @param displayPath its path in results
   */
  public static SourceJar open(Path jar, String displayPath) {
    try {
      return new SourceJar(Optional.of(FileSystems.newFileSystem(jar)), List.of());
    } catch (IOException | ProviderNotFoundException | IllegalArgumentException e) {
      String reason =
          "not a readable jar; none of its sources is in the analysis: fetch or build it again";
      return new SourceJar(
          Optional.empty(), List.of(new Gap(new Location(displayPath, 1), reason)));
    }
  }

  /** The directory in it that holds all others. */
  public Optional<Path> root() {
    return files.map(each -> each.getPath("/"));
  }

  /** Its modules: a single loose one, as a rule. */
  public Modules modules() {
    return root().map(Modules::discover).orElseGet(() -> new Modules(List.of(), List.of(), gaps));
  }

  @Override
  public void close() {
    if (files.isPresent()) {
      try {
        files.get().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
