package dev.ajar.source;

import dev.ajar.source.index.FileScan;
import dev.ajar.source.type.JavaType;
import java.nio.file.Path;
import java.util.List;

/**
 * A source file: what the scan told of it at once, and its declarations once somebody asks for
 * them.
 *
 * @param path where it can be read
 * @param remarked whether its author may have said something to Ajar in it
 * @param displayPath path relative to the analysed root, with {@code /} as separator
 */
record SourceFile(
    Path path, String displayPath, FileScan scan, boolean remarked, Lazy<List<JavaType>> types) {

  /** Canonical names of the types in it. */
  List<String> typeNames() {
    String prefix = scan.packageName().isEmpty() ? "" : scan.packageName() + ".";
    return scan.types().stream().map(each -> prefix + each.name()).toList();
  }
}
