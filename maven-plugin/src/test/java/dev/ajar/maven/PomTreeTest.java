package dev.ajar.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PomTreeTest {

  @TempDir private Path root;

  @Test
  void aModuleFindsTheReactorThatListsIt() throws IOException {
    pom("", "<modules><module>apps</module><module>api</module></modules>");
    pom("apps", "<modules><module> service </module></modules>");
    pom("apps/service", "");
    pom("api", "");

    assertEquals(List.of("", "api", "apps", "apps/service"), around("apps/service"));
  }

  @Test
  void aPomAboveThatDoesNotListTheModuleIsNotItsReactor() throws IOException {
    pom("", "<modules><module>other</module></modules>");
    pom("other", "");
    pom("service", "");

    assertEquals(List.of("service"), around("service"));
  }

  @Test
  void directoriesWithoutAPomMayStandBetween() throws IOException {
    pom("", "<modules><module>services/lookup</module></modules>");
    pom("services/lookup", "");

    assertEquals(List.of("", "services/lookup"), around("services/lookup"));
  }

  @Test
  void modulesMayStandBesideTheirParent() throws IOException {
    pom("parent", "<modules><module>../service</module><module>../api/pom.xml</module></modules>");
    pom("service", "<parent><relativePath>../parent/pom.xml</relativePath></parent>");
    pom("api", "");

    assertEquals(List.of("api", "parent", "service"), around("service"));
  }

  @Test
  void modulesOfProfilesAndOfMaven4Count() throws IOException {
    pom(
        "",
        "<profiles><profile><modules><module>extra</module></modules></profile></profiles>"
            + "<subprojects><subproject>service</subproject></subprojects>");
    pom("extra", "");
    pom("service", "");

    assertEquals(List.of("", "extra", "service"), around("service"));
  }

  @Test
  void modulesThatListEachOtherEnd() throws IOException {
    pom("", "<modules><module>service</module></modules>");
    pom("service", "<modules><module>..</module></modules><parent/>");

    assertEquals(List.of("", "service"), around("service"));
  }

  @Test
  void aBrokenOrMissingPomIsNoModule() throws IOException {
    pom(
        "",
        "<modules><module>broken</module><module>gone</module><module>service</module></modules>");
    pom("service", "");
    pom("broken", "<unclosed>");

    assertEquals(List.of("", "service"), around("service"));
  }

  @Test
  void aDirectoryWithoutAPomHasNoModules() {
    assertEquals(List.of(), around("service"));
  }

  @Test
  void aPomNamesItsSourceDirectory() throws IOException {
    pom("service", "<build><sourceDirectory>src/java</sourceDirectory></build>");
    Path sources = Files.createDirectories(root.resolve("service/src/java"));
    Files.createDirectories(root.resolve("service/src/main/java"));

    assertEquals(
        List.of(new Module(root.resolve("service"), List.of(sources))),
        PomTree.around(root.resolve("service")).modules());
  }

  private List<String> around(String directory) {
    return PomTree.around(root.resolve(directory)).modules().stream()
        .map(each -> root.relativize(each.directory()).toString().replace('\\', '/'))
        .toList();
  }

  private void pom(String directory, String content) throws IOException {
    Path file = root.resolve(directory).resolve("pom.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<project>" + content + "</project>");
  }
}
