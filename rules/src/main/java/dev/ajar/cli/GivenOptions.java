package dev.ajar.cli;

import dev.ajar.engine.settings.SettingName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings of {@code ajar.yml} that fit into one line, as options; they override the file. */
final class GivenOptions {

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "the least grave finding that makes the exit code 1: error, warning, note or never."
            + " Without it: error"
      })
  private String failOn = "";

  @Option(
      names = "--profiles",
      paramLabel = "NAMES",
      description =
          "Spring profiles that are active, separated by commas. Without it: the defaults")
  private List<String> profiles = List.of();

  @Option(
      names = {"--formats", "--format"},
      paramLabel = "NAMES",
      description = {
        "reports to write besides inventory.json, separated by commas: checkstyle, github,"
            + " gitlab-codequality, gitlab-sast, http, markdown, rdjson, sarif. Without it: sarif"
      })
  private List<String> formats = List.of();

  @Option(
      names = "--rules",
      paramLabel = "RULE=LEVEL",
      description = {
        "what becomes of rules, separated by commas: error, warning, note or off, such as"
            + " UndecidedAccess=off"
      })
  private List<String> rules = List.of();

  @Option(
      names = "--guard-annotations",
      paramLabel = "NAMES",
      description = "annotations that let nobody pass without credentials, separated by commas")
  private List<String> guardAnnotations = List.of();

  @Option(
      names = "--limiter-annotations",
      paramLabel = "NAMES",
      description = "annotations that bound how fast one caller may ask, separated by commas")
  private List<String> limiterAnnotations = List.of();

  @Option(
      names = "--excluded-paths",
      paramLabel = "GLOBS",
      description = "files and directories whose endpoints aren't told, separated by commas")
  private List<String> excludedPaths = List.of();

  @Option(
      names = "--excluded-modules",
      paramLabel = "DIRS",
      description = "modules whose endpoints aren't told, by directory, separated by commas")
  private List<String> excludedModules = List.of();

  GivenOptions() {}

  Map<SettingName, String> values() {
    Map<SettingName, String> values = new EnumMap<>(SettingName.class);
    values.put(SettingName.FAIL_ON, failOn);
    values.put(SettingName.PROFILES, String.join(",", profiles));
    values.put(SettingName.FORMATS, String.join(",", formats));
    values.put(SettingName.RULES, String.join(",", rules));
    values.put(SettingName.GUARD_ANNOTATIONS, String.join(",", guardAnnotations));
    values.put(SettingName.LIMITER_ANNOTATIONS, String.join(",", limiterAnnotations));
    values.put(SettingName.EXCLUDED_PATHS, String.join(",", excludedPaths));
    values.put(SettingName.EXCLUDED_MODULES, String.join(",", excludedModules));
    return values;
  }
}
