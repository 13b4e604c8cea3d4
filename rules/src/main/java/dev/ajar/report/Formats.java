package dev.ajar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reports by the names that the settings use. */
public final class Formats {

  /** What is printed, and no file: {@link GitHubAnnotations}. */
  public static final String GITHUB = "github";

  private static final Map<String, Report> FILES =
      new TreeMap<>(
          Map.of(
              "checkstyle", new CheckstyleReport(),
              "gitlab-codequality", new GitLabCodeQualityReport(),
              "gitlab-sast", new GitLabSastReport(),
              "http", new HttpReport(),
              "markdown", new MarkdownReport(),
              "rdjson", new RdJsonReport(),
              "sarif", new SarifReport()));

  private Formats() {}

  /**
   * The reports to write: the inventory, and those that are asked for; SARIF where none is.
   *
   * @param names of the settings; each is known, or nothing comes of it
   */
  public static List<Report> of(List<String> names) {
    List<Report> reports = new ArrayList<>(List.of(new InventoryReport()));
    if (names.isEmpty()) {
      reports.add(new SarifReport());
    }
    FILES.forEach(
        (name, report) -> {
          if (names.contains(name)) {
            reports.add(report);
          }
        });
    return List.copyOf(reports);
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(FILES.keySet());
    names.add(GITHUB);
    return names.stream().sorted().toList();
  }
}
