package dev.ajar.engine.suppression;

import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.rule.Finding;
import dev.ajar.rule.Rules;
import dev.ajar.rule.UnexplainedSuppression;
import dev.ajar.rule.UnusedSuppression;
import dev.ajar.source.remark.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Marks the findings that people don't want to hear of, and finds fault with what has no reason, no
 * effect, or no time left.
 */
public final class Suppressions {

  private final List<Wish> wishes;
  private final Set<Wish> used = new HashSet<>();

  /**
   * @param remarks what stands in the sources
   * @param settings what the project says is public
   * @param today the day for which it is told what has expired
   */
  public Suppressions(List<Remark> remarks, ProjectSettings settings, LocalDate today) {
    wishes =
        Stream.concat(
                remarks.stream().map(Wish::of),
                settings.publicEndpoints().stream().map(each -> Wish.of(each, today)))
            .toList();
  }

  /** The findings, marked, and those about the suppressions themselves. */
  public List<Finding> applied(List<Finding> findings) {
    used.clear();
    List<Finding> all = new ArrayList<>(findings.stream().map(this::marked).toList());
    wishes.forEach(each -> complaint(each).ifPresent(all::add));
    return all.stream().map(this::marked).sorted().toList();
  }

  private Finding marked(Finding finding) {
    if (finding.isSuppressed()) {
      return finding;
    }
    List<Wish> fitting = wishes.stream().filter(each -> each.takes().test(finding)).toList();
    used.addAll(fitting);
    return fitting.stream()
        .filter(each -> each.expired().isEmpty())
        .findFirst()
        .map(each -> finding.suppressedBy(each.suppression()))
        .orElse(finding);
  }

  private Optional<Finding> complaint(Wish wish) {
    Optional<String> unknown = wish.rule().filter(each -> Rules.named(each).isEmpty());
    if (unknown.isPresent()) {
      return Optional.of(
          UnusedSuppression.ofUnknownRule(wish.subject(), wish.suppression(), unknown.get()));
    }
    if (wish.expired().isPresent()) {
      return Optional.of(
          UnusedSuppression.afterItsEnd(
              wish.subject(), wish.suppression(), wish.expired().get().toString()));
    }
    if (!used.contains(wish)) {
      return Optional.of(UnusedSuppression.ofNothing(wish.subject(), wish.suppression()));
    }
    return wish.isUnexplained()
        ? Optional.of(UnexplainedSuppression.of(wish.subject(), wish.suppression()))
        : Optional.empty();
  }
}
