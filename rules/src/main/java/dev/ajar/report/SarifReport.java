package dev.ajar.report;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.rule.Rule;
import dev.ajar.rule.Rules;
import dev.ajar.rule.Severity;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code ajar.sarif}: the findings in SARIF 2.1.0, for code scanning, review bots and editors. */
public final class SarifReport implements Report {

  private static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

  @Override
  public String fileName() {
    return "ajar.sarif";
  }

  @Override
  public byte[] of(Result result) {
    SarifSchema210 sarif =
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run(result)));
    try {
      String text = mapper().writer(Json.layout()).writeValueAsString(sarif);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper()
        .addMixIn(com.contrastsecurity.sarif.Result.class, WithLevel.class)
        .addMixIn(ReportingConfiguration.class, WithLevel.class);
  }

  private static Run run(Result result) {
    List<Rule> rules = Rules.all();
    Fingerprints fingerprints = Fingerprints.of(result);
    ToolComponent driver =
        new ToolComponent()
            .withName(Tool.NAME)
            .withVersion(Tool.version())
            .withInformationUri(URI.create(Tool.HOME))
            .withSupportedTaxonomies(SarifTaxonomies.references())
            .withRules(inOrder(rules.stream().map(SarifReport::descriptor).toList()));
    Invocation invocation =
        new Invocation()
            .withExecutionSuccessful(true)
            .withToolExecutionNotifications(
                result.gaps().stream().map(SarifReport::notification).toList());
    return new Run()
        .withTool(new com.contrastsecurity.sarif.Tool().withDriver(driver))
        .withInvocations(List.of(invocation))
        .withTaxonomies(SarifTaxonomies.of(rules))
        .withOriginalUriBaseIds(SarifPlaces.bases())
        .withResults(
            result.findings().stream()
                .map(finding -> SarifFinding.of(finding, rules, fingerprints))
                .toList());
  }

  private static ReportingDescriptor descriptor(Rule rule) {
    String page = RulePages.address(rule.name());
    String help = rule.summary() + ". See " + page;
    return new ReportingDescriptor()
        .withId(rule.name())
        .withName(rule.name())
        .withShortDescription(new MultiformatMessageString().withText(rule.summary()))
        .withFullDescription(new MultiformatMessageString().withText(rule.summary() + "."))
        .withHelpUri(URI.create(page))
        .withHelp(
            new MultiformatMessageString()
                .withText(help)
                .withMarkdown(RulePages.markdown(rule.name()).orElse(help)))
        .withDefaultConfiguration(
            new ReportingConfiguration().withLevel(configured(rule.defaultSeverity())))
        .withRelationships(SarifTaxonomies.relationships(rule))
        .withProperties(SarifTaxonomies.properties(rule));
  }

  private static ReportingConfiguration.Level configured(Severity severity) {
    return switch (severity) {
      case ERROR -> ReportingConfiguration.Level.ERROR;
      case WARNING -> ReportingConfiguration.Level.WARNING;
      case NOTE -> ReportingConfiguration.Level.NOTE;
    };
  }

  /** Whatever was not analysed; the run itself has succeeded all the same. */
  private static Notification notification(Gap gap) {
    Notification notification =
        new Notification()
            .withLevel(Notification.Level.WARNING)
            .withMessage(new Message().withText(gap.reason()));
    return SarifPlaces.isWholeTree(gap.at())
        ? notification
        : notification.withLocations(inOrder(List.of(SarifPlaces.location(gap.at()))));
  }

  /**
   * The library leaves out what is SARIF's default, but a result's missing level means its rule's
   * (SARIF 2.1.0, 3.27.10), and so a warning of a rule that is an error by default would read as an
   * error.
   */
  private interface WithLevel {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    Object getLevel();
  }

  /** The library wants sets where SARIF has arrays of unique items; ours keep their order. */
  static <T> Set<T> inOrder(List<T> items) {
    return new LinkedHashSet<>(items);
  }
}
