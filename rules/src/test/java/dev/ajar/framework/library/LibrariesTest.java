package dev.ajar.framework.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.*;
      @RestController class Users { @GetMapping("/users") String all() { return ""; } }
      """;
  private static final String MAIN =
      "@org.springframework.boot.autoconfigure.SpringBootApplication class Main {}";

  @TempDir Path root;

  private Access access(Map<String, String> files) throws Exception {
    Path jar = root.resolve("users-sources.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes());
      }
    }
    return Analysis.run(new Settings(root, List.of(jar), List.of(), Set.of()))
        .assessments()
        .get(0)
        .access();
  }

  @Test
  void leavesUndecidedWhoGetsIntoAPackedLibrary() throws Exception {
    Access access = access(Map.of("Users.java", CONTROLLER));
    assertEquals(Verdict.UNDECIDED, access.verdict());
    assertTrue(access.because().toString().contains("a library"));
  }

  @Test
  void judgesAPackedApplication() throws Exception {
    assertEquals(
        Verdict.OPEN, access(Map.of("Users.java", CONTROLLER, "Main.java", MAIN)).verdict());
  }

  @Test
  void tellsWhatTheVerdictOnModulesWithoutAnEntryPointRestsOn() throws Exception {
    Files.writeString(root.resolve("Users.java"), CONTROLLER);
    Access access = Analysis.run(Settings.of(root)).assessments().get(0).access();
    assertEquals(Verdict.OPEN, access.verdict());
    assertTrue(access.conditions().get(0).contains("nothing that starts an application"));
  }
}
