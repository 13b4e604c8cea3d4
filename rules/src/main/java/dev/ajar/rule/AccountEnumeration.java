package dev.ajar.rule;

import dev.ajar.disclosure.Disclosure;
import dev.ajar.disclosure.Guess;
import java.util.Optional;

/**
 * An open endpoint that brings back account data, or tells whether an account exists, for a key
 * that the caller can guess: the shape of the Authy leak of 2024.
 *
 * <p>It is an error where nothing is known to slow the caller and what is told isn't meant to be
 * seen by all. A limit makes it a warning; so does an answer that only shows what accounts show of
 * themselves, or that costs a secret or a registration each time.
 */
public final class AccountEnumeration implements Rule {

  @Override
  public String summary() {
    return "Anyone can walk through accounts: no credentials are asked for, and the key can be"
        + " guessed";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    if (!fits(assessment)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            name(),
            severity(assessment),
            message(assessment),
            fix(assessment, customs),
            assessment));
  }

  static boolean fits(Assessment assessment) {
    return assessment.isOpen() && assessment.isKeyedByGuess() && saysSomething(assessment);
  }

  private static boolean saysSomething(Assessment assessment) {
    return assessment.disclosesOthersData() || assessment.data().answersExistence();
  }

  private Severity severity(Assessment assessment) {
    if (assessment.isOpenToKeysOfNobody()) {
      return Severity.NOTE;
    }
    Severity gravest = gravest(assessment);
    boolean slowed = assessment.isLimited() || !assessment.isOpenToOrdinaryRequests();
    return slowed && gravest == Severity.ERROR ? Severity.WARNING : gravest;
  }

  /** As grave as it is where nothing slows the caller. */
  private Severity gravest(Assessment assessment) {
    Disclosure data = assessment.data();
    if (!assessment.disclosesOthersData()) {
      return data.inPassing() ? Severity.WARNING : defaultSeverity();
    }
    return switch (data.exposure()) {
      case PRIVATE -> defaultSeverity();
      case PROFILE -> data.guess() == Guess.LISTED ? defaultSeverity() : Severity.WARNING;
      case BYLINE -> Severity.NOTE;
    };
  }

  private static String message(Assessment assessment) {
    return "%s tells anyone who asks %s: %s, the caller chooses %s, and %s."
        .formatted(
            Phrases.subject(assessment.endpoint()),
            told(assessment),
            Phrases.opener(assessment.access()),
            Phrases.chosenKeys(assessment.data()),
            Phrases.limit(assessment.rateLimit()));
  }

  private static String told(Assessment assessment) {
    if (assessment.disclosesOthersData()) {
      return "the "
          + Phrases.data(assessment.data())
          + " of any account"
          + Phrases.exposure(assessment.data());
    }
    return assessment.data().inPassing()
        ? "whether an account exists, if only in passing"
        : "whether an account exists";
  }

  private static String fix(Assessment assessment, Customs customs) {
    if (assessment.disclosesOthersData()) {
      return Remedy.credentials(assessment, customs)
          + " Then let each caller read only its own account"
          + bound(assessment, customs, "caller");
    }
    return "Answer alike whether or not the account exists"
        + bound(assessment, customs, "address")
        + (isForStrangers(assessment)
            ? ""
            : " Where only signed-in callers need the answer, ask for credentials. "
                + Remedy.credentials(assessment, customs));
  }

  /** Who logs in or registers has no credentials yet. */
  private static boolean isForStrangers(Assessment assessment) {
    return assessment.data().inPassing() || assessment.secret().isPresent();
  }

  private static String bound(Assessment assessment, Customs customs, String whom) {
    return assessment.isLimited()
        ? "."
        : ", and bound how often one %s may ask%s."
            .formatted(whom, LimitRemedy.of(assessment, customs));
  }
}
