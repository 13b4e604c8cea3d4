package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and places that nobody would hand over on purpose: each is told, and nothing else lost. */
class BadInputTest {

  @TempDir private Path folder;

  @Test
  void aMissingRootIsOneSentenceWithItsRemedy() {
    Path nowhere = folder.resolve("nowhere");
    String message =
        assertThrows(CannotAnalyse.class, () -> Analysis.run(Settings.of(nowhere))).getMessage();
    assertTrue(message.contains(nowhere.toString()), message);
    assertTrue(message.contains("name the directory"), message);
  }

  @Test
  void aFileAsRootIsOneSentenceWithItsRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), "class A {}");
    String message =
        assertThrows(CannotAnalyse.class, () -> Analysis.run(Settings.of(file))).getMessage();
    assertTrue(message.contains(file.toString()), message);
  }

  @Test
  void anEmptyTreeHasNoFiles() {
    Result result = BadTree.analysed(Settings.of(folder));
    assertEquals(0, result.files());
    assertEquals(List.of(), result.assessments());
  }

  @Test
  void brokenSyntaxInABodyKeepsTheHandler() {
    BadTree tree =
        new BadTree(folder)
            .controller(
                "Half",
                """
                @RestController class Half {
                  @GetMapping("/bad/a") good.Account a() { return x. ; }
                  @GetMapping("/bad/b") good.Account b() { return null; }
                }
                """);
    Result result = tree.survives();
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/a"));
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/b"));
    BadTree.gap(result, "bad/Half.java");
  }

  @Test
  void brokenEncodingIsReadAsFarAsItGoes() {
    byte[] latin =
        "package bad; /* Zugriff f\u00fcr alle \u00e9 */ class Latin { String s = \"\u00fc\"; }"
            .getBytes(StandardCharsets.ISO_8859_1);
    new BadTree(folder).file("bad/Latin.java", latin).survives();
  }

  @Test
  void bytesThatAreNoTextAreToldOrIgnored() {
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};
    new BadTree(folder)
        .file("bad/Noise.java", noise)
        .file("bad/Compiled.java", classFile)
        .file("bad/Empty.java", new byte[0])
        .file("bad/Zeros.java", new byte[10_000])
        .survives();
  }

  @Test
  void aBinaryControllerIsAGap() {
    byte[] start =
        "package bad; @RestController class X { @GetMapping \u0000\u0001"
            .getBytes(StandardCharsets.UTF_8);
    Result result = new BadTree(folder).file("bad/X.java", start).survives();
    BadTree.gap(result, "bad/X.java");
  }

  @Test
  void aTemplateIsAGap() {
    Result result =
        new BadTree(folder)
            .file(
                "templates/Controller.java",
                """
                package ${package};
                import org.springframework.web.bind.annotation.*;
                #if($rest) @RestController #end
                public class ${Name}Controller {
                  @GetMapping("/${path}") public ${Name} get() { return null; }
                }
                """)
            .survives();
    BadTree.gap(result, "templates/Controller.java");
  }

  @Test
  void aGeneratedFileOfFiveMegabytesIsAGapAndTakesNoTime() {
    String constants =
        IntStream.range(0, 90_000)
            .mapToObj(
                i ->
                    "  public static final String CONSTANT_"
                        + i
                        + " = \"value number "
                        + i
                        + "\";\n")
            .collect(Collectors.joining());
    Result result =
        new BadTree(folder)
            .controller("Huge", "@RestController class Huge {\n" + constants + "}\n")
            .survives();
    String reason = BadTree.gap(result, "bad/Huge.java");
    assertTrue(reason.contains("characters"), reason);
  }

  @Test
  void linksThatLeadInACircleEnd() throws IOException {
    BadTree tree = new BadTree(folder);
    try {
      Files.createSymbolicLink(folder.resolve("good/loop"), folder);
      Files.createSymbolicLink(folder.resolve("good/Self.java"), Path.of("Self.java"));
      Files.createSymbolicLink(folder.resolve("good/Gone.java"), Path.of("nowhere.java"));
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      assumeTrue(false, "no symbolic links here");
    }
    tree.survives();
  }

  @Test
  void aDirectoryNamedLikeASourceFileIsNone() throws IOException {
    BadTree tree = new BadTree(folder);
    Files.createDirectories(folder.resolve("bad/Folder.java"));
    Files.createDirectories(folder.resolve("src/main/resources/application.yml"));
    Files.createDirectories(folder.resolve("pom.xml.d"));
    tree.survives();
  }

  @Test
  void aFileThatMayNotBeReadIsAGap() throws IOException {
    BadTree tree = new BadTree(folder).controller("Secret", "@RestController class Secret {}");
    Path secret = folder.resolve("bad/Secret.java");
    Files.setPosixFilePermissions(secret, Set.of());
    assumeTrue(!Files.isReadable(secret), "everything can be read by this user");
    assertTrue(BadTree.gap(tree.survives(), "bad/Secret.java").contains("readable"));
  }

  @Test
  void aTypeInTwoModulesIsOneEndpointEach() {
    String pom =
        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
            + "<artifactId>%s</artifactId><version>1</version></project>";
    String controller =
        """
        package twin;
        import org.springframework.web.bind.annotation.*;
        @RestController class Twin {
          @GetMapping("/bad/%s") good.Account get() { return null; }
        }
        """;
    Result result =
        new BadTree(folder, "one/src/main/java/")
            .file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>p"
                    + "</artifactId><version>1</version><packaging>pom</packaging><modules>"
                    + "<module>one</module><module>two</module><module>gone</module></modules>"
                    + "</project>")
            .file("one/pom.xml", pom.formatted("one"))
            .file("two/pom.xml", pom.formatted("two"))
            .file("one/src/main/java/twin/Twin.java", controller.formatted("one"))
            .file("two/src/main/java/twin/Twin.java", controller.formatted("two"))
            .survives();
    assertEquals(
        Set.of("GET /bad/one", "GET /bad/two"),
        result.assessments().stream()
            .map(each -> each.endpoint().title())
            .filter(each -> each.contains("/bad/"))
            .collect(Collectors.toSet()));
  }

  @Test
  void brokenConfigurationFilesAreGaps() {
    Result result =
        new BadTree(folder)
            .file("src/main/resources/application.yml", "server:\n  port: [1, 2\n\tx: y\n")
            .file("src/main/resources/application-dev.properties", "a=\\u00zz\n")
            .survives();
    BadTree.gap(result, "src/main/resources/application.yml");
  }

  @Test
  void anAliasBombIsAGap() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ", ").repeat(8) + before));
    }
    Result result =
        new BadTree(folder).file("src/main/resources/application.yml", yaml.toString()).survives();
    BadTree.gap(result, "src/main/resources/application.yml");
  }

  @Test
  void deepYamlIsAGap() {
    new BadTree(folder)
        .file("src/main/resources/application.yml", "a: " + "[".repeat(100_000))
        .survives();
  }

  @Test
  void propertiesThatNameThemselvesEnd() {
    new BadTree(folder)
        .file(
            "src/main/resources/application.properties",
            "server.servlet.context-path=${a}\na=${b}\nb=${a}\n")
        .controller(
            "Cycle",
            "@RestController class Cycle { @GetMapping(\"${a}/x\") String x() { return \"\"; } }");
    Result result = BadTree.analysed(Settings.of(folder));
    assertEquals(3, result.assessments().size());
  }

  @Test
  void brokenBuildFilesAreGaps() {
    Result result =
        new BadTree(folder).file("pom.xml", "<project><artifactId>x</artifact").survives();
    BadTree.gap(result, "pom.xml");
  }

  @Test
  void entitiesInABuildFileAreNotFollowed() {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 \"lol\">");
    for (int i = 1; i < 20; i++) {
      entities.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    new BadTree(folder)
        .file(
            "pom.xml",
            "<!DOCTYPE project ["
                + entities
                + "]><project><artifactId>&e19;</artifactId></project>")
        .survives();
  }

  @Test
  void modulesThatContainEachOtherEnd() {
    new BadTree(folder)
        .file(
            "pom.xml",
            "<project><artifactId>a</artifactId><modules><module>.</module><module>m</module>"
                + "<module>../..</module></modules></project>")
        .file(
            "m/pom.xml",
            "<project><parent><artifactId>a</artifactId><relativePath>../m/pom.xml</relativePath>"
                + "</parent><artifactId>b</artifactId><modules><module>..</module></modules>"
                + "</project>")
        .survives();
  }
}
