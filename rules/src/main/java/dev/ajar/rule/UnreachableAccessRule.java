package dev.ajar.rule;

import dev.ajar.model.Evidence;
import dev.ajar.model.RuleReach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An access rule that never decides anything: earlier rules take all of its requests, or its chain
 * is never asked about them.
 *
 * <p>It is a note where that makes no difference: the earlier rules demand just the same, or the
 * rule is a net for all requests below one that asks for credentials. Rules that are made in a loop
 * count only if none of them is ever asked.
 */
public final class UnreachableAccessRule implements Rule {

  /** So many earlier rules are named. */
  private static final int NAMED = 3;

  /** Rules that a framework adds are nobody's mistake. */
  private static final String ADDED = " permits its page ";

  @Override
  public String summary() {
    return "An access rule never decides anything: what comes before it leaves nothing for it";
  }

  @Override
  public Severity defaultSeverity() {
    return Severity.WARNING;
  }

  @Override
  public List<Finding> check(Declarations declarations) {
    Map<Evidence, List<RuleReach>> bySource =
        declarations.rules().stream()
            .filter(each -> each.rule().source().at().isPresent())
            .filter(each -> !each.rule().source().text().contains(ADDED))
            .collect(
                Collectors.groupingBy(
                    each -> each.rule().source(), LinkedHashMap::new, Collectors.toList()));
    return bySource.values().stream()
        .filter(each -> each.stream().noneMatch(RuleReach::reached))
        .map(this::finding)
        .toList();
  }

  private Finding finding(List<RuleReach> dead) {
    Evidence source = dead.get(0).rule().source();
    boolean harmless = dead.stream().allMatch(RuleReach::changesNothing);
    List<Evidence> takers =
        dead.stream().flatMap(each -> each.takenBefore().stream()).distinct().toList();
    return new Finding(
        name(),
        harmless ? Severity.NOTE : defaultSeverity(),
        message(source, takers, harmless),
        fix(takers, harmless),
        source.text(),
        source.at().orElseThrow(),
        takers);
  }

  private static String message(Evidence source, List<Evidence> takers, boolean harmless) {
    if (takers.isEmpty()) {
      return "%s never decides anything: its chain isn't asked about these requests."
          .formatted(source.text());
    }
    return "%s never decides anything: %s %s its requests before%s."
        .formatted(
            source.text(),
            named(takers),
            takers.size() == 1 ? "takes" : "take",
            harmless ? ", which makes no difference" : "");
  }

  private static String fix(List<Evidence> takers, boolean harmless) {
    if (takers.isEmpty()) {
      return "Widen the matcher of its chain, or move the rule to the chain that takes these"
          + " requests.";
    }
    if (harmless) {
      return "Remove it, so that nobody relies on it: the first rule that matches decides.";
    }
    return "Move it before "
        + (takers.size() == 1 ? "that rule" : "those rules")
        + takers.get(0).at().map(at -> " (" + Remedy.shown(at) + ")").orElse("")
        + ", or remove it: the first rule that matches decides.";
  }

  private static String named(List<Evidence> takers) {
    List<String> texts = takers.stream().map(Evidence::text).distinct().toList();
    if (texts.size() <= NAMED) {
      return Phrases.enumerated(texts);
    }
    return String.join(", ", texts.subList(0, NAMED - 1))
        + " and "
        + (texts.size() - NAMED + 1)
        + " more";
  }
}
