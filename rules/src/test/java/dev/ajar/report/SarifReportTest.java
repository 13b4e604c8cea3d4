package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

class SarifReportTest {

  private final SarifReport report = new SarifReport();

  @Test
  void saysEverythingAboutEveryFinding() {
    Golden.check("ajar.sarif", report.of(AuthyExample.result()));
  }

  @Test
  void isValidBySarifsOwnSchema() throws IOException {
    assertValid(AuthyExample.result());
    assertValid(new Result(List.of(), List.of(), List.of(), 0));
  }

  @Test
  void writesPathsThatAUriCantHoldAsTheyAre() throws IOException {
    Location odd = new Location("a:b/größe %20/[x].java", 7);
    Result result =
        new Result(
            List.of(),
            List.of(),
            List.of(new Gap(odd, "odd"), new Gap(new Location(".", 1), "everything")),
            1);
    assertValid(result);
    JsonNode gaps = tree(result).at("/runs/0/invocations/0/toolExecutionNotifications");
    assertFalse(gaps.get(0).has("locations"));
    assertEquals(
        "a%3Ab/gr%C3%B6%C3%9Fe%20%2520/%5Bx%5D.java",
        gaps.get(1).at("/locations/0/physicalLocation/artifactLocation/uri").textValue());
  }

  @Test
  void isReadByAnotherLibraryWithTheSamePlacesAndSeverities(@TempDir Path folder)
      throws IOException {
    Result result = AuthyExample.result();
    Files.write(folder.resolve(report.fileName()), report.of(result));
    Set<Violation> violations =
        ViolationsApi.violationsApi()
            .withPattern(".*\\.sarif$")
            .inFolder(folder.toString())
            .findAll(Parser.SARIF)
            .violations();
    assertEquals(
        result.findings().stream().map(SarifReportTest::summary).sorted().toList(),
        violations.stream()
            .filter(each -> !each.getRule().isEmpty())
            .map(SarifReportTest::summary)
            .sorted()
            .toList());
  }

  @Test
  void givesTheSameBytesEachTime() {
    assertArrayEquals(report.of(AuthyExample.result()), report.of(AuthyExample.result()));
  }

  @Test
  void everyRelationshipLeadsToAnEntryOfItsCatalogue() throws IOException {
    JsonNode run = tree(AuthyExample.result()).at("/runs/0");
    int entries = 0;
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      for (JsonNode relationship : rule.path("relationships")) {
        JsonNode catalogue =
            run.at("/taxonomies/" + relationship.at("/target/toolComponent/index").intValue());
        assertEquals(
            catalogue.get("name"), relationship.at("/target/toolComponent/name"), rule.toString());
        assertTrue(
            catalogue.get("taxa").findValues("id").contains(relationship.at("/target/id")),
            relationship.toString());
        entries++;
      }
    }
    assertTrue(entries > 10, "relationships: " + entries);
  }

  @Test
  void carriesTheSeverityThatGitHubReads() throws IOException {
    for (JsonNode rule : tree(AuthyExample.result()).at("/runs/0/tool/driver/rules")) {
      boolean security = rule.at("/properties/tags").toString().contains("\"security\"");
      assertEquals(security, rule.at("/properties").has("security-severity"));
      double severity = rule.at("/properties/security-severity").asDouble(1);
      assertTrue(severity > 0 && severity <= 10, rule.get("id").textValue());
    }
  }

  @Test
  void carriesTheRulesPagesAsHelp() throws IOException {
    for (JsonNode rule : tree(AuthyExample.result()).at("/runs/0/tool/driver/rules")) {
      assertTrue(
          rule.at("/help/markdown").textValue().contains("## How to fix"),
          rule.get("id") + " has no page");
    }
  }

  private void assertValid(Result result) throws IOException {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      assertEquals(Set.of(), schema.validate(tree(result)));
    }
  }

  private JsonNode tree(Result result) throws IOException {
    return new ObjectMapper().readTree(report.of(result));
  }

  private static String summary(Finding finding) {
    Location at = finding.at();
    return String.join(" ", finding.rule(), at.toString(), expected(finding.severity()).name());
  }

  private static String summary(Violation violation) {
    return String.join(
        " ",
        violation.getRule(),
        violation.getFile() + ":" + violation.getStartLine(),
        violation.getSeverity().name());
  }

  private static SEVERITY expected(Severity severity) {
    return switch (severity) {
      case ERROR -> SEVERITY.ERROR;
      case WARNING -> SEVERITY.WARN;
      case NOTE -> SEVERITY.INFO;
    };
  }
}
