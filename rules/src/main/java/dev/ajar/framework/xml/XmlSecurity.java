package dev.ajar.framework.xml;

import dev.ajar.model.Gate;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Filter chains of Spring Security in an application context. */
final class XmlSecurity {

  private static final String SECURITY = "http://www.springframework.org/schema/security";

  private XmlSecurity() {}

  static List<Gate> gates(XmlFiles files) {
    return files.contexts().stream().flatMap(each -> gate(each).stream()).toList();
  }

  private static Optional<Gate> gate(XmlFile context) {
    return chains(context.root())
        .findFirst()
        .flatMap(
            each ->
                XmlGates.of(
                    "Spring Security in",
                    context.file().name(),
                    new RequestMatcher.Any(),
                    new Requirement.Unclear(
                        "the access rules of " + context.file().displayPath() + " aren't read"),
                    context.evidence("`<http>`", each)));
  }

  private static Stream<Xml> chains(Xml root) {
    return root.children().stream()
        .flatMap(
            each ->
                each.name().equals("beans")
                    ? chains(each)
                    : each.name().equals("http") && each.namespace().equals(SECURITY)
                        ? Stream.of(each)
                        : Stream.empty());
  }
}
