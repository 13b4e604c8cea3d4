package dev.ajar.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DestinationTest {

  private static final Path ROOT = Path.of("/work").toAbsolutePath();
  private static final Path API = ROOT.resolve("api");
  private static final Path SERVICE = ROOT.resolve("service");

  @Test
  void everythingGoesToTheSamePlaceBelowTheRootAsThePartBelowItsModule() {
    Destination to = new Destination(SERVICE.resolve("target/ajar"), SERVICE, ROOT);

    assertEquals(ROOT.resolve("target/ajar"), to.whole());
    assertEquals(Optional.of(SERVICE.resolve("target/ajar")), to.part(SERVICE));
    assertEquals(Optional.of(API.resolve("target/ajar")), to.part(API));
  }

  @Test
  void theRootsOwnPartDoesNotTakeThePlaceOfEverything() {
    Destination to = new Destination(ROOT.resolve("target/ajar"), ROOT, ROOT);

    assertEquals(ROOT.resolve("target/ajar"), to.whole());
    assertEquals(Optional.empty(), to.part(ROOT));
  }

  @Test
  void aDirectoryOutsideOfTheModuleGetsEverythingAndNoPart() {
    Path shared = ROOT.resolve("reports");
    Destination to = new Destination(shared, SERVICE, ROOT);

    assertEquals(shared, to.whole());
    assertEquals(Optional.empty(), to.part(SERVICE));
  }

  @Test
  void withoutAPomMavenLeavesThePathUnresolved() {
    Destination to = new Destination(ROOT.resolve("${project.basedir}/target/ajar"), ROOT, ROOT);

    assertEquals(ROOT.resolve("target/ajar"), to.whole());
  }
}
