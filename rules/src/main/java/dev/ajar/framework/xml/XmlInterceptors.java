package dev.ajar.framework.xml;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.Handler;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code <mvc:interceptors>}. Each {@code <mvc:interceptor>} becomes a {@code MappedInterceptor}
 * ({@code InterceptorsBeanDefinitionParser}, Spring 5.3 and 6.2); a bean that stands in it directly
 * sees every request.
 */
final class XmlInterceptors {

  private static final String MVC = "http://www.springframework.org/schema/mvc";

  private final XmlFiles files;
  private final Types types;
  private final GuardJudge judge;
  private final XmlText texts;
  private final List<Handler> handlers;

  XmlInterceptors(
      XmlFiles files, Types types, GuardJudge judge, XmlText texts, List<Handler> handlers) {
    this.files = files;
    this.types = types;
    this.judge = judge;
    this.texts = texts;
    this.handlers = handlers;
  }

  List<Gate> gates() {
    List<Gate> gates = new ArrayList<>();
    for (XmlFile context : files.contexts()) {
      for (Xml element : context.root().children()) {
        if (element.namespace().equals(MVC) && element.name().equals("interceptors")) {
          element.children().stream()
              .flatMap(each -> gate(each, context).stream())
              .forEach(gates::add);
        }
      }
    }
    return gates;
  }

  private Optional<Gate> gate(Xml element, XmlFile context) {
    boolean mapped = element.name().equals("interceptor");
    Optional<Xml> bean =
        mapped
            ? element.children().stream().filter(XmlInterceptors::isBean).findFirst()
            : Optional.of(element);
    String type =
        bean.flatMap(each -> each.attribute("class"))
            .or(() -> bean.flatMap(each -> each.attribute("bean")).flatMap(files::classOfBean))
            .orElse("");
    if (type.startsWith("org.springframework.")) {
      return Optional.empty();
    }
    RequestMatcher when = mapped ? when(element, context) : new RequestMatcher.Any();
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    Evidence source = context.evidence("the interceptor `" + simpleName + "`", element);
    return XmlGates.of("interceptor", simpleName, when, requirement(type), source);
  }

  private static boolean isBean(Xml element) {
    return element.name().equals("bean") || element.name().equals("ref");
  }

  private Judgement requirement(String type) {
    return types
        .find(type.replace('$', '.'))
        .filter(JavaType::isSource)
        .map(each -> judge.interceptor(each, () -> handlers))
        .orElseGet(
            () ->
                Judgement.unclear(
                    Evidence.of(
                        "the code of the interceptor " + type + " isn't in the analysed source")));
  }

  private RequestMatcher when(Xml interceptor, XmlFile context) {
    RequestMatcher included =
        new RequestMatcher.AnyOf(patterns(interceptor, "mapping", context).toList());
    RequestMatcher excluded =
        new RequestMatcher.AnyOf(patterns(interceptor, "exclude-mapping", context).toList());
    return new RequestMatcher.AllOf(List.of(included, new RequestMatcher.Not(excluded)));
  }

  private Stream<RequestMatcher> patterns(Xml interceptor, String name, XmlFile context) {
    return interceptor
        .in(name)
        .flatMap(each -> each.attribute("path").map(path -> pattern(path, each, context)).stream());
  }

  private RequestMatcher pattern(String path, Xml at, XmlFile context) {
    return texts
        .resolve(path)
        .map(each -> RequestMatcher.path(new PathLanguage.Ant(each, true)))
        .orElseGet(
            () ->
                new RequestMatcher.Unclear(
                    context.evidence("what the path `" + path + "` is isn't known", at)));
  }
}
