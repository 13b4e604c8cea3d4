package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a tree that may matter, from one walk. Left out are hidden directories, tests, and
 * what builds and package managers write, but for generated sources. Symbolic links are never
 * followed, so that no loop and no way out of the tree is.
 */
final class Tree {

  private static final List<String> ENDINGS =
      List.of(
          ".java",
          ".xml",
          ".yml",
          ".yaml",
          ".properties",
          ".gradle",
          ".gradle.kts",
          "libs.versions.toml");

  /**
   * Dumps of a configuration server's database, and what its console exports, by the names that
   * people and the console give them.
   */
  private static final Pattern SERVER_DUMP =
      Pattern.compile("(?i).*(?:(?:nacos|config).*\\.sql|nacos.*\\.zip)");

  private static final Pattern TEST_SOURCE_SETS =
      Pattern.compile("tests?|it|jmh|test[A-Z-].*|.*(?:Test|Tests|-test|-tests|TestFixtures)");
  private static final Set<String> TESTS = Set.of("test", "tests", "it", "its", "jmh");

  /**
   * In bytes. Nothing that a person writes is larger, and a file may grow a thousand times when it
   * is unpacked.
   */
  private static final long LARGEST = 20_000_000;

  private static final Set<String> BUILD_FILES =
      Set.of(
          "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
  private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin", "dist");
  private static final Set<String> FOREIGN = Set.of("node_modules", "buildSrc", "bower_components");

  /** What a directory is to the build. */
  private enum Place {
    MODULE,
    SOURCE_SETS,
    GENERATED,
    TESTS,
    ELSEWHERE
  }

  private final Path root;
  private final Map<String, FoundFile> files = new TreeMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  private Tree(Path root) {
    this.root = root;
  }

  /** Walks the tree below a directory. What can't be read is in the gaps. */
  static Tree of(Path root) {
    Tree tree = new Tree(root);
    tree.visit(root, "", Place.ELSEWHERE);
    return tree;
  }

  /** By path relative to the root, sorted. */
  Map<String, FoundFile> files() {
    return files;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private void visit(Path directory, String displayPath, Place place) {
    List<Entry> entries = list(directory, displayPath);
    Set<String> names = entries.stream().map(Entry::name).collect(Collectors.toSet());
    boolean module = names.stream().anyMatch(BUILD_FILES::contains);
    if (place == Place.TESTS && !module) {
      return;
    }
    Place here = place == Place.GENERATED ? place : place(displayPath, names, module);
    for (Entry entry : entries) {
      String path = displayPath.isEmpty() ? entry.name() : displayPath + "/" + entry.name();
      if (entry.attributes().isSymbolicLink()) {
        link(entry, path);
      } else if (entry.attributes().isDirectory()) {
        enter(entry, path, here);
      } else if (matters(entry.name())) {
        add(entry, path);
      }
    }
  }

  /**
   * What a directory is to the build, by what is in it; a package may well be called {@code it} or
   * {@code build}.
   */
  private static Place place(String displayPath, Set<String> names, boolean module) {
    if (Paths.name(displayPath).equals("src") && names.contains("main")) {
      return Place.SOURCE_SETS;
    }
    return module || names.contains("src") ? Place.MODULE : Place.ELSEWHERE;
  }

  private void enter(Entry entry, String path, Place place) {
    String name = entry.name();
    if (name.startsWith(".") || FOREIGN.contains(name)) {
      return;
    }
    boolean sourceSet = place == Place.SOURCE_SETS || place == Place.GENERATED;
    if (sourceSet && TEST_SOURCE_SETS.matcher(name).matches()) {
      return;
    }
    if (place == Place.MODULE && OUTPUT.contains(name)) {
      generated(entry.path(), path);
      return;
    }
    boolean tests = place == Place.MODULE && TESTS.contains(name) || isTestOfSources(path, name);
    visit(
        entry.path(),
        path,
        tests ? Place.TESTS : place == Place.GENERATED ? place : Place.ELSEWHERE);
  }

  private static boolean isTestOfSources(String path, String name) {
    return Paths.name(Paths.parent(path)).equals("src")
        && (name.equals("test") || name.equals("tests"));
  }

  private void add(Entry entry, String path) {
    if (entry.attributes().size() > LARGEST) {
      String reason = "not read: a file of %,d bytes, and more than %,d are not read";
      gaps.add(
          new Gap(
              new Location(path, 1),
              String.format(Locale.ROOT, reason, entry.attributes().size(), LARGEST)));
      return;
    }
    files.put(path, new FoundFile(entry.path(), path));
  }

  private void generated(Path output, String displayPath) {
    for (String name : List.of("generated-sources", "generated")) {
      if (Files.isDirectory(output.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        visit(output.resolve(name), displayPath + "/" + name, Place.GENERATED);
      }
    }
  }

  private void link(Entry entry, String path) {
    if (entry.name().startsWith(".") || FOREIGN.contains(entry.name())) {
      return;
    }
    boolean directory = Files.isDirectory(entry.path());
    boolean wanted = directory || matters(entry.name()) || !Files.exists(entry.path());
    if (wanted) {
      String reason =
          "a symbolic link, which is not followed; name its target as a source root if it holds sources of its own";
      gaps.add(new Gap(new Location(path, 1), reason));
    }
  }

  private static boolean matters(String name) {
    if (OtherLanguages.matters(name) || SERVER_DUMP.matcher(name).matches()) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> list(Path directory, String displayPath) {
    List<Entry> entries = new ArrayList<>();
    try {
      Files.walkFileTree(
          directory,
          EnumSet.noneOf(FileVisitOption.class),
          1,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              entries.add(new Entry(file, nameOf(file), attributes));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              unreadable(root.equals(file) ? "" : relative(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      unreadable(displayPath);
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private void unreadable(String displayPath) {
    String file = displayPath.isEmpty() ? "." : displayPath;
    gaps.add(
        new Gap(
            new Location(file, 1),
            "not readable: check the permissions of this file or directory"));
  }

  /** A zip file system's directories end in a slash. */
  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private record Entry(Path path, String name, BasicFileAttributes attributes) {}
}
