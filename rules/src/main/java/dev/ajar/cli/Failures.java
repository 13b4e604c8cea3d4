package dev.ajar.cli;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.report.CannotWrite;
import dev.ajar.report.Tool;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user reads when something goes wrong: one clear sentence on the error stream. */
final class Failures {

  private Failures() {}

  static int wrongUsage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(sentence(problem));
    List<String> guesses =
        problem instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command
        .getErr()
        .println(
            guesses.isEmpty()
                ? "See: " + help
                : "Did you mean " + String.join(" or ", guesses) + "? See: " + help);
    return ExitCode.USAGE;
  }

  static int cannotAnalyse(Exception problem, CommandLine command, ParseResult parsed) {
    command.getErr().println(explain(problem));
    return ExitCode.CANNOT_ANALYSE;
  }

  /**
   * What went wrong: expected failures bring their own sentence; whatever else happens is Ajar's
   * fault.
   */
  static String explain(Throwable problem) {
    if (problem instanceof CannotAnalyse || problem instanceof CannotWrite) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof OutOfMemoryError) {
      return "Ajar ran out of memory: give it more, such as java -Xmx1g -jar ajar-cli.jar.";
    }
    return "Ajar %s failed by a fault of its own (%s): please report this line at %s/issues."
        .formatted(Tool.version(), fault(problem), Tool.HOME);
  }

  private static String fault(Throwable problem) {
    StackTraceElement[] frames = problem.getStackTrace();
    String place = frames.length == 0 ? "" : " at " + frames[0];
    String message = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    return (problem.getClass().getSimpleName() + message + place).replaceAll("\\s+", " ");
  }

  private static String sentence(ParameterException problem) {
    String message = String.valueOf(problem.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }
}
