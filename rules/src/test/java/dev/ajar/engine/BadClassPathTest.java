package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Gap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that can't be read as they should: told by name, and the rest is used. */
class BadClassPathTest {

  @TempDir private Path folder;

  @Test
  void aMissingEntryIsTold() {
    assertTold(folder.resolve("nowhere.jar"), "nowhere.jar");
  }

  @Test
  void aJarThatIsNoneIsTold() throws IOException {
    assertTold(Files.writeString(folder.resolve("text.jar"), "this is no jar"), "text.jar");
  }

  @Test
  void anEmptyJarIsTold() throws IOException {
    assertTold(Files.write(folder.resolve("empty.jar"), new byte[0]), "empty.jar");
  }

  @Test
  void aTruncatedJarIsTold() throws IOException {
    byte[] jar = jar("bad/A.class", new byte[5_000]);
    Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(jar, jar.length / 2));
    assertTold(cut, "cut.jar");
  }

  @Test
  void aClassFileThatIsNoneIsTold() throws IOException {
    byte[] noClass = "no class".getBytes(StandardCharsets.UTF_8);
    Path broken = Files.write(folder.resolve("broken.jar"), jar("good/Base.class", noClass));
    BadTree tree = tree();
    tree.file(
        "good/Derived.java",
        "package good; public class Derived extends Base { public String email; }");
    tree.controller(
        "User",
        "@RestController class User { @GetMapping(\"/bad/a\") good.Derived a() { return null; } }");
    Result result = tree.survives(with(tree, broken));
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/a"));
  }

  @Test
  void classFilesOfTheFutureAreReadOrTold() throws IOException {
    byte[] own =
        BadClassPathTest.class.getResourceAsStream("BadClassPathTest.class").readAllBytes();
    own[7] = 120;
    Path future =
        Files.write(
            folder.resolve("future.jar"), jar("dev/ajar/engine/BadClassPathTest.class", own));
    BadTree tree = tree();
    tree.controller(
        "User",
        "@RestController class User extends dev.ajar.engine.BadClassPathTest {"
            + " @GetMapping(\"/bad/a\") good.Account a() { return null; } }");
    Result result = tree.survives(with(tree, future));
    assertEquals("OPEN account data NONE", BadTree.verdicts(result, "GET /bad/a"));
  }

  @Test
  void aCorruptSourcesJarIsTold() throws IOException {
    Path jar = Files.writeString(folder.resolve("x-sources.jar"), "PK but no jar");
    Result result = BadTree.analysed(new Settings(folder, List.of(jar), List.of(), Set.of()));
    assertEquals(0, result.files());
    assertTrue(told(result, "x-sources.jar"), () -> result.gaps().toString());
  }

  @Test
  void aCorruptSourcesJarBesideADirectoryLosesOnlyItself() throws IOException {
    BadTree tree = tree();
    Path jar = Files.writeString(folder.resolve("x-sources.jar"), "PK but no jar");
    Result result =
        tree.survives(new Settings(tree.root(), List.of(tree.root(), jar), List.of(), Set.of()));
    assertTrue(told(result, "x-sources.jar"), () -> result.gaps().toString());
  }

  private void assertTold(Path entry, String name) {
    BadTree tree = tree();
    Result result = tree.survives(with(tree, entry));
    assertTrue(told(result, name), () -> result.gaps().toString());
  }

  private static boolean told(Result result, String name) {
    return result.gaps().stream().map(Gap::toString).anyMatch(each -> each.contains(name));
  }

  private BadTree tree() {
    return new BadTree(folder.resolve("tree"));
  }

  private static Settings with(BadTree tree, Path entry) {
    return new Settings(tree.root(), List.of(), List.of(entry), Set.of());
  }

  private static byte[] jar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
