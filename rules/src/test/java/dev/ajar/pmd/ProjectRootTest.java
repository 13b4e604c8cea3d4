package dev.ajar.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRootTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void isTheOutermostDirectoryWithABuildFile() throws IOException {
    touch("shop/settings.gradle");
    touch("shop/services/web/build.gradle.kts");

    assertRoot("shop", "shop/services/web/src/main/java");
  }

  @Test
  void isTheNearestDirectoryWithSettings() throws IOException {
    touch("shop/pom.xml");
    touch("shop/web/ajar.yml");

    assertRoot("shop/web", "shop/web/src/main/java");
    assertRoot("shop", "shop/other/src/main/java");
  }

  @Test
  void isInsideTheRepository() throws IOException {
    touch("pom.xml");
    touch("shop/.git/HEAD");
    touch("shop/web/pom.xml");

    assertRoot("shop/web", "shop/web/src/main/java");
  }

  @Test
  void isTheRepositorysOwnDirectoryWhereTheBuildFileIsThere() throws IOException {
    touch("shop/.git/HEAD");
    touch("shop/pom.xml");

    assertRoot("shop", "shop/web/src/main/java");
  }

  @Test
  void isNoProjectInWhoseSourcesOrOutputAnotherLies() throws IOException {
    touch("shop/pom.xml");
    touch("shop/src/it/leak/pom.xml");
    touch("shop/target/it/leak/pom.xml");

    assertRoot("shop/src/it/leak", "shop/src/it/leak/src/main/java");
    assertRoot("shop/target/it/leak", "shop/target/it/leak/src/main/java");
  }

  @Test
  void isNoneWithoutABuildFile() throws IOException {
    touch("loose/.git/HEAD");

    assertEquals(Optional.empty(), ProjectRoot.around(folder.resolve("loose/src")));
  }

  private void assertRoot(String root, String start) {
    assertEquals(Optional.of(folder.resolve(root)), ProjectRoot.around(folder.resolve(start)));
  }

  private void touch(String file) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.createFile(folder.resolve(file));
  }
}
