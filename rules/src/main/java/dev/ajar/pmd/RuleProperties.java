package dev.ajar.pmd;

import dev.ajar.engine.settings.SettingName;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;

/**
 * The settings that a ruleset can give, under their names in {@code ajar.yml}. Which rules there
 * are, what fails and which reports are written is PMD's business.
 */
final class RuleProperties {

  static final PropertyDescriptor<String> ROOT =
      PropertyFactory.stringProperty("root")
          .desc("the project's directory, where it isn't found above the files by itself")
          .defaultValue("")
          .build();

  private static final List<PropertyDescriptor<String>> SETTINGS =
      List.of(
          setting(SettingName.PROFILES, "Spring profiles that are active"),
          setting(
              SettingName.GUARD_ANNOTATIONS,
              "annotations that let nobody pass without credentials"),
          setting(
              SettingName.LIMITER_ANNOTATIONS,
              "annotations that bound how fast one caller may ask"),
          setting(SettingName.EXCLUDED_PATHS, "files and directories whose endpoints aren't told"),
          setting(SettingName.EXCLUDED_MODULES, "modules whose endpoints aren't told"));

  private RuleProperties() {}

  static List<PropertyDescriptor<String>> settings() {
    return SETTINGS;
  }

  /** What a rule was given. */
  static Map<SettingName, String> given(Function<PropertyDescriptor<String>, String> value) {
    Map<SettingName, String> given = new EnumMap<>(SettingName.class);
    for (PropertyDescriptor<String> each : SETTINGS) {
      String text = value.apply(each);
      if (!text.isBlank()) {
        given.put(name(each), text);
      }
    }
    return given;
  }

  private static PropertyDescriptor<String> setting(SettingName name, String meaning) {
    return PropertyFactory.stringProperty(name.key())
        .desc(meaning + ", separated by commas")
        .defaultValue("")
        .build();
  }

  private static SettingName name(PropertyDescriptor<String> property) {
    String constant = property.name().replaceAll("(\\p{Lu})", "_$1").toUpperCase(Locale.ROOT);
    return SettingName.valueOf(constant);
  }
}
