package dev.ajar.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages on PMD and on editors: what is to be copied from them is well-formed and loads. */
class HostPagesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern PROPERTY = Pattern.compile("`(\\w+)`");

  static List<Path> pages() throws IOException {
    try (Stream<Path> ide = Files.list(DOCS.resolve("ide"))) {
      return Stream.concat(ide, Stream.of(DOCS.resolve("pmd.md"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    LINK.matcher(Files.readString(page))
        .results()
        .map(each -> page.resolveSibling(each.group(1)).normalize())
        .forEach(each -> assertTrue(Files.exists(each), each::toString));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void xmlIsWellFormedAndRulesetsLoad(Path page)
      throws IOException, SAXException, ParserConfigurationException {
    for (String xml : blocks(page, "xml")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
      if (xml.startsWith("<ruleset")) {
        assertFalse(new RuleSetLoader().loadFromString("page.xml", xml).getRules().isEmpty(), xml);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void jsonIsReadable(Path page) throws IOException {
    for (String json : blocks(page, "json")) {
      assertFalse(new ObjectMapper().readTree(json).isEmpty(), json);
    }
  }

  @Test
  void thePageNamesAllProperties() throws IOException {
    Set<String> told = new TreeSet<>();
    Files.readString(DOCS.resolve("pmd.md"))
        .lines()
        .filter(each -> each.startsWith("| `"))
        .map(each -> each.split("\\|")[1])
        .forEach(cell -> PROPERTY.matcher(cell).results().forEach(it -> told.add(it.group(1))));
    Set<String> there = new TreeSet<>();
    RuleProperties.settings().forEach(each -> there.add(each.name()));
    there.add(RuleProperties.ROOT.name());

    assertEquals(there, told);
  }

  private static List<String> blocks(Path page, String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(page))
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}
