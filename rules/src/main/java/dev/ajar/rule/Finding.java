package dev.ajar.rule;

import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule's answer about one endpoint, or about something else that has a place: a rule of a filter
 * chain, a suppression.
 *
 * @param rule name of the rule
 * @param message one sentence about the subject and its evidence
 * @param fix what to do about it here, one or two sentences
 * @param subject what it is about, for people: {@code GET /users/{id}}
 * @param at where the subject stands
 * @param assessment the facts on which it stands; empty where it is about no endpoint
 * @param because the evidence where there is no assessment that brings it
 * @param suppression why it doesn't count; empty where it does
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    String fix,
    String subject,
    Location at,
    Optional<Assessment> assessment,
    List<Evidence> because,
    Optional<Suppression> suppression)
    implements Comparable<Finding> {

  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::isSuppressed)
          .thenComparing(Finding::severity)
          .thenComparing(each -> -Classification.of(each.rule()).severity())
          .thenComparing(Finding::tellsOnlyExistence)
          .thenComparing(
              each -> each.assessment().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Finding::at)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    because = List.copyOf(because);
  }

  /** A finding about an endpoint. */
  public Finding(
      String rule, Severity severity, String message, String fix, Assessment assessment) {
    this(
        rule,
        severity,
        message,
        fix,
        assessment.endpoint().title(),
        assessment.endpoint().location(),
        Optional.of(assessment),
        List.of(),
        Optional.empty());
  }

  /** A finding about something that is no endpoint. */
  public Finding(
      String rule,
      Severity severity,
      String message,
      String fix,
      String subject,
      Location at,
      List<Evidence> because) {
    this(rule, severity, message, fix, subject, at, Optional.empty(), because, Optional.empty());
  }

  private boolean tellsOnlyExistence() {
    return assessment.isPresent() && !assessment.get().disclosesAccountData();
  }

  public boolean isSuppressed() {
    return suppression.isPresent();
  }

  /** The same finding, marked. */
  public Finding suppressedBy(Suppression reason) {
    return new Finding(
        rule, severity, message, fix, subject, at, assessment, because, Optional.of(reason));
  }

  /** The same finding, as grave as a project takes it. */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, message, fix, subject, at, assessment, because, suppression);
  }

  @Override
  public int compareTo(Finding other) {
    return GRAVEST_FIRST.compare(this, other);
  }
}
