package dev.ajar.cli;

import dev.ajar.report.Tool;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code java -jar ajar-cli.jar}: the commands, and what becomes of errors. No error shows a stack
 * trace.
 */
@Command(
    name = "ajar",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {CheckCommand.class, InventoryCommand.class, ExplainCommand.class},
    synopsisSubcommandLabel = "(check | inventory | explain)",
    description = {
      "Finds the HTTP endpoints of a Java service that give account data to callers whom nothing"
          + " authenticated and nothing slows down.",
      "",
      "  ajar check DIR [--out OUTDIR] [--fail-on error|warning|note|never] [--classpath PATH]",
      "      analyses the sources below DIR and fails on leaking endpoints",
      "  ajar inventory DIR [--out OUTDIR] [--classpath PATH]",
      "      lists every endpoint with what was decided about it",
      "  ajar explain DIR \"GET /accounts/{id}\" [--classpath PATH]",
      "      tells how the verdict on one endpoint came about",
      "  ajar check --help",
      "      tells all about a command",
      ""
    },
    exitCodeListHeading = Main.EXIT_CODES,
    exitCodeList = {Main.CLEAN, Main.FINDINGS, Main.USAGE, Main.CANNOT_ANALYSE})
public final class Main implements Runnable {

  static final String EXIT_CODES = "%nExit codes:%n";
  static final String CLEAN = ExitCode.CLEAN + ":no finding at or above the threshold";
  static final String FINDINGS = ExitCode.FINDINGS + ":findings at or above the threshold";
  static final String USAGE =
      ExitCode.USAGE + ":wrong usage: unknown option, missing directory, bad setting";
  static final String CANNOT_ANALYSE =
      ExitCode.CANNOT_ANALYSE + ":could not analyse, or could not write the reports";

  @Spec private CommandSpec spec = CommandSpec.create();

  Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    ShortRun.begin();
    Charset encoding = Terminal.encoding();
    PrintWriter out = new PrintWriter(System.out, true, encoding);
    PrintWriter err = new PrintWriter(System.err, true, encoding);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @return one of {@link ExitCode}
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commands =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler(Failures::wrongUsage)
            .setExecutionExceptionHandler(Failures::cannotAnalyse);
    try {
      return commands.execute(arguments);
    } catch (Error e) {
      err.println(Failures.explain(e));
      return ExitCode.CANNOT_ANALYSE;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: check, inventory or explain");
  }

  /** {@code ajar 0.1.0}. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {Tool.NAME + " " + Tool.version()};
    }
  }
}
