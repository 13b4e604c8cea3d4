package dev.ajar.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFoldersTest {

  @TempDir private Path module;

  @Test
  void onlyDirectoriesThatExistAreSources() throws IOException {
    Path sources = Files.createDirectories(module.resolve("src/main/java"));

    assertEquals(List.of(sources), folders(sources, module.resolve("src/main/resources")));
  }

  @Test
  void generatedSourcesAreFoundWithoutBeingDeclared() throws IOException {
    file("target/generated-sources/openapi/src/main/java/Api.java");

    assertEquals(List.of(module.resolve("target/generated-sources/openapi")), folders());
  }

  @Test
  void anEmptyGeneratedDirectoryIsNoSourceEvenWhereItIsDeclared() throws IOException {
    Path declared = Files.createDirectories(module.resolve("target/generated-sources/annotations"));

    assertEquals(List.of(), folders(declared));
  }

  @Test
  void rewrittenCopiesOfTheSourcesAreLeftOut() throws IOException {
    file("target/generated-sources/delombok/User.java");

    assertEquals(List.of(), folders());
  }

  @Test
  void aDirectoryWithinAnotherIsNotGivenTwice() throws IOException {
    file("target/generated-sources/openapi/src/main/java/Api.java");
    Path declared = module.resolve("target/generated-sources/openapi/src/main/java");

    assertEquals(List.of(module.resolve("target/generated-sources/openapi")), folders(declared));
  }

  private List<Path> folders(Path... declared) {
    return SourceFolders.of(Stream.of(declared), module.resolve("target"));
  }

  private void file(String name) throws IOException {
    Path file = module.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "interface Api {}");
  }
}
