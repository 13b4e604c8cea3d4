package dev.ajar.framework.xml;

import dev.ajar.framework.guards.GuardJudge;
import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.Evidence;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.Types;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The filters that {@code web.xml} declares, each with the paths that it is mapped to. */
final class DescriptorFilters {

  private static final String PROXY = "org.springframework.web.filter.DelegatingFilterProxy";

  /** Targets of the proxy that are read elsewhere, or only keep sessions. */
  private static final Set<String> READ_ELSEWHERE =
      Set.of("springSecurityFilterChain", "shiroFilter", "springSessionRepositoryFilter");

  /** Filters that shape requests and answers, and turn nobody away. */
  private static final List<String> HARMLESS =
      List.of(
          "org.springframework.web.filter.",
          "org.springframework.orm.",
          "org.springframework.session.",
          "org.springframework.security.web.session.",
          "org.apache.catalina.filters.HttpHeaderSecurityFilter",
          "org.apache.catalina.filters.SetCharacterEncodingFilter",
          "com.alibaba.druid.support.http.WebStatFilter",
          "org.eclipse.jetty.servlets.GzipFilter",
          "org.eclipse.jetty.servlets.CrossOriginFilter",
          "org.sitemesh.",
          "com.opensymphony.sitemesh.",
          "org.tuckey.web.filters.urlrewrite.",
          "org.ebaysf.web.cors.",
          "com.thetransactioncompany.cors.");

  private final XmlFiles files;
  private final Types types;
  private final GuardJudge judge;

  DescriptorFilters(XmlFiles files, Types types, GuardJudge judge) {
    this.files = files;
    this.types = types;
    this.judge = judge;
  }

  List<Gate> gates() {
    List<Gate> gates = new ArrayList<>();
    for (XmlFile descriptor : files.descriptors()) {
      descriptor
          .root()
          .in("filter")
          .flatMap(each -> gate(each, descriptor).stream())
          .forEach(gates::add);
    }
    return gates;
  }

  private Optional<Gate> gate(Xml filter, XmlFile descriptor) {
    String name = filter.text("filter-name").orElse("");
    RequestMatcher when = mapping(name, descriptor.root());
    Evidence source = descriptor.evidence("the filter `" + name + "`", filter);
    return XmlGates.of(
        "filter", name, XmlGates.narrowed(when, files.doubt()), requirement(filter, name), source);
  }

  private Judgement requirement(Xml filter, String name) {
    String declared = filter.text("filter-class").orElse("");
    boolean isProxy = declared.equals(PROXY);
    String target =
        filter
            .in("init-param")
            .filter(each -> each.text("param-name").filter("targetBeanName"::equals).isPresent())
            .flatMap(each -> each.text("param-value").stream())
            .findFirst()
            .orElse(name);
    if (isProxy && READ_ELSEWHERE.contains(target)
        || !isProxy && HARMLESS.stream().anyMatch(declared::startsWith)) {
      return Judgement.anyone(Evidence.of(declared));
    }
    String type = isProxy ? files.classOfBean(target).orElse("") : declared;
    Optional<JavaType> source = types.find(type.replace('$', '.')).filter(JavaType::isSource);
    return source
        .map(judge::filter)
        .orElseGet(
            () ->
                Judgement.unclear(
                    Evidence.of(
                        "the code of the filter "
                            + (type.isEmpty() ? target : type)
                            + " isn't in the analysed source")));
  }

  /** A filter without a mapping sees nothing; one that is mapped to a servlet may see anything. */
  private static RequestMatcher mapping(String name, Xml root) {
    List<RequestMatcher> patterns = new ArrayList<>();
    root.in("filter-mapping")
        .filter(each -> each.text("filter-name").filter(name::equals).isPresent())
        .forEach(
            mapping -> {
              mapping
                  .in("url-pattern")
                  .map(each -> RequestMatcher.path(new PathLanguage.ServletMapping(each.text())))
                  .forEach(patterns::add);
              mapping
                  .in("servlet-name")
                  .map(each -> new RequestMatcher.Any())
                  .forEach(patterns::add);
            });
    return new RequestMatcher.AnyOf(patterns);
  }
}
