package dev.ajar.engine.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Settings that a host was given, as texts in one line; they mean what they mean in the file, and
 * are refused in the same words. Lists are separated by commas, and rules are written {@code
 * UndecidedAccess=off,AccountEnumeration=warning}.
 */
public final class GivenSettings {

  private GivenSettings() {}

  /**
   * Understands what was given.
   *
   * @param values the texts; a blank one says nothing
   * @param label how the host's users call a setting, {@code --fail-on} or {@code ajar.failOn}
   */
  public static ProjectSettings of(
      Map<SettingName, String> values, Function<SettingName, String> label) throws BadSettings {
    ProjectSettings all = ProjectSettings.NONE;
    for (Map.Entry<SettingName, String> each : values.entrySet()) {
      if (!each.getValue().isBlank()) {
        SettingsReader reader = new SettingsReader(label.apply(each.getKey()));
        all = all.overriddenBy(reader.read(document(each.getKey(), each.getValue())));
      }
    }
    return all;
  }

  private static Node document(SettingName name, String value) {
    Node content = name == SettingName.RULES ? levels(value) : scalar(value.strip());
    return mapping(List.of(new NodeTuple(scalar(name.key()), content)));
  }

  private static Node levels(String value) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (String part : value.split(",")) {
      int equals = part.indexOf('=');
      String rule = equals < 0 ? part : part.substring(0, equals);
      String level = equals < 0 ? "" : part.substring(equals + 1);
      tuples.add(new NodeTuple(scalar(rule.strip()), scalar(level.strip())));
    }
    return mapping(tuples);
  }

  private static Node mapping(List<NodeTuple> tuples) {
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node scalar(String text) {
    return new ScalarNode(Tag.STR, text, ScalarStyle.DOUBLE_QUOTED);
  }
}
