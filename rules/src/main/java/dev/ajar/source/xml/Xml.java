package dev.ajar.source.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file: enough to read a pom or configuration by. */
public final class Xml {

  private final String name;
  private final String namespace;
  private final int line;
  private final Map<String, String> attributes;
  private final StringBuilder text = new StringBuilder();
  private final List<Xml> children = new ArrayList<>();

  private Xml(String name, String namespace, int line, Map<String, String> attributes) {
    this.name = name;
    this.namespace = namespace;
    this.line = line;
    this.attributes = Map.copyOf(attributes);
  }

  public static Xml empty(String name) {
    return new Xml(name, "", 1, Map.of());
  }

  /**
   * Reads a document without DTD and external entities, so that it can neither grow nor read other
   * files.
   */
  public static Xml read(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    Xml document = empty("");
    Deque<Xml> open = new ArrayDeque<>(List.of(document));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Xml element = element(reader);
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

  private static Xml element(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    String namespace = reader.getNamespaceURI();
    return new Xml(
        reader.getLocalName(),
        namespace == null ? "" : namespace,
        reader.getLocation().getLineNumber(),
        attributes);
  }

  /** Its name without a prefix. */
  public String name() {
    return name;
  }

  /** The URI of its namespace; empty where it has none. */
  public String namespace() {
    return namespace;
  }

  /** The line on which its start tag ends, counted from 1. */
  public int line() {
    return line;
  }

  public String text() {
    return text.toString().strip();
  }

  public List<Xml> children() {
    return Collections.unmodifiableList(children);
  }

  /** An attribute's value by its name without a prefix; empty where it isn't set. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** All elements that a path leads to: {@code in("build", "plugins", "plugin")}. */
  public Stream<Xml> in(String... path) {
    Stream<Xml> found = Stream.of(this);
    for (String step : path) {
      found =
          found.flatMap(each -> each.children.stream().filter(child -> child.name.equals(step)));
    }
    return found;
  }

  /** The text of a child; empty where there is none or it is blank. */
  public Optional<String> text(String child) {
    return in(child).map(Xml::text).filter(each -> !each.isEmpty()).findFirst();
  }
}
