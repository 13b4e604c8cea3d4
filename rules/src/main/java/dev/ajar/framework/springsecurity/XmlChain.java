package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Truth;
import dev.ajar.framework.xml.XmlText;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one {@code <http>} element: which requests it is for, what its rules ask, and which filters
 * stand in it.
 */
final class XmlChain {

  private final SecurityLibrary library;
  private final XmlBeans beans;
  private final XmlText texts;

  XmlChain(SecurityLibrary library, XmlBeans beans, XmlText texts) {
    this.library = library;
    this.beans = beans;
    this.texts = texts;
  }

  FoundChain read(Xml http, XmlFile file) {
    XmlMatchers matchers = new XmlMatchers(http, file, library.version(), beans, texts);
    String name = name(http, file);
    Evidence source = file.evidence("`<http>`", http);
    RequestMatcher when = matchers.of(http);
    if (http.attribute("security").filter("none"::equals).isPresent()) {
      Evidence none = file.evidence("`" + name + "` has `security=\"none\"`", http);
      return found(name, when, List.of(), rule(new Requirement.Anyone(), none), List.of());
    }
    XmlAccess access = new XmlAccess(http, library, beans);
    List<AccessRule> rules = new ArrayList<>();
    http.in("intercept-url")
        .forEach(
            each ->
                texts
                    .resolve(each.attribute("access").orElse("permitAll"))
                    .map(access::requirement)
                    .or(() -> Optional.of(new Requirement.Unclear("what " + text(each) + " asks")))
                    .filter(
                        asked ->
                            each.attribute("access").isPresent()
                                || each.attribute("filters").isPresent())
                    .ifPresent(
                        asked ->
                            rules.add(
                                new AccessRule(
                                    matchers.of(each),
                                    asked,
                                    file.evidence("`" + text(each) + "`", each)))));
    return found(name, when, rules, access.otherwise(rules, source), filters(http, file));
  }

  private static FoundChain found(
      String name,
      RequestMatcher when,
      List<AccessRule> rules,
      AccessRule otherwise,
      List<HttpSecurityObject.AddedFilter> filters) {
    return new FoundChain(
        Optional.of(Integer.MAX_VALUE),
        new Chain(name, when, rules, otherwise, List.of()),
        filters);
  }

  private static AccessRule rule(Requirement requirement, Evidence source) {
    return new AccessRule(new RequestMatcher.Any(), requirement, source);
  }

  private static String name(Xml http, XmlFile file) {
    return http.attribute("pattern")
        .map(each -> "<http pattern=\"" + each + "\">")
        .or(() -> http.attribute("name"))
        .or(() -> http.attribute("id"))
        .orElse("<http> of " + file.file().name());
  }

  private static String text(Xml rule) {
    StringBuilder text = new StringBuilder("<intercept-url");
    for (String each : List.of("pattern", "method", "access")) {
      rule.attribute(each)
          .ifPresent(
              value -> text.append(' ').append(each).append("=\"").append(value).append('"'));
    }
    return text.append("/>").toString();
  }

  private List<HttpSecurityObject.AddedFilter> filters(Xml http, XmlFile file) {
    List<HttpSecurityObject.AddedFilter> filters = new ArrayList<>();
    http.in("custom-filter")
        .forEach(
            each -> {
              String ref = each.attribute("ref").orElse("");
              Evidence source = file.evidence("`<custom-filter ref=\"" + ref + "\"/>`", each);
              filters.add(new HttpSecurityObject.AddedFilter(beans.filter(ref, source), source));
            });
    http.in("form-login").flatMap(each -> login(each, file).stream()).forEach(filters::add);
    http.in("logout").flatMap(each -> logout(each, http, file).stream()).forEach(filters::add);
    return filters;
  }

  /** {@code AuthenticationConfigBuilder.createFormLoginFilter}, 5.8.16 and 6.5.11. */
  private Optional<HttpSecurityObject.AddedFilter> login(Xml element, XmlFile file) {
    String byDefault = library.version().isAtLeast(4, 0) ? "/login" : "/j_spring_security_check";
    return texts
        .resolve(element.attribute("login-processing-url").orElse(byDefault))
        .map(
            path ->
                AnsweringFilter.posted(
                    path,
                    paths(path),
                    file.evidence("`<form-login>` answers POST " + path + " itself", element)))
        .map(each -> new HttpSecurityObject.AddedFilter(each, each.source()));
  }

  /** {@code LogoutBeanDefinitionParser}, 5.8.16 and 6.5.11. */
  private Optional<HttpSecurityObject.AddedFilter> logout(Xml element, Xml http, XmlFile file) {
    String byDefault = library.version().isAtLeast(4, 0) ? "/logout" : "/j_spring_security_logout";
    boolean unprotected =
        !library.version().isAtLeast(4, 0)
            || http.in("csrf")
                .anyMatch(each -> each.attribute("disabled").filter("true"::equals).isPresent());
    return texts
        .resolve(element.attribute("logout-url").orElse(byDefault))
        .map(
            path ->
                AnsweringFilter.loggingOut(
                    path,
                    paths(path),
                    Truth.of(unprotected),
                    file.evidence("`<logout>` answers " + path + " itself", element)))
        .map(each -> new HttpSecurityObject.AddedFilter(each, each.source()));
  }

  private PathLanguage paths(String path) {
    SecurityVersion version = library.version();
    return version.isAtLeast(7, 0) ? Patterns.pathPattern(path) : Patterns.ant(path, true, version);
  }
}
