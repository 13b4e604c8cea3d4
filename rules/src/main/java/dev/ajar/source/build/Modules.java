package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.source.build.BuildModule.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules of a tree: those of Maven and Gradle, and one more for what belongs to none.
 *
 * @param modules sorted by directory; each file belongs to the nearest module around it
 * @param exports files outside of the modules' resources that may hold documents of a configuration
 *     server, sorted
 * @param gaps what couldn't be read
 */
public record Modules(List<BuildModule> modules, List<FoundFile> exports, List<Gap> gaps) {

  private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(?:ya?ml|properties)");

  /** Folders whose files are named like the documents of a server, but not the server's own. */
  private static final Pattern EXPORTS =
      Pattern.compile(
          "(?i)(?:.*/)?(?:[^/]*nacos[^/]*|default_group|configs?|config-repo)(?:/(?!conf(?:/|$)).*)?");

  public Modules {
    modules = modules.stream().sorted(Comparator.comparing(BuildModule::directory)).toList();
    gaps = gaps.stream().sorted().distinct().toList();
  }

  /**
   * Finds the modules of a tree in one walk.
   *
   * @param root a directory, or the root of an opened jar
   */
  public static Modules discover(Path root) {
    Path start = Files.isSymbolicLink(root) ? root.resolve(".") : root;
    Tree tree = Tree.of(start);
    MavenModules maven = new MavenModules(tree);
    GradleModules gradle = new GradleModules(tree);
    Map<String, ModuleDraft> drafts = new TreeMap<>();
    gradle.drafts().forEach(each -> drafts.put(each.directory, each));
    maven.drafts().forEach(each -> drafts.put(each.directory, each));
    for (FoundFile file : tree.files().values()) {
      nearest(drafts, file.displayPath(), name(root)).files.add(file);
    }
    if (drafts.size() > 1) {
      drafts
          .values()
          .removeIf(
              each -> each.kind == Kind.LOOSE && each.files.stream().noneMatch(Modules::isJava));
    }
    Map<String, String> names = names(drafts);
    List<BuildModule> modules =
        drafts.values().stream().map(draft -> module(draft, drafts, names)).toList();
    List<Gap> gaps =
        Stream.of(
                tree.gaps(),
                maven.gaps(),
                gradle.gaps(),
                OtherLanguages.gaps(tree.files().values()))
            .flatMap(List::stream)
            .toList();
    return new Modules(
        modules, tree.files().values().stream().filter(Modules::isExport).toList(), gaps);
  }

  private static String name(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "sources" : name.toString();
  }

  private static ModuleDraft nearest(
      Map<String, ModuleDraft> drafts, String path, String rootName) {
    for (String directory = Paths.parent(path); ; directory = Paths.parent(directory)) {
      ModuleDraft draft = drafts.get(directory);
      if (draft != null) {
        return draft;
      }
      if (directory.isEmpty()) {
        ModuleDraft loose = new ModuleDraft("", Kind.LOOSE);
        loose.name = rootName;
        drafts.put("", loose);
        return loose;
      }
    }
  }

  private static Map<String, String> names(Map<String, ModuleDraft> drafts) {
    Map<String, Integer> uses = new HashMap<>();
    drafts.values().forEach(each -> uses.merge(each.name, 1, Integer::sum));
    Map<String, String> names = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (ModuleDraft draft : drafts.values()) {
      String directory = draft.directory.isEmpty() ? "." : draft.directory;
      boolean unique = !draft.name.isEmpty() && uses.get(draft.name) == 1 && taken.add(draft.name);
      names.put(draft.directory, unique ? draft.name : directory);
    }
    return names;
  }

  private static BuildModule module(
      ModuleDraft draft, Map<String, ModuleDraft> drafts, Map<String, String> names) {
    List<String> roots = new ArrayList<>(sourceRoots(draft));
    List<FoundFile> java = files(draft, roots).filter(Modules::isJava).toList();
    if (java.isEmpty() && !draft.packaging.equals("pom")) {
      // Neither convention nor build file says where the sources are: all of the module that is no
      // test.
      java = draft.files.stream().filter(Modules::isJava).toList();
      roots = java.isEmpty() ? List.of() : List.of(draft.directory);
    }
    List<String> resources = resourceRoots(draft);
    boolean anywhere = draft.kind == Kind.LOOSE || resources.isEmpty();
    List<FoundFile> inResources = anywhere ? draft.files : files(draft, resources).toList();
    return new BuildModule(
        names.get(draft.directory),
        draft.directory,
        draft.kind,
        draft.packaging,
        roots,
        resources,
        java,
        inResources.stream().filter(each -> CONFIGURATION.matcher(each.name()).matches()).toList(),
        inResources.stream()
            .filter(each -> each.name().endsWith(".xml") && !each.name().equals("pom.xml"))
            .toList(),
        dependencies(draft, drafts, names),
        draft.dependencies,
        draft.platforms,
        draft.hasBootPlugin);
  }

  private static boolean isExport(FoundFile file) {
    return file.name().endsWith(".sql")
        || file.name().endsWith(".zip")
        || CONFIGURATION.matcher(file.name()).matches()
            && EXPORTS.matcher(Paths.parent(file.displayPath())).matches()
            && !file.displayPath().contains("src/main/");
  }

  private static boolean isJava(FoundFile file) {
    return file.name().endsWith(".java");
  }

  private static Stream<FoundFile> files(ModuleDraft draft, List<String> directories) {
    return draft.files.stream()
        .filter(
            file -> directories.stream().anyMatch(each -> Paths.isIn(file.displayPath(), each)));
  }

  private static List<String> sourceRoots(ModuleDraft draft) {
    if (draft.kind == Kind.LOOSE) {
      return List.of(draft.directory);
    }
    Set<String> roots = new TreeSet<>(draft.sourceDirectories);
    if (draft.kind == Kind.GRADLE
        || draft.sourceDirectories.isEmpty()
        || hasAny(draft, "src/main/java")) {
      roots.add(Paths.resolve(draft.directory, "src/main/java"));
    }
    for (String output : List.of("target/generated-sources", "build/generated")) {
      String prefix = Paths.resolve(draft.directory, output);
      draft.files.stream()
          .filter(each -> each.name().endsWith(".java") && Paths.isIn(each.displayPath(), prefix))
          .map(each -> each.displayPath().substring(prefix.length() + 1))
          .filter(each -> each.contains("/"))
          .forEach(each -> roots.add(prefix + "/" + each.substring(0, each.indexOf('/'))));
    }
    return roots.stream()
        .filter(root -> draft.files.stream().anyMatch(each -> Paths.isIn(each.displayPath(), root)))
        .toList();
  }

  private static List<String> resourceRoots(ModuleDraft draft) {
    Set<String> roots = new TreeSet<>(draft.resourceDirectories);
    roots.add(Paths.resolve(draft.directory, "src/main/resources"));
    roots.add(Paths.resolve(draft.directory, "src/main/webapp"));
    return roots.stream()
        .filter(root -> draft.files.stream().anyMatch(each -> Paths.isIn(each.displayPath(), root)))
        .toList();
  }

  private static boolean hasAny(ModuleDraft draft, String directory) {
    String path = Paths.resolve(draft.directory, directory);
    return draft.files.stream().anyMatch(each -> Paths.isIn(each.displayPath(), path));
  }

  private static Set<String> dependencies(
      ModuleDraft draft, Map<String, ModuleDraft> drafts, Map<String, String> names) {
    Set<String> needed = new TreeSet<>();
    Set<String> keys = new HashSet<>(draft.dependencies.stream().map(Coordinate::key).toList());
    for (ModuleDraft other : drafts.values()) {
      boolean byKey = other.key.filter(keys::contains).isPresent();
      if (other != draft && (byKey || draft.dependsOnDirectories.contains(other.directory))) {
        needed.add(Optional.ofNullable(names.get(other.directory)).orElseThrow());
      }
    }
    return needed;
  }
}
