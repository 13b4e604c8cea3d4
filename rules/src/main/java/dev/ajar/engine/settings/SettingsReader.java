package dev.ajar.engine.settings;

import dev.ajar.disclosure.Category;
import dev.ajar.engine.settings.ProjectSettings.Exclusion;
import dev.ajar.engine.settings.Section.Text;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import dev.ajar.rule.Rule;
import dev.ajar.rule.Rules;
import dev.ajar.rule.Threshold;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Understands the settings file; every value that means nothing is told with its line. */
final class SettingsReader {

  /** The one version of the format so far. */
  private static final String VERSION = "1";

  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final Pattern MEMBER = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)?");
  private static final String WHY = "say in a sentence why, for those who check it.";

  private final String file;
  private final Problems problems;

  SettingsReader(String file) {
    this.file = file;
    this.problems = new Problems(file);
  }

  ProjectSettings read(Node root) throws BadSettings {
    Section all = Section.of(root, "settings", SettingName.keys(), problems);
    checkVersion(all);
    ProjectSettings settings =
        new ProjectSettings(
            all.text(SettingName.FAIL_ON.key()).flatMap(this::threshold),
            values(all.texts(SettingName.PROFILES.key())),
            formats(all.texts(SettingName.FORMATS.key())),
            rules(all),
            annotations(all.texts(SettingName.GUARD_ANNOTATIONS.key())),
            annotations(all.texts(SettingName.LIMITER_ANNOTATIONS.key())),
            vocabulary(all),
            perimeters(all.items(SettingName.PERIMETERS.key())),
            publicEndpoints(all.items(SettingName.PUBLIC_ENDPOINTS.key())),
            exclusions(all.texts(SettingName.EXCLUDED_PATHS.key())),
            exclusions(all.texts(SettingName.EXCLUDED_MODULES.key())));
    problems.throwIfAny();
    return settings;
  }

  private void checkVersion(Section all) {
    all.text(SettingName.VERSION.key())
        .filter(each -> !each.value().equals(VERSION))
        .ifPresent(
            each ->
                problems.add(
                    each.node(),
                    "this Ajar reads version "
                        + VERSION
                        + " of the settings, not "
                        + each.value()
                        + "; use an Ajar that does, or write `version: 1`."));
  }

  private Optional<Threshold> threshold(Text text) {
    return known(text, Threshold.of(text.value()), List.of(Threshold.ids().split(", ")));
  }

  private List<String> formats(List<Text> texts) {
    List<String> formats = new ArrayList<>();
    for (Text each : texts) {
      known(
              each,
              Formats.NAMES.contains(each.value()) ? Optional.of(each.value()) : Optional.empty(),
              Formats.NAMES)
          .ifPresent(formats::add);
    }
    return formats;
  }

  private Map<String, RuleLevel> rules(Section all) {
    Map<String, RuleLevel> levels = new TreeMap<>();
    Set<String> names = new TreeSet<>(Rules.all().stream().map(Rule::name).toList());
    all.value(SettingName.RULES.key())
        .ifPresent(
            node ->
                Section.entries(node, SettingName.RULES.key(), problems)
                    .forEach((key, value) -> level(key, value, names, levels)));
    return levels;
  }

  private void level(Text key, Node value, Set<String> names, Map<String, RuleLevel> levels) {
    if (!names.contains(key.value())) {
      problems.add(
          key.node(),
          "there is no rule `" + key.value() + "`; " + NearestName.remedy(key.value(), names));
      return;
    }
    Section.texts(key.value(), value, problems).stream()
        .findFirst()
        .or(() -> Optional.of(new Text("", value)))
        .flatMap(text -> known(text, RuleLevel.of(text.value()), RuleLevel.ids()))
        .ifPresent(level -> levels.put(key.value(), level));
  }

  private List<NamedAnnotation> annotations(List<Text> texts) {
    List<NamedAnnotation> annotations = new ArrayList<>();
    for (Text each : texts) {
      String name = each.value().startsWith("@") ? each.value().substring(1) : each.value();
      if (CLASS_NAME.matcher(name).matches()) {
        annotations.add(new NamedAnnotation(name, at(each.node())));
      } else {
        problems.add(
            each.node(),
            "`" + name + "` is no annotation; name it as in an import, `com.acme.Guarded`.");
      }
    }
    return annotations;
  }

  private VocabularyChanges vocabulary(Section all) {
    Optional<Node> node = all.value(SettingName.VOCABULARY.key());
    if (node.isEmpty()) {
      return VocabularyChanges.NONE;
    }
    Section vocabulary =
        Section.of(node.get(), SettingName.VOCABULARY.key(), Set.of("add", "exclude"), problems);
    Map<Category, List<String>> add = new EnumMap<>(Category.class);
    vocabulary
        .value("add")
        .ifPresent(
            entries ->
                Section.entries(entries, "add", problems)
                    .forEach((key, value) -> addition(key, value, add)));
    return new VocabularyChanges(add, members(vocabulary.texts("exclude")));
  }

  private void addition(Text key, Node value, Map<Category, List<String>> add) {
    List<String> ids = Arrays.stream(Category.values()).map(Category::id).toList();
    Optional<Category> category =
        Arrays.stream(Category.values()).filter(each -> each.id().equals(key.value())).findFirst();
    known(key, category, ids)
        .ifPresent(each -> add.put(each, members(Section.texts(key.value(), value, problems))));
  }

  private List<String> members(List<Text> texts) {
    for (Text each : texts) {
      if (!MEMBER.matcher(each.value()).matches()) {
        problems.add(
            each.node(),
            "`" + each.value() + "` is no name of a member, as `contactPhone` or `Shop.phone` is.");
      }
    }
    return values(texts);
  }

  private List<Perimeter> perimeters(List<Node> items) {
    List<Perimeter> perimeters = new ArrayList<>();
    for (Node item : items) {
      Section entry =
          Section.of(
              item,
              SettingName.PERIMETERS.key(),
              Set.of("name", "guards", "limits", "reason"),
              problems);
      List<String> guards = paths(entry.texts("guards"));
      List<String> limits = paths(entry.texts("limits"));
      if (guards.isEmpty() && limits.isEmpty()) {
        problems.add(
            item, "this perimeter does nothing; list path patterns under `guards` or `limits`.");
      }
      perimeters.add(
          new Perimeter(
              entry.required("name", "call it what it is, `gateway` or `ingress`.").value(),
              guards,
              limits,
              entry.required("reason", WHY).value(),
              at(item)));
    }
    return perimeters;
  }

  private List<PublicEndpoint> publicEndpoints(List<Node> items) {
    List<PublicEndpoint> endpoints = new ArrayList<>();
    for (Node item : items) {
      Section entry =
          Section.of(
              item,
              SettingName.PUBLIC_ENDPOINTS.key(),
              Set.of("path", "method", "reason", "expires"),
              problems);
      Text path = entry.required("path", "say which endpoints, `/v1/directory/**`.");
      endpoints.add(
          new PublicEndpoint(
              paths(List.of(path)).stream().findFirst().orElse("/"),
              entry.text("method").flatMap(this::method),
              entry.text("reason").map(Text::value).orElse(""),
              entry.text("expires").flatMap(this::day),
              at(item)));
    }
    return endpoints;
  }

  private Optional<HttpMethod> method(Text text) {
    List<String> names = Arrays.stream(HttpMethod.values()).map(Enum::name).toList();
    Optional<HttpMethod> method =
        Arrays.stream(HttpMethod.values())
            .filter(each -> each.name().equals(text.value()))
            .findFirst();
    return known(text, method, names);
  }

  private Optional<LocalDate> day(Text text) {
    try {
      return Optional.of(LocalDate.parse(text.value()));
    } catch (DateTimeParseException e) {
      problems.add(
          text.node(), "`" + text.value() + "` is no date; write the last day as 2027-01-31.");
      return Optional.empty();
    }
  }

  private List<String> paths(List<Text> texts) {
    for (Text each : texts) {
      if (!each.value().isEmpty() && !each.value().startsWith("/")) {
        problems.add(each.node(), "`" + each.value() + "` is no path; it must begin with `/`.");
      }
    }
    return values(texts);
  }

  private List<Exclusion> exclusions(List<Text> texts) {
    return texts.stream().map(each -> new Exclusion(each.value(), at(each.node()))).toList();
  }

  private <T> Optional<T> known(Text text, Optional<T> value, List<String> right) {
    if (value.isEmpty()) {
      problems.add(
          text.node(),
          "`" + text.value() + "` means nothing here; " + NearestName.remedy(text.value(), right));
    }
    return value;
  }

  private Location at(Node node) {
    return new Location(file, Problems.line(node));
  }

  private static List<String> values(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }
}
