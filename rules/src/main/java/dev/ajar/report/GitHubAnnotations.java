package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.util.stream.Collectors;

/**
 * The findings as workflow commands of GitHub Actions, which turns what a step prints like this
 * into annotations. Escapes as {@code toolkit/packages/core/src/command.ts} of GitHub's toolkit
 * does.
 */
public final class GitHubAnnotations {

  private GitHubAnnotations() {}

  /** A line for each finding. */
  public static String of(Result result) {
    return result.active().stream().map(GitHubAnnotations::line).collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    return "::%s file=%s,line=%d,title=%s::%s\n"
        .formatted(
            command(finding.severity()),
            property(finding.at().file()),
            finding.at().line(),
            property("Ajar " + finding.rule()),
            data(finding.message() + "\n" + finding.fix()));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }
}
