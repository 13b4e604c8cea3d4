package dev.ajar.cli;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.report.CannotWrite;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.Formats;
import dev.ajar.report.GitHubAnnotations;
import dev.ajar.report.ReportFiles;
import dev.ajar.rule.Threshold;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ajar check DIR}: findings on the console, both reports on the disk, the threshold in the
 * exit code.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Analyses the sources below DIR, prints what leaks, and writes inventory.json (every endpoint"
          + " with its verdicts) and ajar.sarif (the findings)."
    },
    exitCodeListHeading = Main.EXIT_CODES,
    exitCodeList = {Main.CLEAN, Main.FINDINGS, Main.USAGE, Main.CANNOT_ANALYSE})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Target target = new Target();

  @Option(names = "--all", description = "tell every finding in full, however many there are")
  private boolean all;

  CheckCommand() {}

  @Override
  public Integer call() throws CannotAnalyse, CannotWrite {
    long start = System.nanoTime();
    Result result = target.analyse(Analysis::run);
    List<String> formats = target.project().formats();
    List<Path> files = ReportFiles.write(result, Formats.of(formats), target.outputDirectory());
    PrintWriter out = spec.commandLine().getOut();
    int full = all ? ConsoleReport.ALL : ConsoleReport.FULL_BY_DEFAULT;
    out.print(
        new ConsoleReport(Terminal.style(), full)
            .of(result, Duration.ofNanos(System.nanoTime() - start)));
    if (formats.contains(Formats.GITHUB)) {
      out.print(GitHubAnnotations.of(result));
    }
    files.forEach(file -> out.println("Written: " + file));
    out.flush();
    return ExitCode.of(result, target.project().failOn().orElse(Threshold.ERROR));
  }
}
