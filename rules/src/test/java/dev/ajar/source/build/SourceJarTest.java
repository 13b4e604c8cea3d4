package dev.ajar.source.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceJarTest {

  @TempDir Path directory;

  @Test
  void readsAJarLikeADirectory() throws IOException {
    Path jar =
        jar(
            "a-sources.jar",
            "com/acme/A.java",
            "it/acme/B.java",
            "application.yml",
            "META-INF/spring-context.xml");
    try (SourceJar sources = SourceJar.open(jar, "a-sources.jar")) {
      BuildModule module = sources.modules().modules().get(0);
      assertEquals(
          List.of("com/acme/A.java", "it/acme/B.java"), ModulesTest.paths(module.javaFiles()));
      assertEquals(List.of("application.yml"), ModulesTest.paths(module.configurationFiles()));
      assertEquals(List.of("META-INF/spring-context.xml"), ModulesTest.paths(module.xmlFiles()));
      assertEquals("x", Files.readString(module.javaFiles().get(0).path()));
      assertEquals(List.of(), sources.gaps());
    }
  }

  @Test
  void tellsOfACorruptJar() throws IOException {
    Path jar = Files.writeString(directory.resolve("bad.jar"), "PK no zip");
    try (SourceJar sources = SourceJar.open(jar, "lib/bad.jar")) {
      assertEquals(List.of(), sources.modules().modules());
      assertEquals("lib/bad.jar:1", sources.gaps().get(0).at().toString());
      assertTrue(sources.gaps().get(0).reason().startsWith("not a readable jar"));
    }
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("x".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
