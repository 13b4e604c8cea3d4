package dev.ajar.engine;

import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.engine.settings.RuleLevel;
import dev.ajar.engine.suppression.Suppressions;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Declarations;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Rules;
import dev.ajar.source.remark.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules' answers as a project takes them: with its severities, and with what it suppresses. */
final class Findings {

  private Findings() {}

  static List<Finding> of(
      List<Assessment> assessments,
      Declarations declarations,
      List<Remark> remarks,
      Settings settings) {
    ProjectSettings project = settings.project();
    List<Remark> heard = remarks.stream().filter(each -> !isOff(each.rule(), project)).toList();
    List<Finding> all = new ArrayList<>(Rules.check(assessments, each -> taken(each, project)));
    Rules.check(declarations).forEach(each -> taken(each, project).ifPresent(all::add));
    return new Suppressions(heard, project, settings.today())
        .applied(all).stream().flatMap(each -> taken(each, project).stream()).toList();
  }

  private static Optional<Finding> taken(Finding finding, ProjectSettings project) {
    return Optional.ofNullable(project.rules().get(finding.rule()))
        .map(level -> level.severity().map(finding::withSeverity))
        .orElse(Optional.of(finding));
  }

  private static boolean isOff(String rule, ProjectSettings project) {
    return Optional.ofNullable(project.rules().get(rule))
        .map(RuleLevel::severity)
        .filter(Optional::isEmpty)
        .isPresent();
  }
}
