package dev.ajar.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.rule.Rules;
import dev.ajar.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RulePriority;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetsTest {

  private static final Map<Severity, RulePriority> PRIORITIES =
      Map.of(
          Severity.ERROR, RulePriority.HIGH,
          Severity.WARNING, RulePriority.MEDIUM,
          Severity.NOTE, RulePriority.LOW);

  @TempDir private Path folder = Path.of("");

  @Test
  void oneEntryForEachRuleSaysWhatTheRuleSays() {
    List<String> wanted =
        Rules.all().stream()
            .map(
                each ->
                    "%s %s %s"
                        .formatted(
                            each.name(), PRIORITIES.get(each.defaultSeverity()), each.summary()))
            .sorted()
            .toList();

    assertEquals(
        wanted,
        load("rulesets/ajar.xml").getRules().stream()
            .map(each -> each.getName() + " " + each.getPriority() + " " + each.getMessage())
            .sorted()
            .toList());
  }

  @Test
  void eachHintSaysThatItIsNone() {
    for (Rule each : load("rulesets/ajar-xpath.xml").getRules()) {
      assertTrue(each.getName().endsWith("Hint"), each.getName());
      assertTrue(each.getMessage().startsWith("Hint, from this file alone: "), each.getMessage());
      assertTrue(each.getDescription().strip().startsWith("Says only "), each.getDescription());
      assertEquals(RulePriority.LOW, each.getPriority(), each.getName());
    }
  }

  @Test
  void hintsPointAtPlacesWorthALook() throws IOException {
    Sample sample = Sample.in(folder);
    sample.secure(".anyRequest().permitAll()");
    sample.write(
        "src/main/java/com/acme/More.java",
        """
        package com.acme;

        class More {
          void configure(WebSecurity web) {
            web.ignoring().antMatchers("/css/**");
          }

          @PreAuthorize("hasRole('ADMIN')")
          private void hidden() {}

          @PreAuthorize("hasRole('ADMIN')")
          public void seen() {}

          @GetMapping("/by-mail")
          @PreAuthorize("isAuthenticated()")
          public User byMail(@RequestParam String email) {
            return null;
          }

          @GetMapping("/by-id")
          public User byId(@RequestParam String id) {
            return null;
          }
        }
        """);

    assertEquals(
        List.of(
            "More.java:5 IgnoredRequestsHint",
            "More.java:9 GuardOnPrivateMethodHint",
            "SecurityConfig.java:11 AnyRequestPermitAllHint",
            "UserController.java:12 LookupByContactHint"),
        PmdRun.found(PmdRun.PLAIN.by("rulesets/ajar-xpath.xml").over(sample.root())));
  }

  private static RuleSet load(String name) {
    return new RuleSetLoader().warnDeprecated(true).loadFromResource(name);
  }
}
