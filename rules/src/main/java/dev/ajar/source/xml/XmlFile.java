package dev.ajar.source.xml;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.source.build.FoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * An XML file that was read.
 *
 * @param file the file
 * @param root its outermost element
 */
public record XmlFile(FoundFile file, Xml root) {

  /** Reads a file; empty where it can't be read or isn't well-formed. */
  public static Optional<XmlFile> read(FoundFile file) {
    try {
      return Optional.of(new XmlFile(file, Xml.read(Files.readAllBytes(file.path()))));
    } catch (IOException | XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Where an element of the file stands. */
  public Location at(Xml element) {
    return new Location(file.displayPath(), element.line());
  }

  /** A sentence about an element of the file. */
  public Evidence evidence(String text, Xml element) {
    return Evidence.of(text, at(element));
  }
}
