package dev.ajar.engine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ajar.disclosure.Category;
import dev.ajar.model.HttpMethod;
import dev.ajar.rule.Rule;
import dev.ajar.rule.Rules;
import dev.ajar.rule.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One name for each setting: in the file, its schema, its page, the Maven goals, the command line.
 */
final class SettingsCatalogueTest {

  private static final Path PAGE = Path.of("../docs/settings.md");
  private static final Path SCHEMA = Path.of("../docs/ajar.schema.json");
  private static final Path MOJO =
      Path.of("../maven-plugin/src/main/java/dev/ajar/maven/SettingsMojo.java");
  private static final Path OPTIONS = Path.of("src/main/java/dev/ajar/cli/GivenOptions.java");

  @TempDir private Path root;

  @Test
  void theSchemaKnowsWhatTheFileKnows() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile()).get("properties");

    assertEquals(SettingName.keys(), names(schema));
    assertEquals(
        new TreeSet<>(Rules.all().stream().map(Rule::name).toList()),
        names(schema.at("/rules/properties")));
    assertEquals(
        Set.copyOf(RuleLevel.ids()),
        values(schema.at("/rules/properties/AccountEnumeration/enum")));
    assertEquals(Set.of(Threshold.ids().split(", ")), values(schema.at("/failOn/enum")));
    assertEquals(
        Arrays.stream(Category.values()).map(Category::id).collect(Collectors.toSet()),
        names(schema.at("/vocabulary/properties/add/properties")));
    assertEquals(Set.copyOf(Formats.NAMES), values(schema.at("/formats/oneOf/1/items/enum")));
    assertEquals(
        Arrays.stream(HttpMethod.values()).map(Enum::name).collect(Collectors.toSet()),
        values(schema.at("/publicEndpoints/items/properties/method/enum")));
  }

  @Test
  void thePageHasARowForEveryKeyAndItsHosts() throws IOException {
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>();
    for (SettingName each : SettingName.values()) {
      String row =
          each.isSingle()
              ? "| `%s` | `%s` | `%s` |".formatted(each.key(), each.property(), each.option())
              : "| `" + each.key();
      if (!page.contains(row)) {
        missing.add(row);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void theExampleOnThePageIsReadWithoutComplaint() throws IOException, BadSettings {
    Matcher example =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    assertTrue(example.find());
    Files.writeString(root.resolve(SettingsFile.NAME), example.group(1));

    assertEquals(1, SettingsFile.of(root).publicEndpoints().size());
  }

  @Test
  void theMavenGoalsOfferEverySettingOfOneLine() throws IOException {
    assertEquals(
        singles(SettingName::property), found(MOJO, "property = \"(ajar\\.(?!settings)\\w+)\""));
  }

  @Test
  void theCommandLineOffersEverySettingOfOneLine() throws IOException {
    assertEquals(singles(SettingName::option), found(OPTIONS, "names = \\{?\"(--[\\w-]+)\""));
  }

  private static Set<String> singles(java.util.function.Function<SettingName, String> name) {
    return Arrays.stream(SettingName.values())
        .filter(SettingName::isSingle)
        .map(name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> values(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
