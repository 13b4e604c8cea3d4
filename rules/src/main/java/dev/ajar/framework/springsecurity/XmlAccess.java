package dev.ajar.framework.springsecurity;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.xml.Xml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the {@code access} attributes of a chain ask, and what decides about them. */
final class XmlAccess {

  private static final Set<String> OF_ANYONE =
      Set.of("IS_AUTHENTICATED_ANONYMOUSLY", "ROLE_ANONYMOUS");
  private static final String DECISIONS = "access-decision-manager-ref";
  private static final String AUTHORIZATIONS = "authorization-manager-ref";

  private final SecurityLibrary library;
  private final XmlBeans beans;
  private final boolean expressions;
  private final boolean managed;
  private final boolean anonymous;
  private final boolean empty;
  private final Optional<String> decisions;
  private final boolean elsewhere;

  /**
   * The defaults: expressions from 4.0 on; the {@code AuthorizationFilter} from 6.0 on ({@code
   * HttpConfigurationBuilder}, 5.8.16 and 6.5.11).
   */
  XmlAccess(Xml http, SecurityLibrary library, XmlBeans beans) {
    SecurityVersion version = library.version();
    this.library = library;
    this.beans = beans;
    this.expressions = isTrue(http, "use-expressions", version.isAtLeast(4, 0));
    this.managed =
        version.isAtLeast(7, 0)
            || isTrue(http, "use-authorization-manager", version.isAtLeast(6, 0));
    this.anonymous = http.in("anonymous").noneMatch(each -> !isTrue(each, "enabled", true));
    this.decisions = managed ? Optional.empty() : http.attribute(DECISIONS);
    this.elsewhere =
        managed && http.attribute(AUTHORIZATIONS).isPresent()
            || decisions.filter(each -> !beans.isOfSpring(each)).isPresent();
    this.empty = http.children().isEmpty() && http.attribute("pattern").isEmpty();
  }

  private static boolean isTrue(Xml element, String attribute, boolean otherwise) {
    return element.attribute(attribute).map("true"::equals).orElse(otherwise);
  }

  /**
   * What an attribute asks. Where nobody is given an anonymous token, {@code
   * FilterSecurityInterceptor} refuses before it looks at any (5.8.16); the {@code
   * AuthorizationFilter} asks for one only where the expression does (6.5.11, 7.1.2).
   */
  Requirement requirement(String access) {
    if (elsewhere) {
      return new Requirement.Unclear("a bean of the application decides instead of the rules");
    }
    Requirement asked =
        expressions ? library.expressions().requirement(access) : attributes(access);
    boolean asksCaller = !managed || !access.strip().matches("permitAll(\\(\\))?");
    boolean refuses = asked instanceof Requirement.Anyone && !anonymous && asksCaller;
    return refuses ? Requirements.AUTHENTICATED : asked;
  }

  /**
   * Attributes without expressions: one that is met suffices, as {@code AffirmativeBased} has it,
   * which is there where nothing else is named; with others all have to be.
   */
  private Requirement attributes(String access) {
    List<String> asked = Arrays.stream(access.split(",")).map(String::strip).toList();
    boolean any = decisions.map(each -> beans.isAffirmative(each)).orElse(true);
    boolean passes =
        any
            ? asked.stream().anyMatch(OF_ANYONE::contains)
            : asked.stream().allMatch(OF_ANYONE::contains);
    return passes ? new Requirement.Anyone() : new Requirement.Credentials(access);
  }

  /**
   * What happens to a request that no rule takes: {@code FilterSecurityInterceptor} lets it pass.
   * For the {@code AuthorizationFilter} a rule is added at the end in 5.x that authenticates, and
   * none from 6.0 on, where it is refused ({@code
   * AuthorizationFilterParser.RequestMatcherDelegatingAuthorizationManagerFactory}, 5.8.16 and
   * 6.5.11). {@code <http/>} with nothing in it authenticates every request ({@code
   * HttpSecurityBeanDefinitionParser.isDefaultHttpConfig}).
   */
  AccessRule otherwise(List<AccessRule> rules, Evidence source) {
    if (elsewhere) {
      return rule(requirement(""), source);
    }
    if (empty && rules.isEmpty()) {
      return rule(Requirements.AUTHENTICATED, source);
    }
    String version = library.version().displayName();
    if (!managed) {
      return rule(
          new Requirement.Anyone(),
          told(version + " lets a request pass that no rule takes", source));
    }
    return library.version().isAtLeast(6, 0)
        ? rule(
            new Requirement.Nobody(),
            told(version + " refuses a request that no rule takes", source))
        : rule(
            Requirements.AUTHENTICATED,
            told(version + " authenticates a request that no rule takes", source));
  }

  private static Evidence told(String text, Evidence at) {
    return new Evidence(text, at.at());
  }

  private static AccessRule rule(Requirement requirement, Evidence source) {
    return new AccessRule(new RequestMatcher.Any(), requirement, source);
  }
}
