package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ajar.engine.Result;
import dev.ajar.model.Location;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import dev.ajar.rule.Suppression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** The reports besides the inventory and SARIF, read by libraries of others where there is one. */
final class FormatsTest {

  private static final Map<Severity, SEVERITY> SEVERITIES =
      Map.of(
          Severity.ERROR, SEVERITY.ERROR,
          Severity.WARNING, SEVERITY.WARN,
          Severity.NOTE, SEVERITY.INFO);

  @TempDir private Path folder;

  @Test
  void theSettingsKnowEveryFormat() {
    assertEquals(dev.ajar.engine.settings.Formats.NAMES, Formats.names());
  }

  @Test
  void withoutAWishThereIsSarif() {
    assertEquals(List.of("inventory.json", "ajar.sarif"), fileNames(List.of()));
    assertEquals(List.of("inventory.json", "ajar.md"), fileNames(List.of("markdown", "github")));
  }

  @Test
  void checkstyleIsReadWithTheSamePlacesAndSeverities() throws IOException {
    assertReadAlike(new CheckstyleReport(), Parser.CHECKSTYLE);
  }

  @Test
  void gitLabCodeQualityIsReadWithTheSamePlacesAndSeverities() throws IOException {
    assertReadAlike(new GitLabCodeQualityReport(), Parser.CODECLIMATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ajar.rdjson",
        "gl-code-quality-report.json",
        "gl-sast-report.json",
        "checkstyle-result.xml",
        "ajar.md",
        "ajar.http"
      })
  void saysTheSameEveryTime(String file) {
    Report report =
        Formats.of(Formats.names()).stream()
            .filter(each -> each.fileName().equals(file))
            .findFirst()
            .orElseThrow();

    Golden.check(file, report.of(AuthyExample.result()));
  }

  @Test
  void gitHubsAnnotationsAreWorkflowCommands() {
    Golden.check("github.txt", GitHubAnnotations.of(AuthyExample.result()));
  }

  @Test
  void nothingOfTheProjectEndsACommandOrACellEarly() throws IOException {
    Result result = resultOf(odd());

    assertEquals(
        "::error file=a%3Ab%2C%25.java,line=7,title=Ajar AccountEnumeration::100%25 |"
            + " <b>%0A::error::x%0Afix\n",
        GitHubAnnotations.of(result));
    assertEquals(
        "| error | [AccountEnumeration](https://ajar.dev/rules/AccountEnumeration) |"
            + " `a:b,%.java:7` | 100% \\| &lt;b> ::error::x |",
        new String(new MarkdownReport().of(result), StandardCharsets.UTF_8)
            .lines()
            .reduce((first, last) -> last)
            .orElse(""));
    assertFalse(
        new String(new CheckstyleReport().of(result), StandardCharsets.UTF_8).contains("<b>"));
    JsonNode rdjson = new ObjectMapper().readTree(new RdJsonReport().of(result));
    assertEquals("a:b,%.java", rdjson.at("/diagnostics/0/location/path").textValue());
  }

  @Test
  void whatIsSuppressedIsInSarifAndTheInventoryAlone() {
    Result result =
        resultOf(odd().suppressedBy(new Suppression("by law", true, new Location("A.java", 1))));

    for (Report report : Formats.of(List.of("checkstyle", "rdjson", "gitlab-sast", "markdown"))) {
      String text = new String(report.of(result), StandardCharsets.UTF_8);
      assertFalse(text.contains("AccountEnumeration"), report.fileName());
    }
    String sarif = new String(new SarifReport().of(result), StandardCharsets.UTF_8);
    assertEquals(true, sarif.contains("\"justification\": \"by law\""));
  }

  private void assertReadAlike(Report report, Parser parser) throws IOException {
    Result result = AuthyExample.result();
    Files.write(folder.resolve(report.fileName()), report.of(result));
    Set<Violation> violations =
        ViolationsApi.violationsApi()
            .withPattern(".*" + report.fileName())
            .inFolder(folder.toString())
            .findAll(parser)
            .violations();

    assertEquals(
        result.active().stream()
            .map(each -> each.at() + " " + SEVERITIES.get(each.severity()) + " " + each.rule())
            .sorted()
            .toList(),
        violations.stream()
            .map(
                each ->
                    "%s:%d %s %s"
                        .formatted(
                            each.getFile(),
                            each.getStartLine(),
                            each.getSeverity(),
                            each.getRule().replace("dev.ajar.", "")))
            .sorted()
            .toList());
  }

  private static Finding odd() {
    return new Finding(
        "AccountEnumeration",
        Severity.ERROR,
        "100% | <b>\n::error::x",
        "fix",
        "GET /a`b|c",
        new Location("a:b,%.java", 7),
        List.of());
  }

  private static Result resultOf(Finding finding) {
    return new Result(List.of(), List.of(finding), List.of(), 1);
  }

  private static List<String> fileNames(List<String> formats) {
    return Formats.of(formats).stream().map(Report::fileName).toList();
  }
}
