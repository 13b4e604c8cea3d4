package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The projects that Gradle scripts describe. */
final class GradleModules {

  private static final String BOOT = "org.springframework.boot";
  private static final Pattern INCLUDE =
      Pattern.compile("\\binclude\\b[\\s(]*((?:[\"'][^\"'\\n]+[\"'][\\s,]*)+)");
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]+)[\"']");
  private static final Pattern PROJECT_DIRECTORY =
      Pattern.compile(
          "project\\s*\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\s*\\.projectDir\\s*=\\s*[^\\n\"']*[\"']([^\"']+)[\"']");
  private static final Pattern ROOT_NAME =
      Pattern.compile("rootProject\\.name\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{?(?:rootProject\\.|project\\.|ext\\.)?([\\w.]+)}?");

  private final Tree tree;
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<String, GradleScript> scripts = new TreeMap<>();
  private final Map<String, VersionCatalog> catalogs = new TreeMap<>();
  private final Map<String, Map<String, String>> properties = new TreeMap<>();
  private final Map<String, String> rootNames = new TreeMap<>();

  /** Directory by directory of the build's root, then by Gradle path without its first colon. */
  private final Map<String, Map<String, String>> projects = new TreeMap<>();

  GradleModules(Tree tree) {
    this.tree = tree;
    for (FoundFile file : tree.files().values()) {
      String directory = Paths.parent(file.displayPath());
      if (file.name().equals("build.gradle") || file.name().equals("build.gradle.kts")) {
        scripts.put(directory, new GradleScript(text(file)));
      } else if (file.name().startsWith("settings.gradle")) {
        settings(directory, new GradleScript(text(file)).text());
      } else if (file.name().equals("libs.versions.toml")) {
        catalogs.put(Paths.parent(directory), new VersionCatalog(text(file)));
      } else if (file.name().equals("gradle.properties")) {
        properties.put(directory, properties(text(file)));
      }
    }
  }

  List<Gap> gaps() {
    return gaps;
  }

  List<ModuleDraft> drafts() {
    TreeSet<String> directories = new TreeSet<>(scripts.keySet());
    projects.values().forEach(each -> directories.addAll(each.values()));
    directories.addAll(projects.keySet());
    return directories.stream().filter(this::exists).map(this::draft).toList();
  }

  private boolean exists(String directory) {
    return tree.files().keySet().stream().anyMatch(each -> Paths.isIn(each, directory));
  }

  private ModuleDraft draft(String directory) {
    ModuleDraft draft = new ModuleDraft(directory, BuildModule.Kind.GRADLE);
    String build = buildOf(directory);
    draft.name = rootNames.getOrDefault(directory, Paths.name(directory));
    Optional.ofNullable(scripts.get(directory)).ifPresent(script -> apply(script, draft, build));
    for (String parent = directory; !parent.equals(build) && !parent.isEmpty(); ) {
      parent = Paths.parent(parent);
      Optional.ofNullable(scripts.get(parent))
          .ifPresent(script -> apply(script.forChildren(), draft, build));
    }
    bootVersion(directory, build).ifPresent(each -> draft.platforms.add(each));
    return draft;
  }

  private void apply(GradleScript script, ModuleDraft draft, String build) {
    Map<String, String> variables = variables(script, draft.directory, build);
    script.libraries().forEach(each -> draft.dependencies.add(resolve(each, variables)));
    script.platforms().forEach(each -> draft.platforms.add(resolve(each, variables)));
    VersionCatalog catalog = catalogs.getOrDefault(build, new VersionCatalog(""));
    script
        .catalogAliases()
        .forEach(each -> catalog.library(each).ifPresent(draft.dependencies::add));
    Map<String, String> paths = projects.getOrDefault(build, Map.of());
    script
        .projects()
        .forEach(each -> draft.dependsOnDirectories.add(directoryOf(each, paths, build)));
    for (String accessor : script.projectAccessors()) {
      paths.keySet().stream()
          .filter(each -> accessor(each).equals(accessor))
          .forEach(each -> draft.dependsOnDirectories.add(paths.get(each)));
    }
    script
        .sourceDirectories()
        .forEach(each -> draft.sourceDirectories.add(Paths.resolve(draft.directory, each)));
    boolean aliased =
        script.pluginAliases(false).stream()
            .flatMap(each -> catalog.plugin(each).stream())
            .anyMatch(each -> each.group().equals(BOOT));
    draft.hasBootPlugin |= aliased || script.plugins(false).containsKey(BOOT);
    if (script.plugins(false).containsKey("war")) {
      draft.packaging = "war";
    }
  }

  /** The version of Spring Boot's plug-in, in the script or one above it, is that of its BOM. */
  private Optional<Coordinate> bootVersion(String directory, String build) {
    VersionCatalog catalog = catalogs.getOrDefault(build, new VersionCatalog(""));
    for (String each = directory; ; each = Paths.parent(each)) {
      GradleScript script = scripts.get(each);
      if (script != null) {
        Map<String, String> variables = variables(script, each, build);
        Optional<String> version =
            Optional.ofNullable(script.plugins(true).get(BOOT))
                .flatMap(found -> found)
                .or(
                    () ->
                        script.pluginAliases(true).stream()
                            .flatMap(alias -> catalog.plugin(alias).stream())
                            .filter(c -> c.group().equals(BOOT))
                            .flatMap(c -> c.version().stream())
                            .findFirst())
                .or(
                    () ->
                        script.platforms().stream()
                            .filter(c -> c.artifact().equals("spring-boot-gradle-plugin"))
                            .flatMap(c -> c.version().stream())
                            .findFirst());
        if (version.isPresent()) {
          return Optional.of(
              resolve(new Coordinate(BOOT, "spring-boot-dependencies", version), variables));
        }
      }
      if (each.equals(build) || each.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  private void settings(String directory, String text) {
    Map<String, String> paths = projects.computeIfAbsent(directory, key -> new TreeMap<>());
    Matcher includes = INCLUDE.matcher(text);
    while (includes.find()) {
      QUOTED
          .matcher(includes.group(1))
          .results()
          .map(match -> path(match.group(1)))
          .forEach(path -> paths.put(path, Paths.resolve(directory, path.replace(':', '/'))));
    }
    PROJECT_DIRECTORY
        .matcher(text)
        .results()
        .forEach(
            match ->
                paths.put(
                    path(match.group(1)),
                    Paths.resolve(directory, match.group(2).replace("$rootDir/", ""))));
    ROOT_NAME.matcher(text).results().forEach(match -> rootNames.put(directory, match.group(1)));
  }

  private static String path(String written) {
    return written.startsWith(":") ? written.substring(1) : written;
  }

  private static String directoryOf(String path, Map<String, String> paths, String build) {
    return paths.getOrDefault(path(path), Paths.resolve(build, path(path).replace(':', '/')));
  }

  /** Gradle's type-safe accessor of a project path: {@code core-lib:api} is {@code coreLib.api}. */
  private static String accessor(String path) {
    return Pattern.compile("[-_](\\w)")
        .matcher(path.replace(':', '.'))
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  private String buildOf(String directory) {
    String each = directory;
    while (!projects.containsKey(each) && !each.isEmpty()) {
      each = Paths.parent(each);
    }
    return projects.containsKey(each) ? each : directory;
  }

  private Map<String, String> variables(GradleScript script, String directory, String build) {
    Map<String, String> variables = new TreeMap<>(properties.getOrDefault(build, Map.of()));
    Optional.ofNullable(scripts.get(build)).ifPresent(each -> variables.putAll(each.variables()));
    variables.putAll(properties.getOrDefault(directory, Map.of()));
    variables.putAll(script.variables());
    return variables;
  }

  private static Coordinate resolve(Coordinate coordinate, Map<String, String> variables) {
    Optional<String> version =
        coordinate
            .version()
            .map(
                each ->
                    REFERENCE
                        .matcher(each)
                        .replaceAll(
                            match ->
                                Matcher.quoteReplacement(
                                    variables.getOrDefault(match.group(1), match.group()))))
            .filter(each -> !each.contains("$"));
    return new Coordinate(coordinate.group(), coordinate.artifact(), version);
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new TreeMap<>();
    Pattern.compile("^\\s*([\\w.]+)\\s*=\\s*(\\S+)", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .forEach(match -> properties.put(match.group(1), match.group(2)));
    return properties;
  }

  private String text(FoundFile file) {
    try {
      return new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      gaps.add(
          new Gap(
              new Location(file.displayPath(), 1),
              "not readable: " + file.name() + " of this module is left out"));
      return "";
    }
  }
}
