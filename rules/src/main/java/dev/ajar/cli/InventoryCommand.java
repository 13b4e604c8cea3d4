package dev.ajar.cli;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.report.CannotWrite;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.EndpointTable;
import dev.ajar.report.InventoryReport;
import dev.ajar.report.ReportFiles;
import dev.ajar.rule.Threshold;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ajar inventory DIR}: every endpoint, a line each on the console and in full on the disk.
 * Findings play no part in it.
 */
@Command(
    name = "inventory",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists every endpoint of the sources below DIR with what was decided about it, and writes"
          + " inventory.json with all evidence. Findings don't change the exit code."
    },
    exitCodeListHeading = Main.EXIT_CODES,
    exitCodeList = {"0:the inventory is complete", Main.USAGE, Main.CANNOT_ANALYSE})
final class InventoryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Target target = new Target();

  InventoryCommand() {}

  @Override
  public Integer call() throws CannotAnalyse, CannotWrite {
    Result result = target.analyse(Analysis::run);
    List<Path> files =
        ReportFiles.write(result, List.of(new InventoryReport()), target.outputDirectory());
    ConsoleReport console = new ConsoleReport(Terminal.style());
    PrintWriter out = spec.commandLine().getOut();
    out.print(EndpointTable.of(result.assessments()));
    out.print(console.gaps(result.gaps()));
    out.print(console.summary(result));
    files.forEach(file -> out.println("Written: " + file));
    out.flush();
    return ExitCode.of(result, Threshold.NEVER);
  }
}
