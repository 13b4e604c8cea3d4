package dev.ajar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ThresholdTest {

  @Test
  void failsOnItsOwnSeverityAndGraver() {
    assertEquals(List.of(Severity.ERROR), reaching(Threshold.ERROR));
    assertEquals(List.of(Severity.ERROR, Severity.WARNING), reaching(Threshold.WARNING));
    assertEquals(List.of(Severity.values()), reaching(Threshold.NOTE));
    assertEquals(List.of(), reaching(Threshold.NEVER));
  }

  @Test
  void isNamedInLowerCaseOnly() {
    assertEquals(Optional.of(Threshold.WARNING), Threshold.of("warning"));
    assertFalse(Threshold.of("WARNING").isPresent());
    assertFalse(Threshold.of("fatal").isPresent());
    assertEquals("error, warning, note, never", Threshold.ids());
  }

  private static List<Severity> reaching(Threshold threshold) {
    return Arrays.stream(Severity.values()).filter(threshold::isReachedBy).toList();
  }
}
