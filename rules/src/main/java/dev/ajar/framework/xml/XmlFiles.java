package dev.ajar.framework.xml;

import dev.ajar.model.Evidence;
import dev.ajar.source.Application;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The XML files of an application that configure it.
 *
 * @param descriptors its {@code web.xml} files
 * @param contexts its Spring application contexts
 * @param doubt why it isn't certain that the descriptors are read; empty where it is
 */
public record XmlFiles(
    List<XmlFile> descriptors, List<XmlFile> contexts, Optional<Evidence> doubt) {

  private static final String BEANS = "http://www.springframework.org/schema/beans";

  public XmlFiles {
    descriptors = List.copyOf(descriptors);
    contexts = List.copyOf(contexts);
  }

  /** Those of an application. */
  public static XmlFiles of(Application application) {
    List<XmlFile> files =
        application.modules().stream()
            .flatMap(each -> each.xmlFiles().stream())
            .flatMap(each -> XmlFile.read(each).stream())
            .toList();
    return new XmlFiles(
        files.stream().filter(XmlFiles::isDescriptor).toList(),
        files.stream().filter(XmlFiles::isContext).toList(),
        doubt(application));
  }

  private static boolean isDescriptor(XmlFile file) {
    return file.file().name().equals("web.xml") && file.root().name().equals("web-app");
  }

  private static boolean isContext(XmlFile file) {
    return file.root().namespace().startsWith("http://www.springframework.org/schema/")
        || file.root().name().equals("beans");
  }

  /** An embedded container, which a main method of Spring Boot starts, reads no descriptor. */
  private static Optional<Evidence> doubt(Application application) {
    return application.types().mentions("SpringApplication", "SpringApplicationBuilder")
        ? Optional.of(
            Evidence.of("web.xml counts only where the application runs in a servlet container"))
        : Optional.empty();
  }

  boolean isEmpty() {
    return descriptors.isEmpty() && contexts.isEmpty();
  }

  /** The class of the bean that has this name in a context. */
  public Optional<String> classOfBean(String name) {
    return bean(name).flatMap(each -> each.attribute("class"));
  }

  /** The bean that has this name in a context. */
  public Optional<Xml> bean(String name) {
    return contexts.stream()
        .flatMap(each -> beans(each.root()))
        .filter(each -> isNamed(each, name))
        .findFirst();
  }

  private static boolean isNamed(Xml element, String name) {
    return element.attribute("id").filter(name::equals).isPresent()
        || element.attribute("name").filter(name::equals).isPresent();
  }

  /** The element of a namespace other than that of beans that makes the bean of this name. */
  public Optional<Xml> madeByElement(String name) {
    return contexts.stream()
        .flatMap(each -> each.root().children().stream())
        .filter(each -> !isOfBeans(each) && isNamed(each, name))
        .findFirst();
  }

  /** The bean definitions that stand in no other one. */
  static Stream<Xml> beans(Xml root) {
    return root.children().stream()
        .flatMap(
            each ->
                each.name().equals("beans")
                    ? beans(each)
                    : each.name().equals("bean") && isOfBeans(each)
                        ? Stream.of(each)
                        : Stream.empty());
  }

  private static boolean isOfBeans(Xml element) {
    return element.namespace().equals(BEANS) || element.namespace().isEmpty();
  }
}
