package dev.ajar.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReactorTest {

  private static final Path ROOT = Path.of("/work").toAbsolutePath();
  private static final Path SERVICE = ROOT.resolve("service");
  private static final Path NESTED = SERVICE.resolve("nested");

  private final Reactor reactor =
      new Reactor(
          ROOT,
          List.of(module(SERVICE), module(NESTED), module(ROOT), module(ROOT.resolve("service2"))));

  private final Result whole =
      new Result(
          List.of(),
          List.of(),
          List.of(gap("."), gap("A.java"), gap("service/B.java"), gap("service/nested/C.java")),
          4);

  @Test
  void aModulesPartLeavesOutTheModulesWithinIt() {
    assertEquals(List.of("service/B.java"), gapsOf(Set.of(SERVICE)));
    assertEquals(List.of("service/nested/C.java"), gapsOf(Set.of(NESTED)));
  }

  @Test
  void whatConcernsTheWholeTreeBelongsToItsRoot() {
    assertEquals(List.of(".", "A.java"), gapsOf(Set.of(ROOT)));
  }

  @Test
  void allPartsTogetherAreTheWhole() {
    Set<Path> all = Set.of(ROOT, SERVICE, NESTED, ROOT.resolve("service2"));

    assertEquals(whole, reactor.partOf(all, whole));
  }

  @Test
  void withoutModulesEverythingBelongsToTheRoot() {
    assertEquals(whole, new Reactor(ROOT, List.of()).partOf(Set.of(ROOT), whole));
  }

  @Test
  void theSettingsHoldEverySourceOfEveryModuleInOrder() {
    Settings settings =
        reactor.settings(List.of(), ProjectSettings.NONE.withProfiles(List.of("prod")));

    assertEquals(
        List.of(
            NESTED.resolve("src"),
            SERVICE.resolve("src"),
            ROOT.resolve("service2/src"),
            ROOT.resolve("src")),
        settings.sourceRoots());
    assertEquals(Set.of("prod"), settings.profiles());
  }

  private List<String> gapsOf(Set<Path> modules) {
    return reactor.partOf(modules, whole).gaps().stream().map(each -> each.at().file()).toList();
  }

  private static Module module(Path directory) {
    return new Module(directory, List.of(directory.resolve("src")));
  }

  private static Gap gap(String file) {
    return new Gap(new Location(file, 1), "not read");
  }
}
