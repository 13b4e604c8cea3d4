package dev.ajar.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.reporting.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits random files of a service, and compares what the warm rules say with an analysis that knows
 * nothing of before. {@code -Dajar.edits=1000} edits more often, {@code -Dajar.seed=7} other files.
 */
class WarmAnalysisTest {

  private static final Path SERVICE = Path.of("../test-fixtures/src/services/lookup-leak");
  private static final int EDITS = Integer.getInteger("ajar.edits", 40);
  private static final long SEED = Long.getLong("ajar.seed", 1);

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final Map<Path, String> originals = new HashMap<>();

  @Test
  void saysWhatAFreshAnalysisSaysAfterEachEdit() throws IOException, CannotAnalyse {
    copyService();
    List<Path> files = originals.keySet().stream().sorted().toList();
    Set<List<String>> outcomes = new HashSet<>();

    for (int edit = 1; edit <= EDITS; edit++) {
      Path file = files.get(random.nextInt(files.size()));
      edit(file);
      List<String> fresh = fresh();
      outcomes.add(fresh);
      assertEquals(fresh, warm(), "after edit " + edit + ", of " + file);
    }

    assertTrue(outcomes.size() > EDITS / 10, "the edits change hardly anything: " + outcomes);
  }

  private void copyService() throws IOException {
    try (Stream<Path> files = Files.walk(SERVICE)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SERVICE.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
        originals.put(copy, Files.readString(copy));
      }
    }
  }

  /** Half of the edits mend what earlier ones broke, or nothing would be left after a few. */
  private void edit(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    if (random.nextBoolean() && !text.equals(originals.get(file))) {
      Files.writeString(file, originals.get(file));
      return;
    }
    if (random.nextInt(12) == 0) {
      Files.deleteIfExists(file);
      return;
    }
    Files.writeString(file, pick(edits()).apply(text));
  }

  private List<UnaryOperator<String>> edits() {
    return List.of(
        text -> text.replace("permitAll", "denyAll"),
        text -> text.replace("permitAll", "authenticated"),
        text -> text.replaceFirst("\\.authenticated", ".permitAll"),
        text -> text.replace("phone", "colour"),
        text -> text.replaceFirst("\"/v1/users", "\"/v2/users"),
        text ->
            text.replaceFirst("@GetMapping", "@PreAuthorize(\"isAuthenticated()\") @GetMapping"),
        text -> text.replaceFirst("@GetMapping", "// ajar:AccountEnumeration public\n@GetMapping"),
        text -> text.replaceFirst("@RestController", ""),
        text -> "\n" + text,
        this::withoutALine);
  }

  private String withoutALine(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (!lines.isEmpty()) {
      lines.remove(random.nextInt(lines.size()));
    }
    return String.join("\n", lines);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<String> fresh() throws CannotAnalyse {
    return Analysis.run(Settings.of(folder)).active().stream()
        .filter(each -> each.at().file().endsWith(".java"))
        .map(each -> each.rule() + " " + each.at() + " " + each.message() + " " + each.fix())
        .sorted()
        .toList();
  }

  /** What PMD tells, and what it can't since its own parser refuses the file. */
  private List<String> warm() throws CannotAnalyse {
    Report report = PmdRun.PLAIN.with("root=" + folder).over(folder);
    Set<String> refused =
        report.getProcessingErrors().stream()
            .map(each -> relative(each.getFileId().getAbsolutePath()))
            .collect(Collectors.toSet());
    Stream<String> told =
        report.getViolations().stream()
            .map(
                each ->
                    "%s %s:%d %s"
                        .formatted(
                            each.getRule().getName(),
                            relative(each.getFileId().getAbsolutePath()),
                            each.getBeginLine(),
                            each.getDescription()));
    Stream<String> untold =
        fresh().stream().filter(each -> refused.contains(each.split("[ :]")[1]));
    return Stream.concat(told, untold).sorted().toList();
  }

  private String relative(String file) {
    return folder.relativize(Path.of(file)).toString().replace('\\', '/');
  }
}
