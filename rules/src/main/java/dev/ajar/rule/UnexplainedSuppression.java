package dev.ajar.rule;

import java.util.List;
import java.util.Optional;

/** Flags a suppression that works and says no reason: nobody can check it, or end it. */
public final class UnexplainedSuppression implements Rule {

  private static final String NAME = UnexplainedSuppression.class.getSimpleName();

  UnexplainedSuppression() {}

  @Override
  public String summary() {
    return "A finding is suppressed and nobody says why";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.WARNING;
  }

  /** It is about suppressions, and about no endpoint. */
  @Override
  public Optional<Finding> check(Assessment assessment, Customs customs) {
    return Optional.empty();
  }

  public static Finding of(String subject, Suppression suppression) {
    String fix =
        suppression.inSource()
            ? "Write the reason behind it: `// ajar:RuleName why`, or a comment beside the"
                + " annotation."
            : "Add `reason:` to the entry.";
    return new Finding(
        NAME,
        Severity.WARNING,
        "`" + subject + "` suppresses a finding and gives no reason.",
        fix,
        subject,
        suppression.at(),
        List.of());
  }
}
