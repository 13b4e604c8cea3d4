package dev.ajar.report;

import dev.ajar.model.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was not analysed, by reason, the most frequent first, with a few places each. */
final class GapSummary {

  private static final int PLACES_NAMED = 3;
  private static final int REASONS_NAMED = 8;

  private final List<Gap> gaps;
  private final Style style;

  GapSummary(List<Gap> gaps, Style style) {
    this.gaps = gaps;
    this.style = style;
  }

  String text() {
    List<Group> groups = groups();
    StringBuilder text = new StringBuilder();
    text.append(style.strong("Not analysed, so nothing is said about it:")).append('\n');
    groups.stream().limit(REASONS_NAMED).forEach(group -> append(group, text));
    if (groups.size() > REASONS_NAMED) {
      text.append("  and for %d more reasons\n".formatted(groups.size() - REASONS_NAMED));
    }
    return text.toString();
  }

  /** What was left out most often. */
  String foremost() {
    return groups().get(0).reason();
  }

  private void append(Group group, StringBuilder text) {
    text.append("  ").append(group.text()).append('\n');
    List<String> places =
        group.gaps().stream()
            .map(Gap::at)
            .filter(at -> !SarifPlaces.isWholeTree(at))
            .distinct()
            .map(Object::toString)
            .toList();
    for (String place : places.subList(0, Math.min(PLACES_NAMED, places.size()))) {
      text.append("      ").append(style.faint(place)).append('\n');
    }
    if (places.size() > PLACES_NAMED) {
      text.append("      ")
          .append(style.faint("and %d more places".formatted(places.size() - PLACES_NAMED)))
          .append('\n');
    }
  }

  private List<Group> groups() {
    Map<String, List<Gap>> byKind = new TreeMap<>();
    for (Gap gap : gaps) {
      byKind.computeIfAbsent(kind(gap.reason()), key -> new ArrayList<>()).add(gap);
    }
    return byKind.values().stream()
        .map(Group::new)
        .sorted(
            Comparator.comparing((Group group) -> -group.gaps().size())
                .thenComparing(Group::reason))
        .toList();
  }

  /** The part of a reason that many gaps share: what comes before the details. */
  private static String kind(String reason) {
    int colon = reason.indexOf(": ");
    return colon < 0 ? reason : reason.substring(0, colon);
  }

  private record Group(List<Gap> gaps) {

    /** With how often; a reason that counts by itself says that already. */
    String text() {
      boolean counts = gaps.size() == 1 || Character.isDigit(reason().charAt(0));
      return counts ? reason() : gaps.size() + " x " + reason();
    }

    /** The reason in full where all of them agree, else what they share. */
    String reason() {
      String first = gaps.get(0).reason();
      return gaps.stream().allMatch(gap -> gap.reason().equals(first)) ? first : kind(first);
    }
  }
}
