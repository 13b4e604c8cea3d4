package dev.ajar.source.library;

import dev.ajar.source.index.FileScan;
import dev.ajar.source.index.FileScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which packages have declarations, and which types are in them. The packages are listed in {@code
 * packages.txt}.
 */
final class LibraryIndex {

  private static final Set<String> PACKAGES =
      resource("packages.txt").lines().collect(Collectors.toUnmodifiableSet());
  private static final Map<String, Set<String>> TYPES = new ConcurrentHashMap<>();

  private LibraryIndex() {}

  static Set<String> packages() {
    return PACKAGES;
  }

  static boolean declares(String packageName, String canonicalName) {
    return TYPES.computeIfAbsent(packageName, LibraryIndex::typesIn).contains(canonicalName);
  }

  static String text(String packageName) {
    return resource(packageName + ".java");
  }

  private static Set<String> typesIn(String packageName) {
    FileScan scan = FileScanner.scan(text(packageName).getBytes(StandardCharsets.UTF_8));
    return scan.types().stream()
        .map(each -> packageName + "." + each.name())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(LibraryIndex.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
