package dev.ajar.source.build;

import dev.ajar.source.xml.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code pom.xml} as it is written, with the modules, dependencies and plug-ins of all its
 * profiles, since any of them may be active where the build runs.
 *
 * @param directory where it stands, relative to the analysed root
 * @param project its root element
 * @param managed what {@code dependencyManagement} says
 */
record Pom(
    String directory,
    Xml project,
    Map<String, String> properties,
    List<Dependency> dependencies,
    List<Dependency> managed) {

  /** Something that a pom depends on, with placeholders as written. */
  record Dependency(
      String group, String artifact, Optional<String> version, String scope, String type) {

    boolean isForTests() {
      return scope.equals("test") || type.equals("test-jar");
    }
  }

  static Pom of(String directory, Xml project) {
    return new Pom(
        directory,
        project,
        properties(project),
        everywhere(project, "dependencies", "dependency").map(Pom::dependency).toList(),
        everywhere(project, "dependencyManagement", "dependencies", "dependency")
            .map(Pom::dependency)
            .toList());
  }

  Optional<Xml> parent() {
    return project.in("parent").findFirst();
  }

  Optional<String> text(String element) {
    return project.text(element);
  }

  private static Map<String, String> properties(Xml project) {
    Map<String, String> properties = new LinkedHashMap<>();
    project
        .in("profiles", "profile", "properties")
        .flatMap(each -> each.children().stream())
        .forEach(each -> properties.put(each.name(), each.text()));
    project
        .in("properties")
        .flatMap(each -> each.children().stream())
        .forEach(each -> properties.put(each.name(), each.text()));
    return properties;
  }

  boolean hasPlugin(String artifact) {
    return everywhere(project, "build", "plugins", "plugin")
        .anyMatch(each -> each.text("artifactId").equals(Optional.of(artifact)));
  }

  /** Directories of main sources that aren't where they are by convention. */
  List<String> sourceDirectories() {
    return Stream.concat(
            project.in("build").flatMap(each -> each.text("sourceDirectory").stream()),
            everywhere(project, "build", "plugins", "plugin")
                .filter(
                    each ->
                        each.text("artifactId").equals(Optional.of("build-helper-maven-plugin")))
                .flatMap(each -> each.in("executions", "execution"))
                .filter(
                    each ->
                        each.in("goals", "goal").anyMatch(goal -> goal.text().equals("add-source")))
                .flatMap(each -> each.in("configuration", "sources", "source"))
                .map(Xml::text))
        .toList();
  }

  List<String> resourceDirectories() {
    return everywhere(project, "build", "resources", "resource")
        .flatMap(each -> each.text("directory").stream())
        .toList();
  }

  private static Stream<Xml> everywhere(Xml project, String... path) {
    return Stream.concat(
        project.in(path), project.in("profiles", "profile").flatMap(each -> each.in(path)));
  }

  private static Dependency dependency(Xml xml) {
    return new Dependency(
        xml.text("groupId").orElse(""),
        xml.text("artifactId").orElse(""),
        xml.text("version"),
        xml.text("scope").orElse("compile"),
        xml.text("type").orElse("jar"));
  }
}
