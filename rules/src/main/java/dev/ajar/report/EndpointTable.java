package dev.ajar.report;

import dev.ajar.rule.Assessment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every endpoint in a line: access, data, limit, what it is called, where it stands. */
public final class EndpointTable {

  private EndpointTable() {}

  /** The table; empty where there are no endpoints. */
  public static String of(List<Assessment> assessments) {
    if (assessments.isEmpty()) {
      return "";
    }
    int titles =
        assessments.stream().mapToInt(each -> each.endpoint().title().length()).max().getAsInt();
    String format = "%-9s  %-12s  %-9s  %-" + Math.min(titles, 60) + "s  %s\n";
    String head = format.formatted("ACCESS", "DATA", "LIMIT", "ENDPOINT", "HANDLER");
    return assessments.stream()
        .map(
            each ->
                format.formatted(
                    id(each.access().verdict()),
                    id(each.data().verdict()),
                    id(each.rateLimit().verdict()),
                    each.endpoint().title(),
                    each.endpoint().location()))
        .collect(Collectors.joining("", head, "\n"));
  }

  private static String id(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
