package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code ajar.md}: a summary for a comment on a pull request. */
public final class MarkdownReport implements Report {

  /** What a comment can show; GitHub cuts a comment at 65,536 characters. */
  private static final int MOST = 50;

  @Override
  public String fileName() {
    return "ajar.md";
  }

  @Override
  public byte[] of(Result result) {
    StringBuilder text = new StringBuilder("## Ajar\n\n");
    text.append(new SummaryLine(result, Style.PLAIN).text()).append('\n');
    List<Finding> findings = result.active();
    if (!findings.isEmpty()) {
      text.append("| | rule | where | what |\n| --- | --- | --- | --- |\n");
      findings.stream().limit(MOST).forEach(each -> text.append(row(each)));
    }
    if (findings.size() > MOST) {
      text.append("\nAnd ").append(findings.size() - MOST).append(" more.\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Finding finding) {
    return "| %s | [%s](%s) | `%s` | %s |\n"
        .formatted(
            severity(finding.severity()),
            finding.rule(),
            RulePages.address(finding.rule()),
            cell(finding.at().toString()).replace("`", "'"),
            cell(finding.message()));
  }

  /** Text of the analysed project stays text: no cell ends early, and no tag begins. */
  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
  }

  private static String severity(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
