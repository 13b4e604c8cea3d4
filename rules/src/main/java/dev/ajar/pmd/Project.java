package dev.ajar.pmd;

import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.BadSettings;
import dev.ajar.engine.settings.GivenSettings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.engine.settings.SettingName;
import dev.ajar.engine.settings.SettingsFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to analyse: rules with the same project share one analysis.
 *
 * @param root an absolute path
 * @param properties settings that the ruleset gives in place of those of {@code ajar.yml}
 */
record Project(Path root, Map<SettingName, String> properties) {

  Project {
    properties = Map.copyOf(properties);
  }

  /** The settings as they are now. */
  Settings settings() throws BadSettings {
    ProjectSettings own = SettingsFile.of(root);
    return new Settings(root, List.of(), List.of(), Set.of())
        .with(own.overriddenBy(GivenSettings.of(properties, SettingName::key)), LocalDate.now());
  }
}
