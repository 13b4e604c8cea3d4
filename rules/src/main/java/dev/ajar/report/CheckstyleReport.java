package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code checkstyle-result.xml}: the findings in the format that nearly every build server reads.
 */
public final class CheckstyleReport implements Report {

  /** Checkstyle's {@code XMLLogger} names its own version; readers look for the element only. */
  private static final String VERSION = "10.0";

  @Override
  public String fileName() {
    return "checkstyle-result.xml";
  }

  @Override
  public byte[] of(Result result) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("checkstyle");
      xml.writeAttribute("version", VERSION);
      xml.writeCharacters("\n");
      for (Map.Entry<String, List<Finding>> each : byFile(result).entrySet()) {
        file(each.getKey(), each.getValue(), xml);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, List<Finding>> byFile(Result result) {
    return result.active().stream()
        .collect(
            Collectors.groupingBy(each -> each.at().file(), TreeMap::new, Collectors.toList()));
  }

  private static void file(String name, List<Finding> findings, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("  ");
    xml.writeStartElement("file");
    xml.writeAttribute("name", name);
    xml.writeCharacters("\n");
    for (Finding each : findings) {
      xml.writeCharacters("    ");
      xml.writeEmptyElement("error");
      xml.writeAttribute("line", String.valueOf(each.at().line()));
      xml.writeAttribute("severity", severity(each.severity()));
      xml.writeAttribute("message", printable(each.message() + " " + each.fix()));
      xml.writeAttribute("source", "dev.ajar." + each.rule());
      xml.writeCharacters("\n");
    }
    xml.writeCharacters("  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** Sources may hold characters that no XML document can. */
  private static String printable(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "info";
    };
  }
}
