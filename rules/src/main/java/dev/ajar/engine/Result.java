package dev.ajar.engine;

import dev.ajar.model.Gap;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import java.util.List;

/**
 * What an analysis found out.
 *
 * @param assessments one per endpoint, in inventory order
 * @param findings gravest first
 * @param gaps what was not analysed, sorted by place
 * @param files how many source files were looked at
 */
public record Result(
    List<Assessment> assessments, List<Finding> findings, List<Gap> gaps, int files) {
  public Result {
    assessments = assessments.stream().sorted().toList();
    findings = findings.stream().sorted().toList();
    gaps = gaps.stream().sorted().distinct().toList();
  }

  /** The findings that nobody suppressed. */
  public List<Finding> active() {
    return findings.stream().filter(each -> !each.isSuppressed()).toList();
  }
}
