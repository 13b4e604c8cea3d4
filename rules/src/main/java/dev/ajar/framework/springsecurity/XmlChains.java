package dev.ajar.framework.springsecurity;

import dev.ajar.framework.xml.XmlFiles;
import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.configuration.ProfileExpression;
import dev.ajar.source.evaluate.Properties;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filter chains that application contexts declare with {@code <http>}, in the order in which
 * they are asked: that of their elements, where an imported file stands for its import ({@code
 * HttpSecurityBeanDefinitionParser.registerFilterChainProxyIfNecessary}, 5.8.16 and 6.5.11: each
 * element adds its chain to the end of one list).
 */
final class XmlChains {

  static final String SECURITY = "http://www.springframework.org/schema/security";

  private final Application application;
  private final XmlFiles files;
  private final Properties properties;

  XmlChains(Application application, XmlFiles files, Properties properties) {
    this.application = application;
    this.files = files;
    this.properties = properties;
  }

  /** What is read of each element, in order. */
  List<FoundChain> all(XmlChain reader) {
    List<FoundChain> found = new ArrayList<>();
    Set<XmlFile> visited = new HashSet<>();
    for (XmlFile each : outermostFirst()) {
      visit(each.root(), each, visited, reader, found);
    }
    return doubt()
        .map(why -> found.stream().limit(1).map(each -> unclear(each, why)).toList())
        .orElse(found);
  }

  private static FoundChain unclear(FoundChain chain, Evidence why) {
    return FoundChain.unclear(chain.chain().name(), chain.order(), why);
  }

  private void visit(
      Xml element, XmlFile file, Set<XmlFile> visited, XmlChain reader, List<FoundChain> found) {
    if (element == file.root() && !visited.add(file)) {
      return;
    }
    for (Xml each : element.children()) {
      if (each.name().equals("import")) {
        imported(each, file).forEach(other -> visit(other.root(), other, visited, reader, found));
      } else if (each.name().equals("beans") && isActive(each)) {
        visit(each, file, visited, reader, found);
      } else if (each.name().equals("http") && each.namespace().equals(SECURITY)) {
        found.add(reader.read(each, file));
      }
    }
  }

  /** Spring Boot loads no application context that nothing names. */
  private Optional<Evidence> doubt() {
    boolean boots = application.types().mentions("SpringApplication", "SpringApplicationBuilder");
    boolean loads = application.types().mentions("ImportResource");
    return boots && !loads
        ? Optional.of(
            Evidence.of(
                "whether the application loads the application context that declares filter"
                    + " chains isn't known"))
        : Optional.empty();
  }

  /** The elements of Spring Security that have this name and are in force in what ships. */
  Stream<Xml> elements(Xml root, String name) {
    return root.children().stream()
        .flatMap(
            each ->
                each.name().equals("beans") && isActive(each)
                    ? elements(each, name)
                    : each.name().equals(name) && each.namespace().equals(SECURITY)
                        ? Stream.of(each)
                        : Stream.empty());
  }

  private boolean isActive(Xml beans) {
    Optional<String> profile = beans.attribute("profile");
    return profile.isEmpty()
        || Arrays.stream(profile.get().split("[,;\\s]+"))
            .anyMatch(each -> ProfileExpression.holds(each, properties.profiles()));
  }

  private List<XmlFile> outermostFirst() {
    Set<XmlFile> imported = new HashSet<>();
    files.contexts().forEach(each -> imported.addAll(imports(each)));
    List<XmlFile> ordered = new ArrayList<>(files.contexts());
    ordered.sort(Comparator.comparing(imported::contains));
    return ordered;
  }

  /** The files of the context that a file is a part of, as far as imports tell. */
  List<XmlFile> together(XmlFile file) {
    Set<XmlFile> together = new LinkedHashSet<>(List.of(file));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (XmlFile each : files.contexts()) {
        List<XmlFile> imported = imports(each);
        boolean touches = together.contains(each) || imported.stream().anyMatch(together::contains);
        if (touches) {
          grows |= together.add(each) | together.addAll(imported);
        }
      }
    }
    return List.copyOf(together);
  }

  private List<XmlFile> imports(XmlFile file) {
    return file.root().in("import").flatMap(each -> imported(each, file)).toList();
  }

  /** The files of the application that have the name of what is imported. */
  private Stream<XmlFile> imported(Xml element, XmlFile file) {
    String resource = element.attribute("resource").orElse("");
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    return files.contexts().stream()
        .filter(each -> each != file && each.file().name().equals(name));
  }
}
