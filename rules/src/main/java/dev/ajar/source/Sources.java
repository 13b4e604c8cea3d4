package dev.ajar.source;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.classes.ClassPath;
import dev.ajar.source.index.FileScanner;
import dev.ajar.source.library.LibraryTypes;
import dev.ajar.source.parsing.JavaFileParser;
import dev.ajar.source.parsing.ParsedFile;
import dev.ajar.source.parsing.SourceText;
import dev.ajar.source.tree.Names;
import dev.ajar.source.tree.TreeTypes;
import dev.ajar.source.type.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was given to be analysed. */
public final class Sources {

  private final SourceIndex index;
  private final ClassPath classPath;
  private final JavaFileParser parser = new JavaFileParser();
  private final Names names = new AllNames();
  private final LibraryTypes library = new LibraryTypes(names);
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());
  private final List<Application> applications;

  private Sources(Path root, List<Path> files, List<Path> classpath) throws IOException {
    classPath = ClassPath.of(classpath);
    List<SourceFile> scanned = new ArrayList<>();
    for (Path file : files) {
      scanned.add(scan(root, file));
    }
    index = new SourceIndex(scanned);
    applications =
        List.of(new Application("application", new Types(index, classPath, library, file -> true)));
  }

  public static Sources open(Path root, List<Path> classpath) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return new Sources(
          root,
          walk.filter(each -> each.toString().endsWith(".java")).sorted().toList(),
          classpath);
    }
  }

  public List<Application> applications() {
    return applications;
  }

  public int fileCount() {
    return index.files().size();
  }

  /** What could not be read so far; grows while files are parsed. */
  public List<Gap> gaps() {
    return Stream.concat(gaps.stream(), classPath.gaps().stream()).sorted().toList();
  }

  private SourceFile scan(Path root, Path file) throws IOException {
    String displayPath = root.relativize(file).toString().replace('\\', '/');
    return new SourceFile(
        file,
        displayPath,
        FileScanner.scan(Files.readAllBytes(file)),
        new Lazy<>(() -> parse(file, displayPath)));
  }

  private List<JavaType> parse(Path file, String displayPath) {
    try {
      SourceText text = SourceText.decode(displayPath, Files.readAllBytes(file));
      ParsedFile parsed = parser.parse(displayPath, text.text());
      gaps.addAll(text.gaps());
      gaps.addAll(parsed.gaps());
      return parsed.tree().map(unit -> TreeTypes.read(displayPath, unit, names)).orElse(List.of());
    } catch (IOException e) {
      gaps.add(new Gap(new Location(displayPath, 1), "not read: " + e.getMessage()));
      return List.of();
    }
  }

  /**
   * The names of the whole tree and of the class path; which application sees which is decided
   * where a type is looked up.
   */
  private final class AllNames implements Names {

    @Override
    public boolean exists(String canonicalName) {
      return index.exists(canonicalName)
          || classPath.exists(canonicalName)
          || library.exists(canonicalName);
    }

    @Override
    public boolean isOwnPackage(String packageName) {
      return index.isPackage(packageName);
    }

    @Override
    public Optional<String> inheritedMember(String type, String simpleName) {
      return index.inheritedMember(type, simpleName);
    }
  }
}
