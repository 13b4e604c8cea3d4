package dev.ajar.framework.springsecurity;

import dev.ajar.framework.xml.XmlText;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.xml.Xml;
import dev.ajar.source.xml.XmlFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests an element of a chain is for. The chain's {@code request-matcher} says how
 * patterns are read; where it says nothing, they are Ant's up to 5.x, {@code MvcRequestMatcher}'s
 * in 6.x and {@code PathPattern}s in 7.x ({@code MatcherType.fromElement} and {@code
 * fromElementOrMvc}, 5.8.16 to 7.1.2).
 */
final class XmlMatchers {

  private final String kind;
  private final XmlFile file;
  private final SecurityVersion version;
  private final XmlBeans beans;
  private final XmlText texts;

  XmlMatchers(Xml http, XmlFile file, SecurityVersion version, XmlBeans beans, XmlText texts) {
    String byDefault = version.isAtLeast(7, 0) ? "path" : version.isAtLeast(6, 0) ? "mvc" : "ant";
    this.kind =
        http.attribute("request-matcher").or(() -> http.attribute("path-type")).orElse(byDefault);
    this.file = file;
    this.version = version;
    this.beans = beans;
    this.texts = texts;
  }

  RequestMatcher of(Xml element) {
    List<RequestMatcher> parts = new ArrayList<>();
    element.attribute("pattern").ifPresent(each -> parts.add(pattern(each, element)));
    element.attribute("method").ifPresent(each -> parts.add(method(each)));
    element
        .attribute("request-matcher-ref")
        .ifPresent(each -> parts.add(beans.matcher(each, file, element, version, texts)));
    if (parts.isEmpty()) {
      return new RequestMatcher.Any();
    }
    return parts.size() == 1 ? parts.get(0) : new RequestMatcher.AllOf(parts);
  }

  private RequestMatcher pattern(String pattern, Xml element) {
    Optional<String> resolved = texts.resolve(pattern);
    if (resolved.isEmpty()) {
      return new RequestMatcher.Unclear(
          file.evidence("what the pattern `" + pattern + "` is isn't known", element));
    }
    boolean all = resolved.get().equals("/**") || resolved.get().equals("**");
    return all ? new RequestMatcher.Any() : RequestMatcher.path(paths(resolved.get()));
  }

  private PathLanguage paths(String pattern) {
    return switch (kind) {
      case "regex" -> new PathLanguage.Regex(pattern, false);
      case "ciRegex" -> new PathLanguage.Regex(pattern, true);
      case "mvc" -> Patterns.mvc(pattern, version);
      case "path" -> Patterns.pathPattern(pattern);
      default -> Patterns.ant(pattern, true, version);
    };
  }

  private static RequestMatcher method(String name) {
    Optional<HttpMethod> known =
        Arrays.stream(HttpMethod.values()).filter(each -> each.name().equals(name)).findFirst();
    return known
        .<RequestMatcher>map(each -> new RequestMatcher.Methods(Set.of(each)))
        .orElseGet(() -> new RequestMatcher.AnyOf(List.of()));
  }
}
