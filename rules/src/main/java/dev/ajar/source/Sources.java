package dev.ajar.source;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.build.Applications;
import dev.ajar.source.build.BuildModule;
import dev.ajar.source.build.FoundFile;
import dev.ajar.source.classes.ClassPath;
import dev.ajar.source.configuration.ConfigurationProperties;
import dev.ajar.source.configuration.Exports;
import dev.ajar.source.configuration.Surroundings;
import dev.ajar.source.index.FileScan;
import dev.ajar.source.index.FileScanner;
import dev.ajar.source.library.LibraryTypes;
import dev.ajar.source.parsing.JavaFileParser;
import dev.ajar.source.parsing.ParsedFile;
import dev.ajar.source.parsing.SourceText;
import dev.ajar.source.remark.Remark;
import dev.ajar.source.remark.RemarkReader;
import dev.ajar.source.tree.Names;
import dev.ajar.source.tree.Parts;
import dev.ajar.source.tree.RecentTrees;
import dev.ajar.source.tree.SourceTree;
import dev.ajar.source.tree.TreeTypes;
import dev.ajar.source.type.JavaType;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was given to be analysed. Every file is read and scanned once when this is
 * opened; trees are built for the files about which somebody asks.
 */
public final class Sources implements Closeable {

  private final Input input;
  private final Set<String> profiles;
  private final ClassPath classPath;
  private final RecentTrees recentTrees = RecentTrees.ofThisHeap();
  private final JavaFileParser parser = new JavaFileParser();
  private final Names names = new AllNames();
  private final LibraryTypes library = new LibraryTypes(names);
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, SourceFile> byPath;
  private final SourceIndex index;
  private final Exports nacos;
  private final Exports configServer;
  private final List<Application> applications;

  private Sources(Input input, List<Path> classPath, Set<String> profiles) {
    this.input = input;
    this.profiles = profiles;
    this.classPath = ClassPath.of(classPath);
    this.gaps.addAll(input.gaps());
    this.byPath = scan(input.modules());
    this.index = new SourceIndex(byPath.values());
    this.nacos = Exports.read(input.exports(), gaps);
    this.configServer = Exports.read(input.served(), gaps);
    this.applications =
        Applications.of(input.modules(), this::hasEntryPoint).stream()
            .map(this::application)
            .toList();
  }

  /**
   * Opens a tree.
   *
   * @param root the directory to which reported paths are relative
   * @param sourceRoots directories and jars of sources; empty for everything below the root
   * @param classPath jars and class directories
   * @param profiles Spring profiles that are taken to be active; empty for what ships by default
   */
  public static Sources open(
      Path root, List<Path> sourceRoots, List<Path> classPath, Set<String> profiles) {
    return new Sources(Input.of(root, sourceRoots), classPath, profiles);
  }

  /** Opens everything below a directory. */
  public static Sources open(Path root, List<Path> classPath) {
    return open(root, List.of(), classPath, Set.of());
  }

  /** What is deployed together, sorted by name; each file is part of at least one. */
  public List<Application> applications() {
    return applications;
  }

  public int fileCount() {
    return index.files().size();
  }

  /** What the authors of the sources say to Ajar, by place. */
  public List<Remark> remarks() {
    return byPath.values().stream()
        .filter(SourceFile::remarked)
        .flatMap(each -> remarks(each).stream())
        .sorted()
        .toList();
  }

  private List<Remark> remarks(SourceFile file) {
    try {
      SourceText text = SourceText.decode(file.displayPath(), Files.readAllBytes(file.path()));
      return RemarkReader.read(file.displayPath(), text.text());
    } catch (IOException e) {
      gaps.add(unreadable(file.displayPath(), e));
      return List.of();
    }
  }

  /** What could not be read so far; grows while files are parsed. */
  public List<Gap> gaps() {
    return Stream.concat(List.copyOf(gaps).stream(), classPath.gaps().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** What could not be read, so far, of those of an application's files that may guard it. */
  public List<Gap> lostGuards(Application application) {
    Set<String> own =
        application.modules().stream()
            .flatMap(module -> module.javaFiles().stream())
            .map(FoundFile::displayPath)
            .collect(Collectors.toSet());
    return List.copyOf(gaps).stream()
        .filter(each -> own.contains(each.at().file()))
        .filter(
            each -> {
              SourceFile file = byPath.get(each.at().file());
              return file == null ? Guards.mayBeIn(each) : Guards.mayBeIn(file);
            })
        .sorted()
        .toList();
  }

  @Override
  public void close() {
    input.close();
  }

  private Map<String, SourceFile> scan(Collection<BuildModule> modules) {
    return modules.stream()
        .flatMap(each -> each.javaFiles().stream())
        .distinct()
        .parallel()
        .flatMap(each -> scan(each).stream())
        .collect(
            Collectors.toMap(
                SourceFile::displayPath, each -> each, (one, other) -> one, TreeMap::new));
  }

  private Optional<SourceFile> scan(FoundFile file) {
    try {
      byte[] source = Files.readAllBytes(file.path());
      return Optional.of(
          new SourceFile(
              file.path(),
              file.displayPath(),
              FileScanner.scan(source),
              RemarkReader.mayBeIn(source),
              new Lazy<>(() -> parse(file))));
    } catch (IOException e) {
      gaps.add(unreadable(file.displayPath(), e));
      return Optional.empty();
    }
  }

  private List<JavaType> parse(FoundFile file) {
    try {
      byte[] bytes = Files.readAllBytes(file.path());
      SourceTree tree = new SourceTree(file.displayPath(), bytes, parser, recentTrees);
      ParsedFile parsed = tree.parse();
      gaps.addAll(parsed.gaps());
      return parsed
          .tree()
          .map(unit -> TreeTypes.read(file.displayPath(), unit, names, Parts.of(tree)))
          .orElse(List.of());
    } catch (IOException e) {
      gaps.add(unreadable(file.displayPath(), e));
      return List.of();
    }
  }

  private static Gap unreadable(String file, IOException cause) {
    return new Gap(
        new Location(file, 1),
        "not read: " + cause.getMessage() + "; make the file readable and run again");
  }

  /** Whether a module's own code or its web.xml starts an application. */
  private boolean hasEntryPoint(BuildModule module) {
    return module.xmlFiles().stream().anyMatch(each -> each.name().equals("web.xml"))
        || files(module)
            .map(SourceFile::scan)
            .anyMatch(
                each ->
                    startsApplication(each) || module.hasBootPlugin() && startsByOwnLauncher(each));
  }

  private static boolean startsApplication(FileScan file) {
    return file.mentions("SpringBootApplication")
        || file.mentions("EnableAutoConfiguration")
        || file.mentions("SpringBootServletInitializer")
        || (file.mentions("main")
            && (file.mentions("SpringApplication") || file.mentions("SpringApplicationBuilder")));
  }

  /** {@code BladeApplication.run("auth", AuthApplication.class, args)} and its like. */
  private static boolean startsByOwnLauncher(FileScan file) {
    return file.mentions("main")
        && file.mentions("run")
        && file.types().stream().anyMatch(each -> each.name().endsWith("Application"));
  }

  private Stream<SourceFile> files(BuildModule module) {
    return module.javaFiles().stream()
        .flatMap(each -> Optional.ofNullable(byPath.get(each.displayPath())).stream());
  }

  private Application application(Applications.Group group) {
    Set<String> own = new HashSet<>();
    group.modules().forEach(module -> files(module).forEach(each -> own.add(each.displayPath())));
    Types types = new Types(index, classPath, library, file -> own.contains(file.displayPath()));
    List<FoundFile> files =
        group.modules().stream().flatMap(each -> each.configurationFiles().stream()).toList();
    ConfigurationProperties configuration =
        ConfigurationProperties.read(
            files,
            profiles,
            new Surroundings(group.name(), nacos, configServer, PropertySources.of(types)));
    gaps.addAll(configuration.gaps());
    return new Application(
        group.name(),
        group.entryPoint(),
        group.modules(),
        group.judged(),
        types,
        configuration,
        this);
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
