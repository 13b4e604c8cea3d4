package dev.ajar.pmd;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Freshness;
import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.BadSettings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The analysis of one project. It is kept from one run of PMD to the next, and made anew when
 * anything that it had read has changed: a verdict on a controller depends on other files.
 */
final class WarmAnalysis {

  private final Project project;
  private long checkedIn = Runs.NONE;
  private String standsOn = "";
  private ProjectSettings settings = ProjectSettings.NONE;
  private Map<String, List<Finding>> byFile = Map.of();
  private String failure = "";

  WarmAnalysis(Project project) {
    this.project = project;
  }

  /**
   * The findings that count in a file, gravest first.
   *
   * @param file relative to the project's root
   * @param run the run of PMD; all of one run see the same analysis
   * @throws CannotTell if the project can't be analysed
   */
  synchronized List<Finding> in(String file, long run) {
    if (checkedIn != run) {
      refresh();
      checkedIn = run;
    }
    if (!failure.isEmpty()) {
      throw new CannotTell(failure);
    }
    return byFile.getOrDefault(file, List.of());
  }

  private void refresh() {
    try {
      Settings now = project.settings();
      String found = Freshness.of(now);
      if (!found.equals(standsOn) || !now.project().equals(settings)) {
        byFile =
            Analysis.run(now).active().stream()
                .collect(Collectors.groupingBy(each -> each.at().file()));
        standsOn = found;
        settings = now.project();
      }
      failure = "";
    } catch (BadSettings | CannotAnalyse e) {
      failure = "Ajar can't analyse " + project.root() + ": " + e.getMessage();
    }
  }
}
