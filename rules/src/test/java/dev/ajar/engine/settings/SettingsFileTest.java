package dev.ajar.engine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ajar.disclosure.Category;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import dev.ajar.rule.Severity;
import dev.ajar.rule.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ajar.yml} may say, and what is told of what it may not. */
final class SettingsFileTest {

  @TempDir private Path root;

  @Test
  void everythingIsRead() throws BadSettings, IOException {
    ProjectSettings settings =
        read(
            """
            version: 1
            failOn: warning
            profiles: prod, eu
            formats: [sarif, markdown]
            rules:
              UndecidedAccess: off
              AccountEnumeration: warning
            guardAnnotations: ["@com.acme.LoggedIn"]
            limiterAnnotations:
              - com.acme.Throttled
            vocabulary:
              add:
                phone: [rufnr]
              exclude: [Shop.phone, contact]
            perimeters:
              - name: gateway
                guards: [/admin/**]
                limits: [/**]
                reason: all traffic comes through it
            publicEndpoints:
              - path: /v1/officials/{phone}
                method: GET
                reason: public by law
                expires: 2027-01-31
            excludedPaths: [legacy/**]
            excludedModules: [samples]
            """);

    assertEquals(Optional.of(Threshold.WARNING), settings.failOn());
    assertEquals(List.of("prod", "eu"), settings.profiles());
    assertEquals(List.of("sarif", "markdown"), settings.formats());
    assertEquals(
        Map.of(
            "UndecidedAccess",
            new RuleLevel(Optional.empty()),
            "AccountEnumeration",
            new RuleLevel(Optional.of(Severity.WARNING))),
        settings.rules());
    assertEquals(
        List.of(new NamedAnnotation("com.acme.LoggedIn", at(8))), settings.guardAnnotations());
    assertEquals(
        List.of(new NamedAnnotation("com.acme.Throttled", at(10))), settings.limiterAnnotations());
    assertEquals(
        new VocabularyChanges(
            Map.of(Category.PHONE, List.of("rufnr")), List.of("Shop.phone", "contact")),
        settings.vocabulary());
    assertEquals(
        List.of(
            new Perimeter(
                "gateway",
                List.of("/admin/**"),
                List.of("/**"),
                "all traffic comes through it",
                at(16))),
        settings.perimeters());
    assertEquals(
        List.of(
            new PublicEndpoint(
                "/v1/officials/{phone}",
                Optional.of(HttpMethod.GET),
                "public by law",
                Optional.of(LocalDate.of(2027, 1, 31)),
                at(21))),
        settings.publicEndpoints());
    assertEquals("legacy/**", settings.excludedPaths().get(0).pattern());
    assertEquals("samples", settings.excludedModules().get(0).pattern());
  }

  @Test
  void withoutAFileNothingIsSet() throws BadSettings {
    assertEquals(ProjectSettings.NONE, SettingsFile.of(root));
  }

  @Test
  void anEmptyFileSetsNothing() throws BadSettings, IOException {
    assertEquals(ProjectSettings.NONE, read("# nothing yet\n"));
  }

  @Test
  void anUnknownKeyIsToldWithItsLineAndTheNearestOne() {
    assertWrong("ajar.yml:2: `fail-on` is no setting; did you mean `failOn`?", "\nfail-on: error");
  }

  @Test
  void anUnknownRuleIsToldWithTheNearestOne() {
    assertWrong(
        "ajar.yml:2: there is no rule `AcountEnumeration`; did you mean `AccountEnumeration`?",
        "rules:\n  AcountEnumeration: off");
  }

  @Test
  void aValueThatMeansNothingIsToldWithWhatMeansSomething() {
    assertWrong(
        "ajar.yml:1: `all` means nothing here; it may be error, never, note, warning.",
        "failOn: all");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertWrong(
        """
        ajar.yml:1: `errors` means nothing here; did you mean `error`?
        ajar.yml:2: `Jan 1` is no date; write the last day as 2027-01-31.""",
        "failOn: errors\npublicEndpoints: [{path: /a, reason: b, expires: Jan 1}]");
  }

  @Test
  void aPerimeterNeedsAReasonANameAndAnEffect() {
    assertWrong(
        """
        ajar.yml:2: this perimeter does nothing; list path patterns under `guards` or `limits`.
        ajar.yml:2: `name` is missing; call it what it is, `gateway` or `ingress`.
        ajar.yml:2: `reason` is missing; say in a sentence why, for those who check it.""",
        "perimeters:\n  - guards: []");
  }

  @Test
  void wrongTypesAreTold() {
    assertWrong("ajar.yml:1: `failOn` must be a text.", "failOn: [error]");
    assertWrong(
        "ajar.yml:1: `perimeters` must be a list, each entry beginning with `- `.",
        "perimeters: gateway");
    assertWrong("ajar.yml:1: `settings` must have entries of the form `key: value`.", "- failOn");
  }

  @Test
  void aKeyThatStandsTwiceIsTold() {
    assertWrong(
        "ajar.yml:2: `failOn` stands twice; keep one of them.", "failOn: error\nfailOn: never");
  }

  @Test
  void anotherVersionIsRefused() {
    assertWrong(
        "ajar.yml:1: this Ajar reads version 1 of the settings, not 2; use an Ajar that does, or"
            + " write `version: 1`.",
        "version: 2");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    BadSettings problem = assertThrows(BadSettings.class, () -> read("failOn: error\nrules: ["));
    Assertions.assertTrue(
        String.valueOf(problem.getMessage()).startsWith("ajar.yml:2: this is no YAML:"),
        problem.getMessage());
  }

  @Test
  void hostileFilesAreRefusedAtOnce() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
            + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            + "profiles: [*c,*c,*c,*c,*c,*c,*c,*c]\n";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThrows(BadSettings.class, () -> read(bomb));
          assertThrows(BadSettings.class, () -> read("profiles: " + "[".repeat(100_000)));
          assertThrows(BadSettings.class, () -> read("profiles: &a [*a]"));
          assertThrows(BadSettings.class, () -> read("#" + "x".repeat(2_000_000)));
        });
  }

  @Test
  void whatAHostIsToldCountsMore() throws BadSettings, IOException {
    ProjectSettings file = read("failOn: never\nprofiles: [prod]");
    ProjectSettings host =
        GivenSettings.of(
            Map.of(SettingName.FAIL_ON, "note", SettingName.RULES, "UndecidedAccess=off"),
            SettingName::option);

    ProjectSettings both = file.overriddenBy(host);

    assertEquals(Optional.of(Threshold.NOTE), both.failOn());
    assertEquals(List.of("prod"), both.profiles());
    assertEquals(new RuleLevel(Optional.empty()), both.rules().get("UndecidedAccess"));
  }

  @Test
  void whatAHostIsToldIsRefusedInTheHostsWords() {
    BadSettings problem =
        assertThrows(
            BadSettings.class,
            () ->
                GivenSettings.of(
                    Map.of(SettingName.RULES, "UndecidedAccess"), SettingName::property));
    assertEquals(
        "ajar.rules: `` means nothing here; it may be error, note, off, warning.",
        problem.getMessage());
  }

  private Location at(int line) {
    return new Location("ajar.yml", line);
  }

  private void assertWrong(String message, String text) {
    BadSettings problem = assertThrows(BadSettings.class, () -> read(text));
    assertEquals(message, problem.getMessage());
  }

  private ProjectSettings read(String text) throws BadSettings, IOException {
    Files.writeString(root.resolve("ajar.yml"), text);
    return SettingsFile.of(root);
  }
}
