package dev.ajar.report;

import dev.ajar.model.Location;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings in a line each, under the rule that found them; so many of each rule that all of them
 * leave room for the others on a screen.
 */
final class FindingList {

  /** So many lines of a rule's findings. */
  private static final int LINES = 8;

  private static final int WIDTH = 100;

  private record Heading(Severity severity, String rule) {}

  private final List<FindingGroup> groups;
  private final Style style;

  FindingList(List<FindingGroup> groups, Style style) {
    this.groups = groups;
    this.style = style;
  }

  String text() {
    Map<Heading, List<FindingGroup>> byRule = new LinkedHashMap<>();
    for (FindingGroup group : groups) {
      Finding first = group.first();
      byRule
          .computeIfAbsent(new Heading(first.severity(), first.rule()), key -> new ArrayList<>())
          .add(group);
    }
    StringBuilder text = new StringBuilder();
    text.append(style.strong("And " + groups.size() + " more:")).append('\n');
    byRule.forEach((heading, found) -> text.append(under(heading, found)));
    return text.toString();
  }

  private String under(Heading heading, List<FindingGroup> found) {
    StringBuilder text = new StringBuilder();
    String severity = heading.severity().name().toLowerCase(Locale.ROOT);
    text.append("  ")
        .append(style.severity(heading.severity(), severity + " " + heading.rule()))
        .append(found.size() > 1 ? " (" + found.size() + ")" : "")
        .append('\n');
    found.stream().limit(LINES).forEach(group -> text.append(line(group)));
    if (found.size() > LINES) {
      text.append("    and %d more: the reports have them all\n".formatted(found.size() - LINES));
    }
    return text.toString();
  }

  /** What it is about, and its file at the end of the line where that fits. */
  private String line(FindingGroup group) {
    String place = shown(group.first().at());
    int gap = WIDTH - "    ".length() - group.title().length() - place.length();
    return "    " + group.title() + " ".repeat(Math.max(2, gap)) + style.faint(place) + "\n";
  }

  private static String shown(Location at) {
    return at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
  }
}
