package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ajar.engine.Result;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Assessments;
import dev.ajar.rule.Rules;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final String PATH = "/v1/users/{phone}";

  @Test
  void nameAFindingAgainWhereItsHandlerWasMovedAndRenamed() {
    assertEquals(
        of(Assessments.authy().at("GET", PATH, "byPhone", 12).build()),
        of(Assessments.authy().at("GET", PATH, "lookUp", 99).build()));
  }

  @Test
  void tellEndpointsApart() {
    assertNotEquals(
        of(Assessments.authy().at("GET", PATH).build()),
        of(Assessments.authy().at("POST", PATH).build()));
  }

  @Test
  void areUniqueWhereTwoHandlersServeTheSame() {
    List<String> both =
        of(
            Assessments.authy().at("GET", PATH, "one", 12).build(),
            Assessments.authy().at("GET", PATH, "other", 30).build(),
            Assessments.authy().at("GET", PATH, "other", 40).build());

    assertEquals(3, new HashSet<>(both).size());
  }

  private static List<String> of(Assessment... assessments) {
    List<Assessment> all = List.of(assessments);
    Result result = new Result(all, Rules.check(all), List.of(), 1);
    Fingerprints fingerprints = Fingerprints.of(result);
    return result.findings().stream().map(fingerprints::of).toList();
  }
}
