package dev.ajar.rule;

/**
 * A rule's answer about one endpoint.
 *
 * @param rule name of the rule
 * @param message one sentence about this endpoint, its path and its evidence
 * @param fix what to do about it here, one or two sentences
 * @param assessment the facts on which it stands
 */
public record Finding(
    String rule, Severity severity, String message, String fix, Assessment assessment)
    implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    int bySeverity = severity.compareTo(other.severity);
    if (bySeverity != 0) {
      return bySeverity;
    }
    int byEndpoint = assessment.compareTo(other.assessment);
    return byEndpoint != 0 ? byEndpoint : rule.compareTo(other.rule);
  }
}
