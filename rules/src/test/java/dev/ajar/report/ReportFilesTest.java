package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ajar.engine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  private static final List<Report> BOTH = List.of(new InventoryReport(), new SarifReport());

  @Test
  void writesEachReportIntoADirectoryThatItMakes(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("target/ajar");
    Result result = AuthyExample.result();
    assertEquals(
        List.of(out.resolve("inventory.json"), out.resolve("ajar.sarif")),
        ReportFiles.write(result, BOTH, out));
    assertArrayEquals(
        new InventoryReport().of(result), Files.readAllBytes(out.resolve("inventory.json")));
    assertEquals(List.of("ajar.sarif", "inventory.json"), names(out));
  }

  @Test
  void replacesWhatAnEarlierRunWrote(@TempDir Path out) throws Exception {
    Files.writeString(out.resolve("inventory.json"), "old and longer than nothing");
    Result nothing = new Result(List.of(), List.of(), List.of(), 1);
    ReportFiles.write(nothing, List.of(new InventoryReport()), out);
    assertArrayEquals(
        new InventoryReport().of(nothing), Files.readAllBytes(out.resolve("inventory.json")));
  }

  @Test
  void saysInASentenceWhyItCantWrite(@TempDir Path folder) throws IOException {
    Path out = Files.createFile(folder.resolve("out"));
    CannotWrite failure =
        assertThrows(CannotWrite.class, () -> ReportFiles.write(AuthyExample.result(), BOTH, out));
    assertEquals(
        "Can't write %s: %s is in the way and is no directory."
            .formatted(out.resolve("inventory.json"), out),
        failure.getMessage());
  }

  @Test
  void leavesNothingHalfDoneWhereADirectoryIsInTheWay(@TempDir Path out) throws IOException {
    Files.createDirectories(out.resolve("inventory.json/kept"));
    assertThrows(CannotWrite.class, () -> ReportFiles.write(AuthyExample.result(), BOTH, out));
    assertEquals(List.of("inventory.json"), names(out));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
