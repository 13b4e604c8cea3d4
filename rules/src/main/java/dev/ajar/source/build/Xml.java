package dev.ajar.source.build;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file: enough to read a pom by. */
final class Xml {

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Xml> children = new ArrayList<>();

  private Xml(String name) {
    this.name = name;
  }

  static Xml empty(String name) {
    return new Xml(name);
  }

  /**
   * Reads a document without DTD and external entities, so that it can neither grow nor read other
   * files.
   */
  static Xml read(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    Xml document = new Xml("");
    Deque<Xml> open = new ArrayDeque<>(List.of(document));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Xml element = new Xml(reader.getLocalName());
          open.element().children.add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().text.append(reader.getText());
        default -> {}
      }
    }
    return document.children.get(0);
  }

  String name() {
    return name;
  }

  String text() {
    return text.toString().strip();
  }

  List<Xml> children() {
    return children;
  }

  /** All elements that a path leads to: {@code in("build", "plugins", "plugin")}. */
  Stream<Xml> in(String... path) {
    Stream<Xml> found = Stream.of(this);
    for (String step : path) {
      found =
          found.flatMap(each -> each.children.stream().filter(child -> child.name.equals(step)));
    }
    return found;
  }

  /** The text of a child; empty where there is none or it is blank. */
  Optional<String> text(String child) {
    return in(child).map(Xml::text).filter(each -> !each.isEmpty()).findFirst();
  }
}
