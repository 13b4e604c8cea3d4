package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What an analysis comes to, in a line. */
final class SummaryLine {

  private final Result result;
  private final Style style;

  SummaryLine(Result result, Style style) {
    this.result = result;
    this.style = style;
  }

  String text() {
    String seen =
        "%s in %s"
            .formatted(
                count(result.assessments().size(), "endpoint"), count(result.files(), "file"));
    if (result.assessments().isEmpty()) {
      return style.severity(Severity.WARNING, seen + ": " + whyNothing()) + gapCount() + "\n";
    }
    String verdicts =
        "%d open, %d with account data (%d both), %d undecided"
            .formatted(
                number(Assessment::isOpen),
                number(Assessment::disclosesAccountData),
                number(assessment -> assessment.isOpen() && assessment.disclosesAccountData()),
                number(Assessment::isUndecided));
    return style.strong(seen) + ": " + verdicts + ". " + findings() + gapCount() + "\n";
  }

  private String whyNothing() {
    if (result.files() == 0) {
      return "there was nothing to look at. Is this the root of the Java sources?";
    }
    if (!result.gaps().isEmpty()) {
      return "that proves nothing, for parts were not analysed ("
          + new GapSummary(result.gaps(), style).foremost()
          + ").";
    }
    return "no mapping of a framework that Ajar reads was found, so nothing was checked.";
  }

  private String gapCount() {
    return result.gaps().isEmpty() ? "" : " " + count(result.gaps().size(), "gap") + ".";
  }

  private String findings() {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int number =
          (int) result.active().stream().filter(finding -> finding.severity() == severity).count();
      if (number > 0) {
        String text = count(number, severity.name().toLowerCase(Locale.ROOT));
        counts.add(style.severity(severity, text));
      }
    }
    String counted = counts.isEmpty() ? "No findings." : String.join(", ", counts) + ".";
    int suppressed = result.findings().size() - result.active().size();
    return suppressed == 0 ? counted : counted + " " + suppressed + " suppressed.";
  }

  private long number(Predicate<Assessment> question) {
    return result.assessments().stream().filter(question).count();
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
