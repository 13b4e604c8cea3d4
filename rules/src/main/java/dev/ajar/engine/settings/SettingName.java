package dev.ajar.engine.settings;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings that there are, by the name that {@code ajar.yml}, the Maven goal and the command
 * line share: {@code failOn}, {@code ajar.failOn}, {@code --fail-on}.
 */
public enum SettingName {
  VERSION("version", false),
  FAIL_ON("failOn", true),
  PROFILES("profiles", true),
  FORMATS("formats", true),
  RULES("rules", true),
  GUARD_ANNOTATIONS("guardAnnotations", true),
  LIMITER_ANNOTATIONS("limiterAnnotations", true),
  VOCABULARY("vocabulary", false),
  PERIMETERS("perimeters", false),
  PUBLIC_ENDPOINTS("publicEndpoints", false),
  EXCLUDED_PATHS("excludedPaths", true),
  EXCLUDED_MODULES("excludedModules", true);

  private final String key;
  private final boolean single;

  SettingName(String key, boolean single) {
    this.key = key;
    this.single = single;
  }

  /** The key in the file. */
  public String key() {
    return key;
  }

  /**
   * Whether it fits into one line, so that hosts offer it, too. Others hold reasons, which belong
   * into a file.
   */
  public boolean isSingle() {
    return single;
  }

  /** The Maven user property, {@code ajar.failOn}. */
  public String property() {
    return "ajar." + key;
  }

  /** The option of the command line, {@code --fail-on}. */
  public String option() {
    return "--" + key.replaceAll("(\\p{Lu})", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  static Set<String> keys() {
    return Arrays.stream(values())
        .map(SettingName::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
