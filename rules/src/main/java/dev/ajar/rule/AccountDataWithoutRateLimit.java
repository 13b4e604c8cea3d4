package dev.ajar.rule;

import java.util.Optional;

/**
 * An endpoint that asks for credentials, but lets any one caller walk through other people's
 * accounts as fast as it likes: the caller chooses whose data comes back by something that can be
 * guessed.
 *
 * <p>Endpoints that give callers only their own data don't count, nor do those whose limit can't be
 * told.
 */
public final class AccountDataWithoutRateLimit implements Rule {

  @Override
  public String summary() {
    return "Any one signed-in caller can walk through other people's accounts without a limit";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.WARNING;
  }

  @Override
  public Optional<Finding> check(Assessment assessment) {
    if (!assessment.isGuarded()
        || !assessment.disclosesOthersData()
        || !assessment.isKeyedByGuess()
        || !assessment.isUnlimited()) {
      return Optional.empty();
    }
    String message =
        ("%s lets any one signed-in caller read the %s of other people's accounts: the caller"
                + " chooses %s, and %s.")
            .formatted(
                Phrases.subject(assessment.endpoint()),
                Phrases.data(assessment.data()),
                Phrases.keys(assessment.data()),
                Phrases.limit(assessment.rateLimit()));
    return Optional.of(
        new Finding(name(), defaultSeverity(), message, Remedy.limit(assessment), assessment));
  }
}
