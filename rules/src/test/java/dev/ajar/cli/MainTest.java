package dev.ajar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.report.Tool;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Assessments;
import dev.ajar.rule.Rules;
import dev.ajar.rule.Threshold;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpSaysAllOptionsAndExitCodes() {
    assertEquals(ExitCode.CLEAN, run("check", "--help"));
    for (String part :
        List.of(
            "--out",
            "--fail-on",
            "--classpath",
            "--profiles",
            "--all",
            "DIR/target/ajar",
            "error, warning, note",
            "0   no finding",
            "1   findings",
            "2   wrong usage",
            "3   could not analyse")) {
      assertTrue(out.toString().contains(part), part);
    }
  }

  @Test
  void versionIsTheArtifacts() {
    assertEquals(ExitCode.CLEAN, run("--version"));
    assertEquals("ajar " + Tool.version(), out.toString().strip());
  }

  @Test
  void wrongUsageIsOneSentenceAndTheWayToTheHelp(@TempDir Path folder) throws IOException {
    String dir = folder.toString();
    assertWrong("Say what to do: check, inventory or explain.\nSee: ajar --help\n");
    assertWrong("Missing required parameter: 'DIR'.\nSee: ajar check --help\n", "check");
    assertWrong(
        "There is no directory or sources jar at nowhere.\nSee: ajar check --help\n",
        "check",
        "nowhere");
    assertWrong(
        "Unknown option: '--fial-on=note'.\nSee: ajar check --help\n",
        "check",
        dir,
        "--fial-on=note");
    assertWrong(
        "--fail-on: `all` means nothing here; it may be error, never, note, warning.\n"
            + "See: ajar check --help\n",
        "check",
        dir,
        "--fail-on",
        "all");
    assertWrong(
        "There is no jar or directory at no.jar (named by --classpath).\nSee: ajar inventory --help\n",
        "inventory",
        dir,
        "--classpath",
        "no.jar");
    Path text = Files.createFile(folder.resolve("notes.txt"));
    assertWrong(
        text + " is neither a directory nor a -sources.jar.\nSee: ajar check --help\n",
        "check",
        text.toString());
  }

  @Test
  void explainingNothingIsWrongUsage(@TempDir Path folder) {
    assertWrong(
        "'hello' is no endpoint: write \"GET /accounts/{id}\" or \"GET /accounts/42\".\n"
            + "See: ajar explain --help\n",
        "explain",
        folder.toString(),
        "hello");
    assertEquals(ExitCode.USAGE, run("explain", folder.toString(), "GET /accounts"));
    assertTrue(out.toString().startsWith("No endpoint answers to GET /accounts: none was found"));
  }

  @Test
  void aFolderWithoutSourcesIsNoSuccess(@TempDir Path folder) {
    Path reports = folder.resolve("reports");
    assertEquals(
        ExitCode.CANNOT_ANALYSE, run("check", folder.toString(), "--out", reports.toString()));
  }

  @Test
  void theThresholdDecidesBetweenCleanAndFindings() {
    List<Assessment> leak = List.of(Assessments.authy().build());
    Result result = new Result(leak, Rules.check(leak), List.of(), 1);
    assertEquals(ExitCode.FINDINGS, ExitCode.of(result, Threshold.ERROR));
    assertEquals(ExitCode.FINDINGS, ExitCode.of(result, Threshold.NOTE));
    assertEquals(ExitCode.CLEAN, ExitCode.of(result, Threshold.NEVER));
    assertEquals(
        ExitCode.CLEAN,
        ExitCode.of(new Result(List.of(), List.of(), List.of(), 1), Threshold.NOTE));
  }

  @Test
  void everyFailureIsOneLine() {
    assertEquals("no such root", Failures.explain(new CannotAnalyse("no such root")));
    String fault = Failures.explain(new IllegalStateException("two\nlines"));
    assertTrue(fault.startsWith("Ajar " + Tool.version() + " failed by a fault of its own ("));
    assertTrue(fault.contains("IllegalStateException: two lines at "));
    assertEquals(1, fault.lines().count());
    assertTrue(Failures.explain(new OutOfMemoryError()).contains("-Xmx"));
  }

  private void assertWrong(String message, String... arguments) {
    err.getBuffer().setLength(0);
    assertEquals(ExitCode.USAGE, run(arguments));
    assertEquals(message, err.toString().replace("\r\n", "\n"));
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
