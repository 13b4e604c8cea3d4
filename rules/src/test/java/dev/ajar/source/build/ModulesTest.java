package dev.ajar.source.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulesTest {

  @TempDir Path root;
  private TestTree tree;

  @BeforeEach
  void startWithAnEmptyTree() {
    tree = new TestTree(root);
  }

  @Test
  void takesADirectoryWithoutABuildFileForOneModule() {
    tree.java("com/acme/A.java", "com/acme/build/B.java", "it/acme/C.java").file("application.yml");
    BuildModule module = tree.modules().modules().get(0);
    assertEquals(
        List.of("com/acme/A.java", "com/acme/build/B.java", "it/acme/C.java"),
        paths(module.javaFiles()));
    assertEquals(List.of("application.yml"), paths(module.configurationFiles()));
    assertEquals(BuildModule.Kind.LOOSE, module.kind());
    assertEquals("", module.directory());
  }

  @Test
  void givesEachFileToTheNearestModule() {
    tree.pom("", "parent", "<packaging>pom</packaging>")
        .pom("a", "a")
        .pom("a/b", "b")
        .java("a/src/main/java/A.java", "a/b/src/main/java/B.java")
        .file("a/src/main/resources/config/application-prod.yaml")
        .file("a/src/main/webapp/WEB-INF/web.xml")
        .file("a/b/src/main/resources/logback.xml");
    assertEquals(List.of("parent", "a", "b"), names(tree.modules()));
    assertEquals(List.of("a/src/main/java/A.java"), paths(tree.module("a").javaFiles()));
    assertEquals(List.of("a/b/src/main/java/B.java"), paths(tree.module("b").javaFiles()));
    assertEquals(
        List.of("a/src/main/resources/config/application-prod.yaml"),
        paths(tree.module("a").configurationFiles()));
    assertEquals(List.of("a/src/main/webapp/WEB-INF/web.xml"), paths(tree.module("a").xmlFiles()));
    assertEquals(
        List.of("a/src/main/resources", "a/src/main/webapp"), tree.module("a").resourceRoots());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/T.java",
        "src/it/x/src/main/java/T.java",
        "src/testFixtures/java/T.java",
        "src/integrationTest/java/T.java",
        "target/classes/T.java",
        "target/generated-test-sources/x/T.java",
        "build/tmp/T.java",
        "out/T.java",
        "node_modules/x/T.java",
        ".git/T.java",
        ".idea/T.java",
        "buildSrc/src/main/java/T.java",
        "it/x/T.java",
        "target/generated-sources/test-annotations/T.java",
        "tests/T.java",
        "src/main/resources/archetype/T.java"
      })
  void leavesOutTestsAndOutput(String path) {
    tree.pom("", "a").java("src/main/java/A.java", path);
    assertEquals(List.of("src/main/java/A.java"), paths(tree.module("a").javaFiles()));
  }

  @Test
  void takesPackagesThatAreCalledLikeOutputOrTests() {
    tree.pom("", "a")
        .java("src/main/java/it/acme/build/A.java", "src/main/java/test/target/B.java");
    assertEquals(2, tree.module("a").javaFiles().size());
  }

  @Test
  void takesModulesThatAreCalledLikeTests() {
    tree.pom("", "parent", "<packaging>pom</packaging>")
        .pom("it", "it-app")
        .java("it/src/main/java/A.java");
    assertEquals(1, tree.module("it-app").javaFiles().size());
  }

  @Test
  void takesGeneratedSources() {
    tree.pom("", "a")
        .java("src/main/java/A.java", "target/generated-sources/openapi/src/main/java/Api.java");
    assertEquals(
        List.of("src/main/java", "target/generated-sources/openapi"),
        tree.module("a").sourceRoots());
    assertEquals(2, tree.module("a").javaFiles().size());
  }

  @Test
  void takesSourcesWhereverTheyAreIfNotWhereConventionSays() {
    tree.pom("", "a").java("java/A.java", "src/test/java/T.java");
    assertEquals(List.of("java/A.java"), paths(tree.module("a").javaFiles()));
  }

  @Test
  void namesModulesByTheirDirectoryWhereTheirArtifactIsTaken() {
    tree.pom("x/api", "api").pom("y/api", "api").pom("z", "z");
    assertEquals(List.of("x/api", "y/api", "z"), names(tree.modules()));
  }

  @Test
  void followsNoSymbolicLinks() throws IOException {
    tree.java("src/A.java");
    Files.createSymbolicLink(root.resolve("src/loop"), root);
    Modules modules = tree.modules();
    assertEquals(List.of("src/A.java"), paths(modules.modules().get(0).javaFiles()));
    assertEquals(1, modules.gaps().size());
    assertEquals("src/loop", modules.gaps().get(0).at().file());
    assertTrue(
        modules
            .gaps()
            .get(0)
            .reason()
            .startsWith("a symbolic link, which is not followed; name its target"));
  }

  @Test
  void startsAtARootThatIsASymbolicLink() throws IOException {
    tree.java("real/A.java");
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
    Modules modules = Modules.discover(link);
    assertEquals(List.of("A.java"), paths(modules.modules().get(0).javaFiles()));
    assertEquals(List.of(), modules.gaps());
  }

  @Test
  void tellsOfADirectoryThatIsNotReadable() throws IOException {
    tree.java("a/A.java", "b/B.java");
    assumeFalse(
        !root.resolve("a").toFile().setReadable(false) || Files.isReadable(root.resolve("a")),
        "runs as root");
    Modules modules = tree.modules();
    assertTrue(root.resolve("a").toFile().setReadable(true));
    assertEquals(List.of("b/B.java"), paths(modules.modules().get(0).javaFiles()));
    assertEquals("a", modules.gaps().get(0).at().file());
  }

  @Test
  void tellsOfARootThatIsNotThere() {
    Modules modules = Modules.discover(root.resolve("missing"));
    assertEquals(List.of(), modules.modules());
    assertEquals(".", modules.gaps().get(0).at().file());
  }

  @Test
  void isFastOnFiveThousandFiles() {
    for (int i = 0; i < 50; i++) {
      tree.pom("m" + i, "m" + i);
      for (int j = 0; j < 100; j++) {
        tree.java("m" + i + "/src/main/java/com/acme/p" + i + "/C" + j + ".java");
      }
    }
    Modules modules = assertTimeout(Duration.ofSeconds(2), tree::modules);
    assertEquals(50, modules.modules().size());
    assertTrue(modules.modules().stream().allMatch(each -> each.javaFiles().size() == 100));
  }

  static List<String> paths(List<FoundFile> files) {
    return files.stream().map(FoundFile::displayPath).toList();
  }

  static List<String> names(Modules modules) {
    return modules.modules().stream().map(BuildModule::name).toList();
  }
}
