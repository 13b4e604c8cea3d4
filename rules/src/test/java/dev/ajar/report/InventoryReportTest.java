package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ajar.engine.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryReportTest {

  private final InventoryReport report = new InventoryReport();

  @Test
  void saysEverythingAboutEveryEndpoint() {
    Golden.check("inventory.json", report.of(AuthyExample.result()));
  }

  @Test
  void isTheSameWhateverOrderTheAnalysisWorkedIn() {
    Result result = AuthyExample.result();
    Result shuffled =
        new Result(
            reversed(result.assessments()),
            reversed(result.findings()),
            reversed(result.gaps()),
            result.files());
    assertArrayEquals(report.of(result), report.of(shuffled));
  }

  @Test
  void isWholeWhereThereIsNothing() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(report.of(new Result(List.of(), List.of(), List.of(), 0)));
    assertEquals(0, json.get("endpoints").size());
    assertEquals(0, json.get("gaps").size());
    assertEquals(1, json.get("version").intValue());
  }

  private static <T> List<T> reversed(List<T> items) {
    List<T> copy = new ArrayList<>(items);
    Collections.reverse(copy);
    return copy;
  }
}
