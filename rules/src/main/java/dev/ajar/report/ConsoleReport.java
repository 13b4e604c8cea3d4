package dev.ajar.report;

import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.rule.Finding;
import java.time.Duration;
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

  /** What fits a screen, with the lines for the rest. */
  public static final int FULL_BY_DEFAULT = 3;

  private static final double MILLIS = 1000;

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
      text.append(text.isEmpty() ? "" : "\n").append(new FindingList(rest, style).text());
    }
    return text.toString();
  }

  /** What was not analysed, by reason; empty where there is nothing. */
  public String gaps(List<Gap> gaps) {
    return gaps.isEmpty() ? "" : new GapSummary(gaps, style).text();
  }

  /** The same with the time that it took. */
  public String of(Result result, Duration time) {
    return of(result).stripTrailing() + " " + seconds(time) + ".\n";
  }

  /** One line of counts; a second one where nothing was looked at, because that proves nothing. */
  public String summary(Result result) {
    return new SummaryLine(result, style).text();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / MILLIS);
  }
}
