package dev.ajar.source.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Gap;
import dev.ajar.source.build.FoundFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPropertiesTest {

  @TempDir Path root;
  private final List<FoundFile> files = new ArrayList<>();

  @Test
  void readsValuesWithTheirPlaces() {
    file("application.yml", "server:", "  servlet:", "    context-path: /api", "  port: 8080");
    file("application.properties", "# comment", "a.b = c\\", "   d", "e:f", "g");
    ConfigurationProperties properties = read();
    assertEquals("/api", text(properties, "server.servlet.context-path"));
    assertEquals("application.yml:3", place(properties, "server.servlet.context-path"));
    assertEquals("8080", text(properties, "server.port"));
    assertEquals("cd", text(properties, "a.b"));
    assertEquals("application.properties:2", place(properties, "a.b"));
    assertEquals("f", text(properties, "e"));
    assertEquals("", text(properties, "g"));
    assertEquals(Optional.empty(), properties.get("server"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.permit-all-urls",
        "app.permitAllUrls",
        "APP.PERMIT_ALL_URLS",
        "app.permit_all-urls"
      })
  void findsAPropertyInAnySpelling(String asked) {
    file("application.yml", "app:", "  permit-all_urls: /a");
    assertEquals("/a", text(read(), asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application.yml|x: [a, b]",
        "application.yml|x:⏎  - a⏎  - b",
        "application.yml|x: a, b",
        "application.yml|x: >⏎  a,⏎  b",
        "application.properties|x[0]=a⏎x[1]=b",
        "application.properties|x=a,\\⏎  b"
      })
  void readsListsHoweverTheyAreWritten(String name, String text) {
    file(name, text.replace('⏎', '\n'));
    assertEquals(List.of("a", "b"), texts(read().list("x")));
  }

  @Test
  void keepsListsOfObjectsApart() {
    file("application.yml", "rules:", "  - path: /a", "    roles: [x, y]", "  - path: /b");
    ConfigurationProperties properties = read();
    assertEquals(Set.of("0", "1"), properties.keysBelow("rules"));
    assertEquals("/b", text(properties, "rules[1].path"));
    assertEquals(List.of("x", "y"), texts(properties.list("rules[0].roles")));
    assertEquals(
        List.of("path", "roles[0]", "roles[1]"),
        List.copyOf(properties.mapOf("rules[0]").keySet()));
  }

  @Test
  void readsMapsWithTheirKeysAsWritten() {
    file(
        "application.yml",
        "app:",
        "  chain:",
        "    '[/Public/**]': anon",
        "    /login: anon",
        "    plainKey: x",
        "  other: y");
    ConfigurationProperties properties = read();
    assertEquals(
        List.of("/Public/**", "/login", "plainKey"),
        List.copyOf(properties.keysBelow("app.chain")));
    assertEquals(
        List.of("[/Public/**]", "/login", "plainKey"),
        List.copyOf(properties.mapOf("app.chain").keySet()));
    assertEquals(Set.of("chain", "other"), properties.keysBelow("app"));
    assertEquals(Set.of("app"), properties.keysBelow(""));
  }

  @Test
  void letsPropertiesOverrideYamlAndConfigOverrideTheRootAndApplicationOverrideBootstrap() {
    file("bootstrap.yml", "a: 0", "z: boot");
    file("application.yaml", "a: 1");
    file("application.yml", "a: 2", "b: 2", "c: 2");
    file("application.properties", "b=3", "c=3");
    file("config/application.yml", "c: 4");
    ConfigurationProperties properties = read();
    assertEquals(
        List.of("2", "3", "4", "boot"),
        List.of(
            text(properties, "a"),
            text(properties, "b"),
            text(properties, "c"),
            text(properties, "z")));
  }

  @Test
  void replacesListsAsAWhole() {
    file("application.yml", "x: [a, b, c]", "y: [a, b]", "---", "x: [d]", "y: e");
    assertEquals(List.of("d"), texts(read().list("x")));
    assertEquals(List.of("e"), texts(read().list("y")));
  }

  @Test
  void takesTheFirstOfTwoFilesWithOneName() {
    file("app/application.yml", "a: 1");
    file("lib/application.yml", "a: 2", "b: 2");
    ConfigurationProperties properties = read();
    assertEquals("1", text(properties, "a"));
    assertEquals(Optional.empty(), properties.get("b"));
    assertEquals("lib/application.yml", properties.gaps().get(0).at().file());
  }

  @Test
  void takesProfilesThatShipAsActive() {
    file(
        "application.yml",
        "spring.profiles.active: dev",
        "a: base",
        "---",
        "spring.config.activate.on-profile: prod",
        "a: doc",
        "b: doc");
    file("application-dev.yml", "a: dev");
    file("application-prod.properties", "a=prod");
    ConfigurationProperties properties = read();
    assertEquals("dev", text(properties, "a"));
    assertEquals(Optional.of("dev"), properties.get("a").orElseThrow().profile());
    assertEquals(List.of("doc", "prod"), texts(properties.otherProfiles("a")));
    assertEquals(
        List.of(Optional.of("prod"), Optional.of("prod")),
        properties.otherProfiles("a").stream().map(PropertyValue::profile).toList());
    assertEquals(Optional.empty(), properties.get("b"));
    assertEquals(Set.of("dev"), properties.profiles());
  }

  @Test
  void takesTheDefaultProfileWhereNoneIsActive() {
    file("application.yml", "a: base");
    file("application-default.yml", "a: default");
    assertEquals("default", text(read(), "a"));
    assertEquals("base", text(read("other"), "a"));
  }

  @Test
  void letsSettingsReplaceTheProfilesOfTheFiles() {
    file(
        "application.yml",
        "spring:",
        "  profiles:",
        "    active: dev",
        "    include: [common]",
        "    group:",
        "      prod: [eu, tls]");
    assertEquals(List.of("common", "prod", "eu", "tls"), List.copyOf(read("prod").profiles()));
    assertEquals(List.of("common", "dev"), List.copyOf(read().profiles()));
  }

  @ParameterizedTest
  @CsvSource({
    "prod,true",
    "!prod,false",
    "dev,false",
    "prod & eu,true",
    "prod & !eu,false",
    "(dev | eu) & prod,true",
    "'dev,prod',true",
    "(prod,false",
    "'',false"
  })
  void understandsProfileExpressions(String expression, boolean holds) {
    file(
        "application.yml",
        "x: base",
        "---",
        "spring:",
        "  config.activate.on-profile: \"" + expression + "\"",
        "x: doc");
    assertEquals(holds ? "doc" : "base", text(read("prod", "eu"), "x"));
  }

  @Test
  void understandsTheProfilesOfOlderVersionsAndDocumentsOfPropertiesFiles() {
    file("application.yml", "x: base", "---", "spring.profiles: prod", "x: doc");
    file(
        "application.properties",
        "y=base",
        "#---",
        "spring.config.activate.on-profile=prod",
        "y=doc");
    assertEquals("doc", text(read("prod"), "x"));
    assertEquals("base", text(read(), "y"));
    assertEquals("doc", text(read("prod"), "y"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/${api.base-path}/v1|/base/v1",
        "${none:x}|x",
        "${none:${apiBase:y}}|y",
        "${none:${api.basePath}}|base",
        "${api.${which}}|base",
        "${none:a:b}|a:b",
        "${none:}|''",
        "$5 {x} ${open|$5 {x} ${open"
      })
  void resolvesPlaceholders(String text, String expected) {
    file(
        "application.yml",
        "api.base-path: base",
        "which: BASE_PATH",
        "self: ${self}",
        "a: ${b}",
        "b: ${a}");
    assertEquals(Optional.of(expected), read().resolve(text).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${NONE}/x|`${NONE}` is set outside of the configuration files and has no default",
        "${a}|`${a}` refers to itself",
        "v@project.version@|`@project.version@` is filled in by the build",
        "ENC(abc)|it is encrypted",
        "'{cipher}abc'|it is encrypted",
        "${random.uuid}|`${random.uuid}` is chosen at random"
      })
  void tellsWhyAValueIsUnknown(String text, String reason) {
    file("application.yml", "a: ${b}", "b: ${a}", "value: \"" + text + "\"");
    PropertyValue value = read().get("value").orElseThrow();
    assertEquals(Optional.empty(), value.text());
    assertEquals(Optional.of(reason), value.unknown());
  }

  @Test
  void tellsWhichDefaultsTheEnvironmentMayReplace() {
    file("application.yml", "on: ${SECURITY_ON:true}");
    PropertyValue value = read().get("on").orElseThrow();
    assertEquals(Optional.of("true"), value.text());
    assertEquals(Set.of("SECURITY_ON"), value.defaulted());
  }

  @Test
  void survivesWhatMavenFillsIn() {
    file(
        "application.yml",
        "v: @project.version@",
        "spring:",
        "  profiles:",
        "    active: @profile@ # by Maven",
        "x:",
        "  - @a@",
        "  - b",
        "mail: me@acme.com");
    ConfigurationProperties properties = read();
    assertEquals(
        Optional.of("`@project.version@` is filled in by the build"),
        properties.get("v").orElseThrow().unknown());
    assertEquals("me@acme.com", text(properties, "mail"));
    assertEquals(2, properties.list("x").size());
    assertEquals(Set.of("default"), properties.profiles());
    assertEquals(
        List.of(
            "application.yml:4: the active profiles can't be told: `@profile@` is filled in by the build; name them in the settings"),
        gaps(properties));
  }

  @Test
  void readsTheRestOfBrokenYaml() {
    file("application.yml", "a: 1", "b: 'x' y", "c: 3", "\td: 4", "e: 5");
    ConfigurationProperties properties = read();
    assertEquals(
        List.of("1", "3", "5"),
        List.of(text(properties, "a"), text(properties, "c"), text(properties, "e")));
    assertEquals(
        List.of("application.yml:2", "application.yml:4"),
        properties.gaps().stream().map(each -> each.at().toString()).toList());
    assertTrue(
        properties
            .gaps()
            .get(0)
            .reason()
            .endsWith("this line isn't YAML; the rest of the file was used"));
  }

  @Test
  void endsSoonOnTextThatIsNoYaml() {
    file("application.yml", "{{ range }}\n: - ] [\n\t".repeat(500));
    file("application.properties", "a=1");
    ConfigurationProperties properties = read();
    assertEquals("1", text(properties, "a"));
    assertTrue(properties.gaps().size() <= 11);
  }

  @Test
  void boundsAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append(("*a" + (i - 1) + ", ").repeat(8))
          .append("*a")
          .append(i - 1)
          .append("]\n");
    }
    file("application.yml", bomb.toString());
    file("application.properties", "ok=1");
    ConfigurationProperties properties = read();
    assertEquals("1", text(properties, "ok"));
    assertEquals("application.yml:1", properties.gaps().get(0).at().toString());
  }

  @Test
  void survivesAliasesInACircleAndReadsMerges() {
    file("application.yml", "base: &b", "  x: 1", "  y: 2", "more:", "  <<: *b", "  y: 3");
    file("config/application.yml", "a: &a", "  b: *a");
    ConfigurationProperties properties = read();
    assertEquals("1", text(properties, "more.x"));
    assertEquals("3", text(properties, "more.y"));
    assertEquals("config/application.yml", properties.gaps().get(0).at().file());
  }

  @Test
  void readsImportsAndNamesThoseFromElsewhere() {
    file(
        "application.yml",
        "spring.config.import: ['classpath:more.yml', 'optional:configserver:']",
        "a: 1");
    file("more.yml", "a: 2");
    ConfigurationProperties properties = read();
    assertEquals("2", text(properties, "a"));
    assertEquals(
        List.of(
            "application.yml:1: configuration from `configserver:` isn't in the sources; what it sets is not known"),
        gaps(properties));
  }

  @Test
  void readsFilesOfOtherNamesWhereTheyAreNamed() {
    file("thingsboard.yml", "a: 1");
    assertEquals(Optional.empty(), read().get("a"));
    assertEquals(
        "1", text(ConfigurationProperties.read(files, Set.of("thingsboard"), Set.of()), "a"));
  }

  @Test
  void takesNothingForAnEmptyText() {
    file("application.yml", "a:", "b: ~", "c: null", "d: 'null'", "e: {}");
    Map<String, PropertyValue> all = read().mapOf("");
    assertEquals(List.of("", "", "", "null", ""), texts(List.copyOf(all.values())));
  }

  private void file(String name, String... lines) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      files.add(new FoundFile(Files.writeString(file, String.join("\n", lines)), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurationProperties read(String... profiles) {
    return ConfigurationProperties.read(files, Set.of(profiles));
  }

  private static String text(ConfigurationProperties properties, String name) {
    return properties.get(name).orElseThrow().text().orElseThrow();
  }

  private static String place(ConfigurationProperties properties, String name) {
    return properties.get(name).orElseThrow().at().toString();
  }

  private static List<String> texts(List<PropertyValue> values) {
    return values.stream().map(each -> each.text().orElse("?")).toList();
  }

  private static List<String> gaps(ConfigurationProperties properties) {
    return properties.gaps().stream().map((Gap each) -> each.at() + ": " + each.reason()).toList();
  }
}
