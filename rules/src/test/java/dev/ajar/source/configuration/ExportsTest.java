package dev.ajar.source.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

  private static final String DUMP =
      """
      -- the server's database
      INSERT INTO `config_info` (`id`, `data_id`, `group_id`, `content`) VALUES
      (1, 'application-dev.yml', 'DEFAULT_GROUP', 'open:\\n  paths: /a,/b # it''s \\'so\\'\\n'),
      (2, 'users-dev.yml', 'DEFAULT_GROUP', 'mine: 1\\nother: \\"x\\"');
      INSERT INTO `config_info_beta` VALUES (1, 'users-dev.yml', 'DEFAULT_GROUP', 'mine: 9');
      """;

  private static final String IMPORTS =
      """
      spring:
        application: {name: '@artifactId@'}
        cloud: {nacos: {config: {server-addr: here}}}
        config:
          import:
            - optional:nacos:application-@profiles.active@.yml
            - optional:nacos:${spring.application.name}-@profiles.active@.yml?group=DEFAULT_GROUP
            - optional:nacos:extra.yml
      """;

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @BeforeEach
  void service() throws IOException {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>server</module></modules></project>");
    module("users", "spring-boot-starter-web");
    module("server", "spring-cloud-config-server");
  }

  private void module(String name, String dependency) throws IOException {
    write(
        name + "/pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>%s</artifactId><version>1</version>
        <dependencies><dependency><groupId>x</groupId><artifactId>%s</artifactId></dependency></dependencies>
        </project>
        """
            .formatted(name, dependency));
    write(
        name + "/src/main/java/" + name + "/Main.java",
        "package "
            + name
            + "; @org.springframework.boot.autoconfigure.SpringBootApplication class Main {}");
  }

  private ConfigurationProperties properties() {
    try (Sources sources = Sources.open(root, List.of())) {
      return sources.applications().stream()
          .filter(each -> each.name().equals("users"))
          .map(Application::configuration)
          .findFirst()
          .orElseThrow();
    }
  }

  private static String text(ConfigurationProperties properties, String name) {
    return properties.get(name).flatMap(PropertyValue::text).orElse("none");
  }

  @Test
  void importsDocumentsOfADumpByTheirNames() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    assertTrue(properties().elsewhere().isPresent());

    write("sql/nacos.sql", DUMP);
    ConfigurationProperties properties = properties();
    assertEquals("/a,/b", text(properties, "open.paths"));
    assertEquals("1", text(properties, "mine"));
    assertEquals("x", text(properties, "other"));
    assertEquals("sql/nacos.sql", properties.get("mine").orElseThrow().at().file());
    assertEquals(4, properties.get("mine").orElseThrow().at().line());
    assertEquals(Optional.empty(), properties.elsewhere());
  }

  @Test
  void appliesReplacementsAndForgetsDocumentsChangedInOtherWays() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    String where = " WHERE `id` = 2 AND `data_id` = 'users-dev.yml';\n";
    write(
        "sql/nacos.sql",
        DUMP
            + "UPDATE `config_info` SET `content` = REPLACE(`content`, 'mine: 1', 'mine: 2')"
            + where);
    assertEquals("2", text(properties(), "mine"));

    write("sql/nacos.sql", DUMP + "UPDATE config_info SET content = CONCAT(content, 'x')" + where);
    assertEquals("none", text(properties(), "mine"));
    assertEquals("/a,/b", text(properties(), "open.paths"));
  }

  @Test
  void doesNotKnowWhichOfTwoDocumentsOfOneNameCounts() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    write("sql/nacos.sql", DUMP);
    write("docs/DEFAULT_GROUP/users-dev.yml", "mine: 3");
    assertEquals("none", text(properties(), "mine"));
  }

  @Test
  void readsWhatAnOlderClientAsksForByItsNameAndProfile() throws IOException {
    write(
        "users/src/main/resources/bootstrap.yml",
        """
        spring:
          application: {name: users}
          profiles: {active: dev}
          cloud:
            nacos:
              config:
                file-extension: yaml
                shared-configs: [{data-id: common.yaml}]
        """);
    write("users/src/main/resources/application.yml", "mine: own\nkept: own");
    write("config/common.yaml", "mine: common\nshared: yes");
    write("config/users/users-dev.yaml", "mine: served");
    ConfigurationProperties properties = properties();
    assertEquals("served", text(properties, "mine"));
    assertEquals("own", text(properties, "kept"));
    assertEquals("yes", text(properties, "shared"));
    assertEquals(Optional.empty(), properties.elsewhere());
  }

  @Test
  void takesAClientThatIsSwitchedOffForNone() throws IOException {
    write(
        "users/src/main/resources/application.yml",
        "spring: {cloud: {nacos: {config: {server-addr: here, enabled: false}}}}");
    write("sql/nacos.sql", DUMP);
    assertEquals(Optional.empty(), properties().elsewhere());
    assertEquals("none", text(properties(), "mine"));
  }

  @Test
  void readsTheFoldersOfAConfigServerInTheTree() throws IOException {
    write(
        "users/src/main/resources/bootstrap.yml",
        "spring: {application: {name: users}, cloud: {config: {uri: 'http://server'}}}");
    assertTrue(properties().elsewhere().isPresent());

    write("server/src/main/resources/shared/application.yml", "mine: 1\nboth: 1");
    write("server/src/main/resources/shared/users.yml", "both: 2");
    ConfigurationProperties properties = properties();
    assertEquals("1", text(properties, "mine"));
    assertEquals("2", text(properties, "both"));
    assertEquals(Optional.empty(), properties.elsewhere());
  }

  @Test
  void readsADumpThatEndsInTheMiddleOfAText() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    write("sql/nacos.sql", "INSERT INTO config_info VALUES (1, 'users-dev.yml', 'g', 'mine: 1");
    assertEquals("none", text(properties(), "mine"));
  }

  private void zip(String entry, String text) throws IOException {
    Path file = root.resolve("docs/nacos_config_export_1.zip");
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void readsWhatTheConsoleExports() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    zip("DEFAULT_GROUP/extra.yml", "mine: 3");
    assertEquals("3", properties().get("mine").flatMap(PropertyValue::text).orElseThrow());

    zip("DEFAULT_GROUP/extra.txt", "mine: 3");
    assertEquals(Optional.empty(), properties().get("mine"));
  }

  @Test
  void leavesOutArchivesThatAreTooLargeOrBroken() throws IOException {
    write("users/src/main/resources/application.yml", IMPORTS);
    zip("DEFAULT_GROUP/extra.yml", "mine: 3\n#" + "x".repeat(1_000_001));
    assertEquals(Optional.empty(), properties().get("mine"));

    write("docs/nacos_config_export_1.zip", "PK\u0003\u0004 and no more");
    assertEquals(Optional.empty(), properties().get("mine"));
  }

  @Test
  void readsFilesThatCodeNames() throws IOException {
    write("users/src/main/resources/application.yml", "place: classpath:more.properties\nmine: 1");
    write("users/src/main/resources/more.properties", "mine=2\nother=3");
    write(
        "users/src/main/java/users/Config.java",
        """
        package users;
        import org.springframework.context.annotation.PropertySource;
        @PropertySource({"${place}", "file:/etc/more.properties"}) class Config {}
        """);
    assertEquals("1", properties().get("mine").flatMap(PropertyValue::text).orElseThrow());
    assertEquals("3", properties().get("other").flatMap(PropertyValue::text).orElseThrow());
  }
}
