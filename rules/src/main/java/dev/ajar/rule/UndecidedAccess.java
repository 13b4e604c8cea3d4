package dev.ajar.rule;

import java.util.Optional;

/**
 * An endpoint that returns account data, where the analysis can't tell whether a caller without
 * credentials gets it.
 */
public final class UndecidedAccess implements Rule {

  @Override
  public String summary() {
    return "Account data stands behind an access decision that the analysis can't make";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.NOTE;
  }

  @Override
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    if (!assessment.isUndecided() || !assessment.disclosesOthersData()) {
      return Optional.empty();
    }
    String message =
        "%s answers with the %s of %s, and whether that takes credentials can't be told: %s."
            .formatted(
                Phrases.subject(assessment.endpoint()),
                Phrases.data(assessment.data()),
                Phrases.isList(assessment.data()) ? "accounts" : "an account",
                Phrases.doubt(assessment.access()));
    return Optional.of(
        new Finding(name(), defaultSeverity(), message, Remedy.doubt(assessment), assessment));
  }
}
