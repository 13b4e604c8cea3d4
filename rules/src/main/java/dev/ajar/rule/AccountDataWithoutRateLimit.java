package dev.ajar.rule;

import dev.ajar.disclosure.Exposure;
import java.util.Optional;

/**
 * An endpoint that asks for credentials, but lets any one caller walk through other people's
 * accounts as fast as it likes: the caller chooses whose data comes back by something that can be
 * guessed.
 *
 * <p>It is a note where only callers with a role or a permission get there, or where no more comes
 * back than accounts show of themselves.
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
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    if (!assessment.isGuarded()
        || !assessment.disclosesOthersData()
        || !assessment.isKeyedByGuess()
        || !assessment.isUnlimited()) {
      return Optional.empty();
    }
    String message =
        "%s lets any one caller %s read the %s of other people's accounts%s: the caller chooses %s, and %s."
            .formatted(
                Phrases.subject(assessment.endpoint()),
                assessment.isForThePrivileged()
                    ? "with the role or permission"
                    : "who is signed in",
                Phrases.data(assessment.data()),
                Phrases.exposure(assessment.data()),
                Phrases.chosenKeys(assessment.data()),
                Phrases.limit(assessment.rateLimit()));
    return Optional.of(
        new Finding(
            name(), severity(assessment), message, Remedy.limit(assessment, customs), assessment));
  }

  private Severity severity(Assessment assessment) {
    return assessment.isForThePrivileged() || assessment.exposure() != Exposure.PRIVATE
        ? Severity.NOTE
        : defaultSeverity();
  }
}
