package dev.ajar.rule;

import java.util.List;
import java.util.Optional;

/** Flags a suppression that suppresses nothing: the finding is mended, moved, or misspelt. */
public final class UnusedSuppression implements Rule {

  private static final String NAME = UnusedSuppression.class.getSimpleName();

  UnusedSuppression() {}

  @Override
  public String summary() {
    return "A suppression suppresses nothing, or has expired";
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

  public static Finding ofNothing(String subject, Suppression suppression) {
    return finding(
        subject,
        suppression,
        "`" + subject + "` suppresses nothing.",
        "Take it away, or put it where the finding is.");
  }

  public static Finding ofUnknownRule(String subject, Suppression suppression, String name) {
    return finding(
        subject,
        suppression,
        "`" + subject + "` suppresses nothing, for there is no rule `" + name + "`.",
        "Write the rule's name as the finding does: "
            + String.join(", ", Rules.all().stream().map(Rule::name).toList())
            + ".");
  }

  public static Finding afterItsEnd(String subject, Suppression suppression, String day) {
    return finding(
        subject,
        suppression,
        "`" + subject + "` expired after " + day + " and suppresses nothing.",
        "Close the endpoint, or decide anew and write a later `expires:`.");
  }

  private static Finding finding(
      String subject, Suppression suppression, String message, String fix) {
    return new Finding(NAME, Severity.WARNING, message, fix, subject, suppression.at(), List.of());
  }
}
