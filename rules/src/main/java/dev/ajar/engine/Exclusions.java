package dev.ajar.engine;

import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.engine.settings.ProjectSettings.Exclusion;
import dev.ajar.model.Gap;
import dev.ajar.rule.Assessment;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Endpoints that the settings exclude. Only they are left out: whatever else stands in the same
 * files (security configuration, types) still counts for others. What was left out is a gap.
 */
final class Exclusions {

  private final Map<Exclusion, PathMatcher> matchers = new LinkedHashMap<>();
  private final Map<Exclusion, Integer> counts = new LinkedHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  Exclusions(ProjectSettings settings) {
    settings.excludedPaths().forEach(each -> add(each, each.pattern()));
    settings.excludedModules().forEach(each -> add(each, each.pattern()));
  }

  private void add(Exclusion exclusion, String pattern) {
    String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    try {
      matchers.put(
          exclusion,
          FileSystems.getDefault().getPathMatcher("glob:{" + plain + "," + plain + "/**}"));
    } catch (PatternSyntaxException e) {
      gaps.add(
          new Gap(
              exclusion.at(),
              "not excluded: `%s` is no glob (%s)".formatted(pattern, e.getDescription())));
    }
  }

  /** What isn't excluded. */
  List<Assessment> rest(List<Assessment> all) {
    return all.stream().filter(each -> !isExcluded(each)).toList();
  }

  /** What was left out, by the entry that says so. */
  List<Gap> gaps() {
    counts.forEach(
        (exclusion, count) ->
            gaps.add(
                new Gap(
                    exclusion.at(),
                    "not told: %d endpoint%s in `%s`, which the settings exclude"
                        .formatted(count, count == 1 ? "" : "s", exclusion.pattern()))));
    return List.copyOf(gaps);
  }

  private boolean isExcluded(Assessment assessment) {
    Path file = Path.of(assessment.endpoint().location().file());
    Optional<Exclusion> by =
        matchers.entrySet().stream()
            .filter(each -> each.getValue().matches(file))
            .map(Map.Entry::getKey)
            .findFirst();
    by.ifPresent(each -> counts.merge(each, 1, Integer::sum));
    return by.isPresent();
  }
}
