package dev.ajar.engine.suppression;

import dev.ajar.engine.settings.PublicEndpoint;
import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import dev.ajar.rule.AccountDataWithoutAuthentication;
import dev.ajar.rule.AccountEnumeration;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Suppression;
import dev.ajar.rule.UndecidedAccess;
import dev.ajar.source.remark.Remark;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.util.AntPathMatcher;

/**
 * Something that asks for findings not to count.
 *
 * @param subject what it is, for people
 * @param suppression its reason and place
 * @param expired the day after which it has ended, if it has
 * @param rule the one rule it is about; empty where it is about all that say that an endpoint is
 *     open
 * @param takes the findings that it means
 */
record Wish(
    String subject,
    Suppression suppression,
    Optional<LocalDate> expired,
    Optional<String> rule,
    Predicate<Finding> takes) {

  /** What is meant to be public may be reported for nothing that says it isn't closed. */
  private static final Set<String> OPENNESS =
      Set.of(
          AccountEnumeration.class.getSimpleName(),
          AccountDataWithoutAuthentication.class.getSimpleName(),
          UndecidedAccess.class.getSimpleName());

  static Wish of(Remark remark) {
    return new Wish(
        "ajar:" + remark.rule(),
        new Suppression(remark.reason(), true, remark.at()),
        Optional.empty(),
        Optional.of(remark.rule()),
        finding -> finding.rule().equals(remark.rule()) && remark.covers(finding.at()));
  }

  static Wish of(PublicEndpoint meant, LocalDate today) {
    return new Wish(
        "publicEndpoints " + meant.path(),
        new Suppression(meant.reason(), false, meant.at()),
        meant.expires().filter(today::isAfter),
        Optional.empty(),
        finding -> OPENNESS.contains(finding.rule()) && isMeant(meant, finding));
  }

  boolean isUnexplained() {
    return suppression.reason().isEmpty();
  }

  private static boolean isMeant(PublicEndpoint meant, Finding finding) {
    return finding
        .assessment()
        .map(each -> each.endpoint())
        .filter(each -> isMethod(meant.method(), each))
        .filter(each -> new AntPathMatcher().match(meant.path(), each.path()))
        .isPresent();
  }

  private static boolean isMethod(Optional<HttpMethod> wanted, Endpoint endpoint) {
    return wanted.isEmpty() || wanted.equals(endpoint.method());
  }
}
