package dev.ajar.rule;

import java.util.Optional;

/**
 * An open endpoint that brings back account data, or tells whether an account exists, for a key
 * that the caller can guess: the shape of the Authy leak of 2024.
 *
 * <p>It is an error where nothing is known to slow the caller, and a warning where a limit does.
 */
public final class AccountEnumeration implements Rule {

  @Override
  public String summary() {
    return "Anyone can walk through accounts: no credentials are asked for, and the key can be guessed";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<Finding> check(Assessment assessment) {
    if (!fits(assessment)) {
      return Optional.empty();
    }
    boolean slowed = assessment.isLimited() || !assessment.isOpenToOrdinaryRequests();
    Severity severity = slowed ? Severity.WARNING : defaultSeverity();
    return Optional.of(
        new Finding(name(), severity, message(assessment), fix(assessment), assessment));
  }

  static boolean fits(Assessment assessment) {
    return assessment.isOpen() && assessment.isKeyedByGuess() && saysSomething(assessment);
  }

  private static boolean saysSomething(Assessment assessment) {
    return assessment.disclosesOthersData() || assessment.data().answersExistence();
  }

  private static String message(Assessment assessment) {
    return "%s tells anyone who asks %s: %s, the caller chooses %s, and %s."
        .formatted(
            Phrases.subject(assessment.endpoint()),
            assessment.disclosesAccountData()
                ? "the " + Phrases.data(assessment.data()) + " of any account"
                : "whether an account exists",
            Phrases.opener(assessment.access()),
            Phrases.keys(assessment.data()),
            Phrases.limit(assessment.rateLimit()));
  }

  private static String fix(Assessment assessment) {
    if (assessment.disclosesAccountData()) {
      return Remedy.credentials(assessment)
          + " Then let each caller read only its own account"
          + (assessment.isLimited() ? "." : ", and bound how often one caller may ask.");
    }
    return "Answer alike whether or not the account exists"
        + (assessment.isLimited() ? "." : ", and bound how often one address may ask.")
        + " Where only signed-in callers need the answer, ask for credentials. "
        + Remedy.credentials(assessment);
  }
}
