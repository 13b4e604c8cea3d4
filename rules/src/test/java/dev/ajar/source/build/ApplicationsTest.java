package dev.ajar.source.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

  @Test
  void joinsAnEntryPointWithAllThatItNeeds() {
    assertEquals(
        "[app! core util]",
        groups(Set.of("app"), module("app", "core"), module("core", "util"), module("util")));
  }

  @Test
  void keepsTwoApplicationsApartThatShareALibrary() {
    assertEquals(
        "[a! core, b! core]",
        groups(Set.of("a", "b"), module("b", "core"), module("a", "core"), module("core")));
  }

  @Test
  void makesALibraryThatNobodyNeedsAGroupOfItsOwn() {
    assertEquals(
        "[app!, extra util, more]",
        groups(
            Set.of("app"), module("app"), module("extra", "util"), module("util"), module("more")));
  }

  @Test
  void judgesLibrariesAsGuestsOfTheApplicationWithWhichTheyShareMost() {
    assertEquals(
        "[app! core web, device! core, app! core extra more web of extra more]",
        groups(
            Set.of("app", "device"),
            module("app", "core", "web"),
            module("web"),
            module("device", "core"),
            module("core"),
            module("extra", "core", "web"),
            module("more", "web")));
  }

  @Test
  void knowsNoHostWhereTwoApplicationsShareAsMuch() {
    assertEquals(
        "[a! core, b! core, extra core of extra]",
        groups(
            Set.of("a", "b"),
            module("a", "core"),
            module("b", "core"),
            module("core"),
            module("extra", "core")));
  }

  @Test
  void takesNoApplicationForTheHostOfWhatNeedsIt() {
    assertEquals(
        "[app!, test app of test]", groups(Set.of("app"), module("app"), module("test", "app")));
  }

  @Test
  void findsNothingInCommonInModulesWithoutSources() {
    assertEquals(
        "[app! parent, extra parent of extra]",
        groups(Set.of("app"), module("app", "parent"), module("extra", "parent"), empty("parent")));
  }

  @Test
  void joinsConnectedLibrariesWhereThereIsNoEntryPoint() {
    assertEquals(
        "[alone, web core util]",
        groups(
            Set.of(),
            module("web", "core", "util"),
            module("util", "core"),
            module("core"),
            module("alone")));
    assertEquals(
        "[security core web]",
        groups(Set.of(), module("web", "core"), module("security", "core"), module("core")));
  }

  @Test
  void survivesModulesThatNeedEachOther() {
    assertEquals("[a b c]", groups(Set.of(), module("c", "a"), module("a", "b"), module("b", "c")));
    assertEquals(
        "[app!, a b]", groups(Set.of("app"), module("app"), module("b", "a"), module("a", "b")));
  }

  @Test
  void leavesOutModulesWithoutSourcesOnlyWhereNothingNeedsThem() {
    assertEquals(
        "[app! empty]",
        groups(Set.of("app"), module("app", "empty"), empty("empty"), empty("parent")));
  }

  private static String groups(Set<String> entryPoints, BuildModule... modules) {
    return Applications.of(List.of(modules), each -> entryPoints.contains(each.name())).stream()
        .map(each -> each.name() + (each.entryPoint() ? "!" : "") + rest(each))
        .toList()
        .toString();
  }

  private static String rest(Applications.Group group) {
    StringBuilder rest = new StringBuilder();
    group.modules().stream().skip(1).forEach(each -> rest.append(' ').append(each.name()));
    if (group.judged().size() < group.modules().size()) {
      rest.append(" of");
      group.judged().forEach(each -> rest.append(' ').append(each.name()));
    }
    return rest.toString();
  }

  private static BuildModule module(String name, String... needs) {
    return module(name, List.of(new FoundFile(Path.of("X.java"), "X.java")), Set.of(needs));
  }

  private static BuildModule empty(String name) {
    return module(name, List.of(), Set.of());
  }

  private static BuildModule module(String name, List<FoundFile> files, Set<String> needs) {
    return new BuildModule(
        name,
        name,
        BuildModule.Kind.MAVEN,
        "jar",
        List.of(),
        List.of(),
        files,
        List.of(),
        List.of(),
        needs,
        List.of(),
        List.of(),
        false);
  }
}
