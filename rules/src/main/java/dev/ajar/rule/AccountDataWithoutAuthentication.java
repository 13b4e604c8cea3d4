package dev.ajar.rule;

import dev.ajar.disclosure.Disclosure;
import java.util.Optional;

/**
 * An open endpoint that returns account data, other than those of {@link AccountEnumeration}: a
 * list of accounts, a fixed one, or one that is named by something hard to guess.
 *
 * <p>It is an error where more comes back than people show of themselves, a warning where it is a
 * name, an id and a picture, and a note where these only say who stands behind something else.
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
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    if (!assessment.isOpen()
        || !assessment.disclosesOthersData()
        || AccountEnumeration.fits(assessment)) {
      return Optional.empty();
    }
    String message =
        "%s tells anyone who asks the %s of %s%s: %s."
            .formatted(
                Phrases.subject(assessment.endpoint()),
                Phrases.data(assessment.data()),
                whose(assessment.data()),
                Phrases.exposure(assessment.data()),
                Phrases.opener(assessment.access()));
    return Optional.of(
        new Finding(
            name(),
            severity(assessment),
            message,
            Remedy.credentials(assessment, customs),
            assessment));
  }

  private Severity severity(Assessment assessment) {
    if (assessment.isOpenToKeysOfNobody()) {
      return Severity.NOTE;
    }
    Severity gravest =
        switch (assessment.exposure()) {
          case PRIVATE -> defaultSeverity();
          case PROFILE -> Severity.WARNING;
          case BYLINE -> Severity.NOTE;
        };
    return assessment.isOpenToOrdinaryRequests() || gravest != Severity.ERROR
        ? gravest
        : Severity.WARNING;
  }

  private static String whose(Disclosure data) {
    if (!data.callerChosen().isEmpty()) {
      return "the account that " + Phrases.keys(data) + " names";
    }
    return Phrases.isList(data) ? "many accounts at once" : "an account";
  }
}
