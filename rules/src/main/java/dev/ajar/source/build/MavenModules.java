package dev.ajar.source.build;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * The modules that poms describe, with what they inherit from parents in the same tree. Parents and
 * BOMs from outside are named, not fetched. Inheritance and interpolation are those of Maven 3.9's
 * {@code DefaultModelBuilder}: the child's value counts.
 */
final class MavenModules {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int DEEPEST = 20;

  private final Map<String, Pom> byDirectory = new TreeMap<>();
  private final Map<String, Pom> byKey = new TreeMap<>();
  private final Map<String, List<Pom>> lineages = new HashMap<>();
  private final Map<String, Map<String, String>> properties = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  MavenModules(Tree tree) {
    for (FoundFile file : tree.files().values()) {
      if (file.name().equals("pom.xml") && !file.displayPath().contains("src/main/")) {
        read(file);
      }
    }
    byDirectory.values().forEach(pom -> byKey.putIfAbsent(key(pom), pom));
  }

  List<Gap> gaps() {
    return gaps;
  }

  List<ModuleDraft> drafts() {
    return byDirectory.values().stream().map(this::draft).toList();
  }

  private void read(FoundFile file) {
    String directory = Paths.parent(file.displayPath());
    try {
      byDirectory.put(directory, Pom.of(directory, Xml.read(Files.readAllBytes(file.path()))));
    } catch (IOException | XMLStreamException e) {
      String reason =
          "not read: this pom is no well-formed XML; its directory counts as a module without dependencies";
      int line =
          e instanceof XMLStreamException xml && xml.getLocation() != null
              ? xml.getLocation().getLineNumber()
              : 1;
      gaps.add(new Gap(new Location(file.displayPath(), Math.max(1, line)), reason));
      byDirectory.put(directory, Pom.of(directory, Xml.empty("project")));
    }
  }

  private ModuleDraft draft(Pom pom) {
    ModuleDraft draft = new ModuleDraft(pom.directory(), BuildModule.Kind.MAVEN);
    draft.name = resolve(pom, pom.text("artifactId").orElse(Paths.name(pom.directory())));
    draft.key = Optional.of(key(pom));
    draft.packaging = pom.text("packaging").orElse("jar");
    List<Pom> lineage = lineage(pom);
    Map<String, String> managed = managed(pom, lineage);
    for (Pom each : lineage) {
      for (Pom.Dependency dependency : each.dependencies()) {
        if (!dependency.isForTests()) {
          draft.dependencies.add(coordinate(pom, managed, dependency));
        }
      }
      draft.hasBootPlugin |= each.hasPlugin("spring-boot-maven-plugin");
    }
    draft.platforms.addAll(platforms(pom, lineage));
    lineage.stream()
        .map(Pom::sourceDirectories)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream)
        .forEach(each -> draft.sourceDirectories.add(directory(pom, each)));
    lineage.stream()
        .map(Pom::resourceDirectories)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream)
        .forEach(each -> draft.resourceDirectories.add(directory(pom, each)));
    return draft;
  }

  private String directory(Pom pom, String path) {
    String resolved =
        resolve(pom, path.replace("${project.basedir}/", "").replace("${basedir}/", ""));
    return Paths.resolve(pom.directory(), resolved);
  }

  private Coordinate coordinate(Pom pom, Map<String, String> managed, Pom.Dependency dependency) {
    String group = resolve(pom, dependency.group());
    String artifact = resolve(pom, dependency.artifact());
    Optional<String> version =
        dependency
            .version()
            .or(() -> Optional.ofNullable(managed.get(group + ":" + artifact)))
            .map(each -> resolve(pom, each))
            .filter(each -> !each.contains("${"));
    return new Coordinate(group, artifact, version);
  }

  /** Versions as written, by {@code group:artifact}. */
  private Map<String, String> managed(Pom pom, List<Pom> lineage) {
    Map<String, String> versions = new HashMap<>();
    for (Pom each : lineage) {
      for (Pom.Dependency managed : each.managed()) {
        String key = resolve(pom, managed.group()) + ":" + resolve(pom, managed.artifact());
        managed.version().ifPresent(version -> versions.putIfAbsent(key, version));
      }
    }
    return versions;
  }

  /** The parent that isn't in the tree, and every imported BOM. */
  private List<Coordinate> platforms(Pom pom, List<Pom> lineage) {
    Pom last = lineage.get(lineage.size() - 1);
    Stream<Coordinate> outside =
        last.parent().filter(each -> parentOf(last).isEmpty()).stream()
            .map(
                each ->
                    new Coordinate(
                        each.text("groupId").orElse(""),
                        each.text("artifactId").orElse(""),
                        each.text("version")));
    Stream<Coordinate> boms =
        lineage.stream()
            .flatMap(each -> each.managed().stream())
            .filter(each -> each.scope().equals("import"))
            .map(each -> coordinate(pom, Map.of(), each));
    return Stream.concat(outside, boms).toList();
  }

  private List<Pom> lineage(Pom pom) {
    return lineages.computeIfAbsent(pom.directory(), key -> findLineage(pom));
  }

  private List<Pom> findLineage(Pom pom) {
    Set<Pom> lineage = new LinkedHashSet<>();
    Optional<Pom> next = Optional.of(pom);
    while (next.isPresent() && lineage.add(next.get())) {
      next = parentOf(next.get());
    }
    return List.copyOf(lineage);
  }

  private Optional<Pom> parentOf(Pom pom) {
    Optional<Xml> parent = pom.parent();
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    String path = parent.get().text("relativePath").orElse("../pom.xml");
    String directory =
        Paths.resolve(pom.directory(), path.endsWith(".xml") ? Paths.parent(path) : path);
    String artifact = parent.get().text("artifactId").orElse("");
    String key = parent.get().text("groupId").orElse("") + ":" + artifact;
    return Optional.ofNullable(byDirectory.get(directory))
        .filter(each -> each != pom && each.text("artifactId").equals(Optional.of(artifact)))
        .or(() -> Optional.ofNullable(byKey.get(key)).filter(each -> each != pom));
  }

  private String key(Pom pom) {
    String group =
        pom.text("groupId").or(() -> pom.parent().flatMap(each -> each.text("groupId"))).orElse("");
    return resolve(pom, group) + ":" + resolve(pom, pom.text("artifactId").orElse(""));
  }

  private String resolve(Pom pom, String text) {
    String resolved = text;
    for (int depth = 0; depth < DEEPEST && resolved.contains("${"); depth++) {
      Matcher matcher = PLACEHOLDER.matcher(resolved);
      String next =
          matcher.replaceAll(
              match ->
                  Matcher.quoteReplacement(property(pom, match.group(1)).orElse(match.group())));
      if (next.equals(resolved) || next.length() > 10_000) {
        return resolved;
      }
      resolved = next;
    }
    return resolved;
  }

  private Optional<String> property(Pom pom, String name) {
    Optional<Xml> parent = pom.parent();
    return switch (name) {
      case "project.groupId", "pom.groupId", "groupId" ->
          pom.text("groupId").or(() -> parent.flatMap(each -> each.text("groupId")));
      case "project.version", "pom.version", "version" ->
          pom.text("version").or(() -> parent.flatMap(each -> each.text("version")));
      case "project.artifactId", "artifactId" -> pom.text("artifactId");
      case "project.parent.version", "parent.version" ->
          parent.flatMap(each -> each.text("version"));
      case "project.parent.groupId" -> parent.flatMap(each -> each.text("groupId"));
      case "project.basedir", "basedir" -> Optional.of(".");
      case "project.build.directory" -> Optional.of("target");
      default -> Optional.ofNullable(properties(pom).get(name));
    };
  }

  private Map<String, String> properties(Pom pom) {
    return properties.computeIfAbsent(
        pom.directory(),
        key -> {
          Map<String, String> merged = new HashMap<>();
          lineage(pom).forEach(each -> each.properties().forEach(merged::putIfAbsent));
          return merged;
        });
  }
}
