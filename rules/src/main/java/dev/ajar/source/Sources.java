package dev.ajar.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import dev.ajar.model.Gap;
import dev.ajar.source.classes.ClassPath;
import dev.ajar.source.index.FileScanner;
import dev.ajar.source.tree.Names;
import dev.ajar.source.tree.TreeTypes;
import dev.ajar.source.type.JavaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        List.of(new Application("application", new Types(index, classPath, file -> true)));
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
      ParserConfiguration configuration =
          new ParserConfiguration()
              .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
      return new JavaParser(configuration)
          .parse(Files.readString(file, StandardCharsets.UTF_8))
          .getResult()
          .map(unit -> TreeTypes.read(displayPath, unit, new AllNames()))
          .orElse(List.of());
    } catch (IOException e) {
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
      return index.exists(canonicalName) || classPath.exists(canonicalName);
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
