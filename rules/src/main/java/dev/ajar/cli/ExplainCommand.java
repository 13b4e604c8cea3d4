package dev.ajar.cli;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.EndpointQuery;
import dev.ajar.engine.Explanation;
import dev.ajar.report.ExplanationReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ajar explain DIR "GET /accounts/{id}"}: how the verdict on one endpoint came about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Tells how the verdict on one endpoint came about: every filter, rule, interceptor and"
          + " annotation in front of it, in order, with its place and what it made of the request."
    },
    exitCodeListHeading = Main.EXIT_CODES,
    exitCodeList = {
      "0:the endpoint was found and explained",
      ExitCode.USAGE + ":wrong usage, or no endpoint answers to ENDPOINT",
      Main.CANNOT_ANALYSE
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Given given = new Given();

  @Parameters(
      index = "1",
      paramLabel = "ENDPOINT",
      description = {
        "an endpoint as the reports name it, \"GET /accounts/{id}\", or a request that it may"
            + " answer, \"GET /accounts/42\". Without a method, all are meant"
      })
  private String endpoint = "";

  ExplainCommand() {}

  @Override
  public Integer call() throws CannotAnalyse {
    EndpointQuery query = EndpointQuery.parse(endpoint).orElseThrow(this::unreadable);
    Explanation explanation = given.analyse(settings -> Analysis.explain(settings, query));
    PrintWriter out = spec.commandLine().getOut();
    out.print(new ExplanationReport(Terminal.style()).of(explanation));
    out.flush();
    return explanation.endpoints().isEmpty() ? ExitCode.USAGE : ExitCode.CLEAN;
  }

  private ParameterException unreadable() {
    return new ParameterException(
        spec.commandLine(),
        "'%s' is no endpoint: write \"GET /accounts/{id}\" or \"GET /accounts/42\""
            .formatted(endpoint));
  }
}
