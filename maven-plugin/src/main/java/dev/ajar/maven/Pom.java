package dev.ajar.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A pom of a module that this Maven run doesn't build, as it stands on the disk: not inherited, not
 * interpolated. Read as plain XML, because Maven 3 and 4 have no reader of models in common.
 */
final class Pom {

  private static final String DEFAULT_SOURCES = "src/main/java";
  private static final String DEFAULT_PARENT = "..";

  private final Path directory;
  private final Element project;

  private Pom(Path directory, Element project) {
    this.directory = directory;
    this.project = project;
  }

  /**
   * Empty where there is no pom, or none that is XML: Maven says so as soon as it shall build it.
   */
  static Optional<Pom> in(Path directory) {
    Path file = directory.resolve("pom.xml");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      DocumentBuilder builder = builder();
      return Optional.of(new Pom(directory, builder.parse(file.toFile()).getDocumentElement()));
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }

  /** The directories it lists, those of its profiles included: Maven 4 calls them subprojects. */
  Stream<Path> modules() {
    Stream<Element> profiles =
        children(project, "profiles").flatMap(each -> children(each, "profile"));
    return Stream.concat(Stream.of(project), profiles)
        .flatMap(
            each ->
                Stream.concat(
                    children(each, "modules").flatMap(list -> children(list, "module")),
                    children(each, "subprojects").flatMap(list -> children(list, "subproject"))))
        .map(each -> directoryOf(each.getTextContent()));
  }

  /** Where Maven looks for its parent. */
  Optional<Path> parent() {
    return children(project, "parent")
        .findFirst()
        .map(each -> text(each, "relativePath").orElse(DEFAULT_PARENT))
        .map(this::directoryOf);
  }

  Module module() {
    String sources =
        children(project, "build")
            .findFirst()
            .flatMap(each -> text(each, "sourceDirectory"))
            .filter(each -> !each.contains("${"))
            .orElse(DEFAULT_SOURCES);
    return new Module(
        directory,
        SourceFolders.of(
            Stream.of(sources, "src/main/resources").map(directory::resolve),
            directory.resolve("target")));
  }

  /** A pom is named by its directory or by its file. */
  private Path directoryOf(String name) {
    Path path = directory.resolve(name.strip()).normalize();
    return Files.isRegularFile(path) ? path.getParent() : path;
  }

  private static Optional<String> text(Element parent, String name) {
    return children(parent, name).findFirst().map(each -> each.getTextContent().strip());
  }

  private static Stream<Element> children(Element parent, String name) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(each -> each.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .filter(each -> each.getTagName().equals(name));
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
