package dev.ajar.framework.springsecurity;

import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Filters of a chain whose code isn't in the source. One that is called after callers, and not
 * after what they prove, may give each of them an identity; then {@code authenticated()} lets
 * everybody pass.
 */
final class UnseenFilters {

  private static final Pattern OF_CALLERS =
      Pattern.compile(".*(?:Identity|Principal|Anonymous|Guest|(?<!Authenticated)User|Caller).*");

  private static final Pattern OF_PROOFS =
      Pattern.compile(
          ".*(?:Auth|Token|J[Ww][Tt]|Login|Logon|SignIn|Sso|SSO|Password|Key|Basic|Digest|Bearer"
              + "|Saml|SAML|O[Ii]dc|OIDC|Cert|X509|Cas|Secur|Switch).*");

  private UnseenFilters() {}

  /** The chain, whose plain wish for an authentication can't be told where there is such one. */
  static FoundChain doubting(FoundChain found) {
    Optional<Evidence> doubt =
        found.filters().stream().flatMap(each -> doubt(each).stream()).findFirst();
    return doubt.map(each -> doubting(found, each)).orElse(found);
  }

  private static Optional<Evidence> doubt(HttpSecurityObject.AddedFilter added) {
    if (!(added.filter() instanceof Value.Foreign foreign)
        || foreign.type().startsWith("org.springframework.")) {
      return Optional.empty();
    }
    String name = SecurityLibrary.simpleName(foreign.type());
    boolean mayIdentify = OF_CALLERS.matcher(name).matches() && !OF_PROOFS.matcher(name).matches();
    return mayIdentify
        ? Optional.of(
            new Evidence(
                "whether the filter "
                    + name
                    + ", whose code isn't in the analysed source, signs in callers without"
                    + " credentials isn't known",
                added.source().at()))
        : Optional.empty();
  }

  private static FoundChain doubting(FoundChain found, Evidence doubt) {
    Chain chain = found.chain();
    List<AccessRule> rules = chain.rules().stream().map(each -> doubting(each, doubt)).toList();
    return new FoundChain(
        found.order(),
        new Chain(
            chain.name(),
            chain.when(),
            rules,
            doubting(chain.otherwise(), doubt),
            chain.conditions()),
        found.filters());
  }

  private static AccessRule doubting(AccessRule rule, Evidence doubt) {
    return rule.requirement().equals(Requirements.AUTHENTICATED)
        ? new AccessRule(
            rule.when(), new Requirement.Unclear(doubt.text()), rule.source(), rule.conditions())
        : rule;
  }
}
