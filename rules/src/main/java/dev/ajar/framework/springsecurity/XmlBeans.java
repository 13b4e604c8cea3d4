package dev.ajar.framework.springsecurity;

import dev.ajar.framework.xml.XmlFiles;
import dev.ajar.framework.xml.XmlText;
import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The beans to which elements of Spring Security refer. */
final class XmlBeans {

  private static final String SPRING = "org.springframework.";

  /** Spring's own classes that do what an application tells them. */
  private static final Set<String> TOLD =
      Set.of(
          "FilterSecurityInterceptor",
          "AuthorizationFilter",
          "CompositeFilter",
          "FilterChainProxy");

  private final XmlFiles files;
  private final Types types;
  private final Evaluator evaluator;
  private final ComponentNames components;

  XmlBeans(XmlFiles files, Types types, Evaluator evaluator) {
    this.files = files;
    this.types = types;
    this.evaluator = evaluator;
    this.components = new ComponentNames(types, evaluator);
  }

  /** The filter of a name, as an object whose code can be played where it is in the source. */
  Value filter(String name, Evidence source) {
    Optional<String> type = files.classOfBean(name);
    if (type.isEmpty() && files.bean(name).isEmpty() && files.madeByElement(name).isPresent()) {
      return new Value.Foreign(SPRING + "security.config." + name, source);
    }
    Optional<JavaType> own =
        type.flatMap(each -> types.find(each.replace('$', '.')))
            .filter(JavaType::isSource)
            .or(() -> type.isPresent() ? Optional.empty() : components.find(name));
    if (own.isPresent()) {
      return evaluator.object(own.get());
    }
    if (type.isEmpty() || TOLD.contains(SecurityLibrary.simpleName(type.get()))) {
      return new Value.Unknown(
          new Evidence("what the filter `" + name + "` asks isn't known", source.at()));
    }
    return new Value.Foreign(type.get(), source);
  }

  /** Whether a bean and all that stands in it are of Spring's own classes. */
  boolean isOfSpring(String name) {
    return files
        .bean(name)
        .filter(bean -> bean.attribute("class").isPresent())
        .filter(bean -> classes(bean).allMatch(each -> each.startsWith(SPRING)))
        .isPresent();
  }

  private static Stream<String> classes(Xml element) {
    return Stream.concat(
        element.attribute("class").stream(),
        element.children().stream().flatMap(XmlBeans::classes));
  }

  boolean isAffirmative(String name) {
    return files.classOfBean(name).filter(each -> each.endsWith(".AffirmativeBased")).isPresent();
  }

  /** The requests of a {@code RequestMatcher} that a context declares. */
  RequestMatcher matcher(
      String name, XmlFile file, Xml place, SecurityVersion version, XmlText texts) {
    Optional<String> pattern =
        files
            .bean(name)
            .filter(each -> each.in("constructor-arg").count() == 1)
            .flatMap(each -> each.in("constructor-arg").findFirst())
            .flatMap(each -> each.attribute("value").or(() -> each.text("value")))
            .flatMap(texts::resolve);
    String type = SecurityLibrary.simpleName(files.classOfBean(name).orElse(""));
    Optional<PathLanguage> paths =
        pattern.flatMap(
            each ->
                switch (type) {
                  case "AntPathRequestMatcher" -> Optional.of(Patterns.ant(each, true, version));
                  case "RegexRequestMatcher" -> Optional.of(new PathLanguage.Regex(each, false));
                  default -> Optional.empty();
                });
    return paths
        .<RequestMatcher>map(RequestMatcher.Path::new)
        .orElseGet(
            () ->
                new RequestMatcher.Unclear(
                    file.evidence("the matcher `" + name + "` isn't understood", place)));
  }
}
