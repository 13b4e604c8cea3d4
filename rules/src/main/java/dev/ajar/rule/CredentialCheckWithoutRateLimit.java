package dev.ajar.rule;

import dev.ajar.model.Limit.Per;
import dev.ajar.model.SecretTest;
import java.util.Optional;

/**
 * An open endpoint that tells whether a password or a one-time code is right, with nothing that
 * slows guessing.
 *
 * <p>Captchas, counts of wrong guesses, and limits of any scope slow guessing, also those per
 * account. What can't be told counts as slowing.
 */
public final class CredentialCheckWithoutRateLimit implements Rule {

  @Override
  public String summary() {
    return "Passwords or one-time codes can be guessed as fast as a caller likes";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.WARNING;
  }

  @Override
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    Optional<SecretTest> secret = assessment.secret().filter(each -> each.slowedBy().isEmpty());
    if (!assessment.isOpen() || secret.isEmpty() || isSlowed(assessment)) {
      return Optional.empty();
    }
    String message =
        "%s tells anyone who asks whether %s is right (%s), and nothing slows guessing."
            .formatted(
                Phrases.subject(assessment.endpoint()),
                secret.get().secret(),
                secret.get().test().text());
    return Optional.of(
        new Finding(
            name(), defaultSeverity(), message, Remedy.guesses(assessment, customs), assessment));
  }

  private static boolean isSlowed(Assessment assessment) {
    return !assessment.isUnlimited()
        || assessment.rateLimit().per().filter(Per.TARGET::equals).isPresent();
  }
}
