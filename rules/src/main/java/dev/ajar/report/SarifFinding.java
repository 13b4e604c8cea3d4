package dev.ajar.report;

import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Location;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Rule;
import dev.ajar.rule.Severity;
import dev.ajar.rule.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One finding as a SARIF result: where it is, why, and what names it again in the next run. */
final class SarifFinding {

  private SarifFinding() {}

  static Result of(Finding finding, List<Rule> rules, Fingerprints fingerprints) {
    List<Step> steps =
        finding
            .assessment()
            .map(SarifFinding::steps)
            .orElseGet(() -> placed(finding.because(), false).toList());
    Result result =
        new Result()
            .withRuleId(finding.rule())
            .withRuleIndex(rules.stream().map(Rule::name).toList().indexOf(finding.rule()))
            .withLevel(level(finding.severity()))
            .withMessage(new Message().withText(finding.message() + " " + finding.fix()))
            .withLocations(List.of(place(finding)))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty(Fingerprints.NAME, fingerprints.of(finding)));
    finding
        .suppression()
        .ifPresent(each -> result.setSuppressions(SarifReport.inOrder(List.of(suppression(each)))));
    if (steps.isEmpty()) {
      return result;
    }
    result.setRelatedLocations(SarifReport.inOrder(related(steps)));
    finding
        .assessment()
        .ifPresent(each -> result.setCodeFlows(List.of(flow(steps, each.endpoint()))));
    return result;
  }

  private static com.contrastsecurity.sarif.Suppression suppression(Suppression suppression) {
    return new com.contrastsecurity.sarif.Suppression()
        .withKind(
            suppression.inSource()
                ? com.contrastsecurity.sarif.Suppression.Kind.IN_SOURCE
                : com.contrastsecurity.sarif.Suppression.Kind.EXTERNAL)
        .withJustification(suppression.reason())
        .withLocation(SarifPlaces.location(suppression.at()));
  }

  private static com.contrastsecurity.sarif.Location place(Finding finding) {
    return finding
        .assessment()
        .map(each -> handler(each.endpoint()))
        .orElseGet(() -> SarifPlaces.location(finding.at()));
  }

  private static com.contrastsecurity.sarif.Location handler(Endpoint endpoint) {
    return SarifPlaces.location(endpoint.location())
        .withLogicalLocations(
            SarifReport.inOrder(
                List.of(
                    new LogicalLocation()
                        .withFullyQualifiedName(endpoint.handler().displayName())
                        .withKind(endpoint.handler().method().isEmpty() ? "type" : "function"))));
  }

  private static Result.Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Result.Level.ERROR;
      case WARNING -> Result.Level.WARNING;
      case NOTE -> Result.Level.NOTE;
    };
  }

  private static List<com.contrastsecurity.sarif.Location> related(List<Step> steps) {
    List<com.contrastsecurity.sarif.Location> locations = new ArrayList<>();
    for (Step step : steps) {
      locations.add(SarifPlaces.location(step.at(), step.text()).withId(locations.size() + 1));
    }
    return locations;
  }

  /** The way of a request: what lets it in, the handler, and what its answer gives away. */
  private static CodeFlow flow(List<Step> steps, Endpoint endpoint) {
    Step answer = new Step(endpoint.title() + " is answered here", endpoint.location(), false);
    Stream<Step> before = steps.stream().filter(step -> !step.afterHandler());
    Stream<Step> after = steps.stream().filter(Step::afterHandler);
    List<ThreadFlowLocation> way =
        Stream.of(before, Stream.of(answer), after)
            .flatMap(part -> part)
            .map(step -> SarifPlaces.location(step.at(), step.text()))
            .map(location -> new ThreadFlowLocation().withLocation(location))
            .toList();
    return new CodeFlow().withThreadFlows(List.of(new ThreadFlow().withLocations(way)));
  }

  private static List<Step> steps(Assessment assessment) {
    Stream<Step> gates = placed(assessment.access().because(), false);
    Stream<Step> limits = placed(assessment.rateLimit().because(), false);
    Stream<Step> members =
        assessment.data().members().stream()
            .flatMap(
                member ->
                    member.at().stream()
                        .map(
                            at ->
                                new Step(
                                    member.path() + " carries " + member.category().id(),
                                    at,
                                    true)));
    Stream<Step> data = placed(assessment.data().because(), true);
    return Stream.of(gates, limits, members, data).flatMap(part -> part).distinct().toList();
  }

  private static Stream<Step> placed(List<Evidence> evidence, boolean afterHandler) {
    return evidence.stream()
        .flatMap(piece -> piece.at().stream().map(at -> new Step(piece.text(), at, afterHandler)));
  }

  private record Step(String text, Location at, boolean afterHandler) {}
}
