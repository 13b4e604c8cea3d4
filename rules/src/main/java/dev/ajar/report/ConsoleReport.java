package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text that a developer reads: findings gravest first, what was not analysed, and one line that
 * sums up. Lines end in a line feed.
 *
 * @param style colour or none
 * @param fullFindings so many findings are told in full; the next ones get a line each
 */
public record ConsoleReport(Style style, int fullFindings) {

  /** What fits a few screens. */
  public static final int FULL_BY_DEFAULT = 10;

  /** So many of the rest get a line each. */
  private static final int LINES = 30;

  /** Every finding in full. */
  public static final int ALL = Integer.MAX_VALUE;

  public ConsoleReport(Style style) {
    this(style, FULL_BY_DEFAULT);
  }

  /** Everything: findings, gaps, summary. */
  public String of(Result result) {
    return String.join("", blocks(result));
  }

  private List<String> blocks(Result result) {
    List<String> blocks = new ArrayList<>();
    for (String block : List.of(findings(result.active()), gaps(result.gaps()), summary(result))) {
      if (!block.isEmpty()) {
        blocks.add(blocks.isEmpty() ? block : "\n" + block);
      }
    }
    return blocks;
  }

  /** The findings, gravest first; empty where there are none. */
  public String findings(List<Finding> findings) {
    List<FindingGroup> groups = FindingGroup.of(findings);
    StringBuilder text = new StringBuilder();
    int full = Math.min(fullFindings, groups.size());
    for (FindingGroup group : groups.subList(0, full)) {
      text.append(text.isEmpty() ? "" : "\n").append(new FindingBlock(group, style).text());
    }
    List<FindingGroup> rest = groups.subList(full, groups.size());
    if (!rest.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(style.strong("And " + rest.size() + " more:")).append("\n");
      rest.stream().limit(LINES).forEach(group -> text.append(line(group)));
      if (rest.size() > LINES) {
        text.append("  and %d more: the reports have them all\n".formatted(rest.size() - LINES));
      }
    }
    return text.toString();
  }

  /** What was not analysed, by reason; empty where there is nothing. */
  public String gaps(List<Gap> gaps) {
    return gaps.isEmpty() ? "" : new GapSummary(gaps, style).text();
  }

  /** One line of counts; a second one where nothing was looked at, because that proves nothing. */
  public String summary(Result result) {
    return new SummaryLine(result, style).text();
  }

  private String line(FindingGroup group) {
    Finding first = group.first();
    String severity = first.severity().name().toLowerCase(Locale.ROOT);
    return "  %s %s  %s  %s\n"
        .formatted(
            style.severity(first.severity(), "%-7s".formatted(severity)),
            group.title(),
            first.rule(),
            style.faint(first.at().toString()));
  }
}
