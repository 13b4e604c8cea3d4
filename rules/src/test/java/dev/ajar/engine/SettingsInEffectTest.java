package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.engine.settings.BadSettings;
import dev.ajar.engine.settings.SettingsFile;
import dev.ajar.model.Gap;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ajar.yml} and remarks in the source do to a leaking service. */
final class SettingsInEffectTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path root;

  @BeforeEach
  void writeService() throws IOException {
    write("");
  }

  @Test
  void withoutSettingsItLeaks() throws Exception {
    assertEquals(List.of("ERROR AccountEnumeration"), findings(""));
  }

  @Test
  void aRuleThatIsOffIsSilent() throws Exception {
    assertEquals(List.of(), findings("rules: {AccountEnumeration: off}"));
  }

  @Test
  void aLevelTakesThePlaceOfTheSeverity() throws Exception {
    assertEquals(List.of("NOTE AccountEnumeration"), findings("rules: {AccountEnumeration: note}"));
  }

  @Test
  void aGuardingPerimeterGuards() throws Exception {
    Assessment assessment =
        result(
                """
                perimeters: [{name: gateway, guards: [/v1/**], reason: checks tokens}]
                """)
            .assessments()
            .get(0);

    assertEquals(Access.Verdict.GUARDED, assessment.access().verdict());
    assertEquals(
        List.of("without the gateway in front of it, it is open"),
        assessment.access().conditions());
  }

  @Test
  void explainSaysWhatCheckSaysBehindAPerimeter() throws Exception {
    String perimeter = "perimeters: [{name: gateway, guards: [/v1/**], reason: checks tokens}]\n";
    Assessment checked = result(perimeter).assessments().get(0);
    Settings settings = Settings.of(root).with(SettingsFile.of(root), TODAY);
    EndpointQuery query = EndpointQuery.parse(checked.endpoint().title()).orElseThrow();

    assertEquals(checked, Analysis.explain(settings, query).endpoints().get(0).assessment());
  }

  @Test
  void aPerimeterGuardsNothingElse() throws Exception {
    assertEquals(
        List.of("ERROR AccountEnumeration"),
        findings("perimeters: [{name: gateway, guards: [/v2/**], reason: checks tokens}]"));
  }

  @Test
  void aLimitingPerimeterLimits() throws Exception {
    Assessment assessment =
        result("perimeters: [{name: ingress, limits: [/**], reason: 10 a minute}]")
            .assessments()
            .get(0);

    assertEquals(RateLimit.Verdict.LIMITED, assessment.rateLimit().verdict());
    assertEquals(Access.Verdict.OPEN, assessment.access().verdict());
  }

  @Test
  void aGuardAnnotationGuards() throws Exception {
    write("@LoggedIn");
    assertEquals(
        Access.Verdict.GUARDED,
        result("guardAnnotations: [com.acme.LoggedIn]").assessments().get(0).access().verdict());
  }

  @Test
  void aLimiterAnnotationLimits() throws Exception {
    write("@LoggedIn");
    assertEquals(
        RateLimit.Verdict.LIMITED,
        result("limiterAnnotations: [LoggedIn]").assessments().get(0).rateLimit().verdict());
  }

  @Test
  void theVocabularyGrowsAndShrinks() throws Exception {
    assertEquals(
        List.of(), findings("vocabulary: {exclude: [phoneNumber, User.name, User.blorb]}"));
    assertEquals(
        List.of("blorb", "name", "phoneNumber"),
        members("vocabulary: {add: {other-personal: [blorb]}}"));
    assertEquals(List.of("name", "phoneNumber"), members(""));
  }

  @Test
  void excludedEndpointsAreAGapAndNoFinding() throws Exception {
    Result result = result("excludedPaths: [src/main/java/com/acme/Users.java]");

    assertEquals(List.of(), result.assessments());
    assertEquals(
        List.of(
            "not told: 1 endpoint in `src/main/java/com/acme/Users.java`, which the settings"
                + " exclude"),
        result.gaps().stream().map(Gap::reason).toList());
  }

  @Test
  void whatIsMeantToBePublicIsSuppressedAndStays() throws Exception {
    Finding finding = result("publicEndpoints: [{path: /v1/**, reason: by law}]").findings().get(0);

    assertEquals("AccountEnumeration", finding.rule());
    assertEquals("by law", finding.suppression().map(Suppression::reason).orElse("none"));
  }

  @Test
  void itIsReportedAgainAfterTheDay() throws Exception {
    assertEquals(
        List.of(),
        findings("publicEndpoints: [{path: /v1/**, reason: by law, expires: 2026-11-24}]"));
    assertEquals(
        List.of("ERROR AccountEnumeration", "WARNING UnusedSuppression"),
        findings("publicEndpoints: [{path: /v1/**, reason: by law, expires: 2026-11-23}]"));
  }

  @Test
  void whatSuppressesNothingIsReported() throws Exception {
    assertEquals(
        List.of("ERROR AccountEnumeration", "WARNING UnusedSuppression"),
        findings("publicEndpoints: [{path: /v2/**, reason: by law}]"));
    assertEquals(
        List.of("ERROR AccountEnumeration", "WARNING UnusedSuppression"),
        findings("publicEndpoints: [{path: /v1/**, method: POST, reason: by law}]"));
  }

  @Test
  void whatHasNoReasonIsReported() throws Exception {
    assertEquals(
        List.of("WARNING UnexplainedSuppression"), findings("publicEndpoints: [{path: /v1/**}]"));
  }

  @Test
  void overlappingSuppressionsAreAllUsed() throws Exception {
    write("// ajar:AccountEnumeration by law");
    assertEquals(
        List.of(),
        findings("publicEndpoints: [{path: /v1/**, reason: by law}, {path: /**, reason: open}]"));
  }

  @Test
  void aRemarkSuppressesItsRuleAlone() throws Exception {
    write("// ajar:AccountEnumeration by law");
    assertEquals(List.of(), findings(""));
    write("// ajar:UndecidedAccess by law");
    assertEquals(List.of("ERROR AccountEnumeration", "WARNING UnusedSuppression"), findings(""));
  }

  @Test
  void aRemarkForARuleThatIsOffIsNotUnused() throws Exception {
    write("// ajar:UndecidedAccess by law");
    assertEquals(List.of("ERROR AccountEnumeration"), findings("rules: {UndecidedAccess: off}"));
  }

  @Test
  void aBadGlobIsToldAndExcludesNothing() throws Exception {
    Result result = result("excludedPaths: ['src/[']");

    assertEquals(1, result.assessments().size());
    assertTrue(result.gaps().get(0).reason().startsWith("not excluded: `src/[` is no glob"));
  }

  private List<String> members(String settings) throws Exception {
    return result(settings).assessments().get(0).data().members().stream()
        .map(each -> each.path())
        .sorted()
        .toList();
  }

  /** The findings that count. */
  private List<String> findings(String settings) throws Exception {
    return result(settings).active().stream()
        .map(each -> each.severity() + " " + each.rule())
        .toList();
  }

  private Result result(String settings) throws IOException, BadSettings, CannotAnalyse {
    Files.writeString(root.resolve("ajar.yml"), settings);
    return Analysis.run(Settings.of(root).with(SettingsFile.of(root), TODAY));
  }

  private void write(String above) throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/main/java/com/acme"));
    Files.writeString(
        folder.resolve("Users.java"),
        """
        package com.acme;
        import org.springframework.web.bind.annotation.*;
        @RestController
        class Users {
          %s
          @GetMapping("/v1/users/{phone}")
          User byPhone(@PathVariable String phone) { return null; }
        }
        record User(String name, String phoneNumber, String blorb) {}
        @interface LoggedIn {}
        """
            .formatted(above));
    Files.writeString(
        folder.resolve("Main.java"),
        """
        package com.acme;
        @org.springframework.boot.autoconfigure.SpringBootApplication
        class Main {}
        """);
  }
}
