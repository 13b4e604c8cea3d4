package dev.ajar.rule;

import dev.ajar.disclosure.Disclosure;
import java.util.Optional;

/**
 * An open endpoint that returns account data, other than those of {@link AccountEnumeration}: a
 * list of accounts, a fixed one, or one that is named by something hard to guess.
 */
public final class AccountDataWithoutAuthentication implements Rule {

  @Override
  public String summary() {
    return "Account data is given to callers who were never asked for credentials";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<Finding> check(Assessment assessment) {
    if (!assessment.isOpen()
        || !assessment.disclosesOthersData()
        || AccountEnumeration.fits(assessment)) {
      return Optional.empty();
    }
    String message =
        "%s tells anyone who asks the %s of %s: %s."
            .formatted(
                Phrases.subject(assessment.endpoint()),
                Phrases.data(assessment.data()),
                whose(assessment.data()),
                Phrases.opener(assessment.access()));
    Severity severity =
        assessment.isOpenToOrdinaryRequests() ? defaultSeverity() : Severity.WARNING;
    return Optional.of(
        new Finding(name(), severity, message, Remedy.credentials(assessment), assessment));
  }

  private static String whose(Disclosure data) {
    if (!data.callerChosen().isEmpty()) {
      return "the account that " + Phrases.keys(data) + " names";
    }
    return Phrases.isList(data) ? "many accounts at once" : "an account";
  }
}
