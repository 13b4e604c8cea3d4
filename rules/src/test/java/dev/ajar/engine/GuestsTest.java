package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ajar.rule.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that no build puts into an application, beside one that would serve them. */
class GuestsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writesAServerAndALibraryThatItDoesNotName() throws IOException {
    module("core", "");
    java("core", "Security", SECURITY);
    java("core", "CoreController", controller("CoreController", "/core"));
    module("server", "core");
    file("server/src/main/resources/application.properties", "permitted=/extra/open");
    module("extra", "core");
    java("extra", "OpenController", controller("OpenController", "/extra/open"));
    java("extra", "ExtraController", controller("ExtraController", "/extra/own"));
    file(
        "pom.xml",
        pom("parent", "")
            .replace(
                "</project>",
                "<packaging>pom</packaging><modules><module>core</module><module>server</module>"
                    + "<module>extra</module></modules></project>"));
  }

  @Test
  void areJudgedByTheRulesAndPropertiesOfThatApplication() throws Exception {
    java("server", "Server", SERVER);
    assertEquals(
        List.of("GET /core GUARDED", "GET /extra/open OPEN", "GET /extra/own GUARDED"), verdicts());
  }

  @Test
  void areToldOnTheConditionThatItServesThem() throws Exception {
    java("server", "Server", SERVER);
    for (Assessment each : Analysis.run(Settings.of(folder)).assessments()) {
      boolean guest = each.endpoint().path().startsWith("/extra");
      assertEquals(guest, each.access().conditions().toString().contains("`server`"));
    }
  }

  @Test
  void areNoGuestsOfWhatIsStartedByALauncherOfItsOwn() throws Exception {
    java("server", "Server", SERVER);
    java("extra", "ExtraApplication", LAUNCHED);
    assertEquals("GET /extra/open OPEN", verdicts().get(1));
    file(
        "extra/pom.xml",
        pom("extra", "core")
            .replace(
                "</project>",
                "<build><plugins><plugin><groupId>org.springframework.boot</groupId>"
                    + "<artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>"
                    + "</project>"));
    assertEquals("GET /extra/open GUARDED", verdicts().get(1));
    assertFalse(conditions().contains("`server`"));
  }

  private String conditions() throws CannotAnalyse {
    return Analysis.run(Settings.of(folder)).assessments().stream()
        .map(each -> each.access().conditions().toString())
        .collect(Collectors.joining());
  }

  private List<String> verdicts() throws CannotAnalyse {
    return Analysis.run(Settings.of(folder)).assessments().stream()
        .map(each -> each.endpoint().title() + " " + each.access().verdict())
        .toList();
  }

  private void module(String name, String needs) throws IOException {
    file(name + "/pom.xml", pom(name, needs));
  }

  private static String pom(String name, String needs) {
    String dependency =
        needs.isEmpty()
            ? ""
            : "<dependency><groupId>acme</groupId><artifactId>%s</artifactId>".formatted(needs)
                + "<version>1</version></dependency>";
    return """
    <project><modelVersion>4.0.0</modelVersion><groupId>acme</groupId><artifactId>%s</artifactId>
    <version>1</version><dependencies>%s<dependency><groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-security</artifactId><version>3.2.0</version></dependency>
    </dependencies></project>
    """
        .formatted(name, dependency);
  }

  private void java(String module, String type, String source) throws IOException {
    file(module + "/src/main/java/acme/" + type + ".java", "package acme;\n" + source);
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String controller(String name, String path) {
    return """
    import org.springframework.web.bind.annotation.*;
    @RestController class %s {
      @GetMapping("%s") int answer() { return 1; }
    }
    """
        .formatted(name, path);
  }

  private static final String SERVER =
      """
      @org.springframework.boot.autoconfigure.SpringBootApplication class Server {}
      """;

  private static final String LAUNCHED =
      """
      import com.vendor.Launcher;
      class ExtraApplication {
        public static void main(String[] args) { Launcher.run("extra", args); }
      }
      """;

  private static final String SECURITY =
      """
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.context.annotation.*;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.web.SecurityFilterChain;
      @Configuration class Security {
        @Value("${permitted:/none}") private String permitted;
        @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
          return http.authorizeHttpRequests(
                  all -> all.requestMatchers(permitted).permitAll().anyRequest().authenticated())
              .build();
        }
      }
      """;
}
