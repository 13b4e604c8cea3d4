package dev.ajar.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.reporting.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineRuleTest {

  private static final List<String> LEAK = List.of("UserController.java:12 AccountEnumeration");

  @TempDir private Path folder = Path.of("");

  private Sample sample = new Sample(folder);

  @BeforeEach
  void writeSample() throws IOException {
    sample = Sample.in(folder.resolve("sample"));
  }

  @Test
  void tellsTheEnginesFindingAtTheHandler() {
    Report report = PmdRun.PLAIN.over(sample.root());

    assertEquals(LEAK, PmdRun.found(report));
    assertTrue(
        report.getViolations().get(0).getDescription().startsWith("GET /v1/users/{phone} tells"),
        report.getViolations().get(0)::getDescription);
    assertEquals(List.of(), PmdRun.errors(report));
  }

  @Test
  void asksTheWholeProjectThoughPmdIsGivenOneFile() throws IOException {
    sample.secure(Sample.CLOSED);

    assertEquals(
        List.of("UserController.java:12 AccountDataWithoutRateLimit"),
        PmdRun.found(PmdRun.PLAIN.over(sample.controller())));
  }

  @Test
  void hearsOfAChangeInAnotherFile() throws IOException {
    assertEquals(LEAK, PmdRun.found(PmdRun.PLAIN.over(sample.controller())));

    sample.secure(Sample.CLOSED);
    assertEquals(
        List.of("UserController.java:12 AccountDataWithoutRateLimit"),
        PmdRun.found(PmdRun.PLAIN.over(sample.controller())));

    sample.secure(Sample.OPEN);
    assertEquals(LEAK, PmdRun.found(PmdRun.PLAIN.over(sample.controller())));
  }

  @Test
  void isNotAnsweredForByTheIncrementalCache() throws IOException {
    PmdRun cached = PmdRun.PLAIN.cachedIn(folder.resolve("pmd.cache"));
    assertEquals(LEAK, PmdRun.found(cached.over(sample.root())));
    assertTrue(Files.exists(folder.resolve("pmd.cache")));

    sample.secure(Sample.CLOSED);

    assertEquals(
        List.of("UserController.java:12 AccountDataWithoutRateLimit"),
        PmdRun.found(cached.over(sample.root())));
  }

  @Test
  void honoursPmdsAnnotation() throws IOException {
    sample.annotate("@SuppressWarnings(\"PMD.AccountEnumeration\")");

    assertEquals(List.of(), PmdRun.found(PmdRun.PLAIN.over(sample.root())));
  }

  @Test
  void honoursPmdsComment() throws IOException {
    String text = Files.readString(sample.controller());
    Files.writeString(
        sample.controller(), text.replace("String phone) {", "String phone) { // NOPMD public"));

    assertEquals(List.of(), PmdRun.found(PmdRun.PLAIN.over(sample.root())));
  }

  @Test
  void honoursAjarsOwnComment() throws IOException {
    sample.annotate("// ajar:AccountEnumeration the register is public by law");

    assertEquals(List.of(), PmdRun.found(PmdRun.PLAIN.over(sample.root())));
  }

  @Test
  void honoursAjarsOwnAnnotation() throws IOException {
    sample.annotate("@SuppressWarnings(\"ajar:AccountEnumeration\") // public by law");

    assertEquals(List.of(), PmdRun.found(PmdRun.PLAIN.over(sample.root())));
  }

  @Test
  void takesPropertiesForSettings() throws IOException {
    sample.annotate("@com.acme.edge.SignedIn");

    assertEquals(
        List.of("UserController.java:12 AccountDataWithoutRateLimit"),
        PmdRun.found(
            PmdRun.PLAIN.with("guardAnnotations=com.acme.edge.SignedIn").over(sample.root())));
    assertEquals(
        List.of(), PmdRun.found(PmdRun.PLAIN.with("excludedPaths=src/**").over(sample.root())));
  }

  @Test
  void readsTheSettingsOfTheProject() throws IOException {
    sample.write("ajar.yml", "version: 1\nrules:\n  AccountEnumeration: off\n");

    assertEquals(List.of(), PmdRun.found(PmdRun.PLAIN.over(sample.root())));
  }

  @Test
  void tellsEachOfTwoProjectsInOneRunByItself() throws IOException {
    Sample closed = Sample.in(folder.resolve("closed"));
    closed.secure(Sample.CLOSED);

    assertEquals(
        List.of(
            "UserController.java:12 AccountDataWithoutRateLimit",
            "UserController.java:12 AccountEnumeration"),
        PmdRun.found(PmdRun.PLAIN.over(sample.root(), closed.root())));
  }

  @Test
  void saysOnceThatFilesAreInNoProject() throws IOException {
    Files.delete(sample.root().resolve("pom.xml"));

    Report report = PmdRun.PLAIN.over(sample.root());

    assertEquals(List.of(), PmdRun.found(report));
    assertEquals(
        List.of(
            sample.controller().getParent()
                + " is in no project, since neither a build file nor ajar.yml is above it: Ajar"
                + " tells nothing of its files; name the project by the property `root`."),
        PmdRun.errors(report));
  }

  @Test
  void takesTheRootThatTheRulesetNames() throws IOException {
    Files.delete(sample.root().resolve("pom.xml"));

    assertEquals(
        LEAK, PmdRun.found(PmdRun.PLAIN.with("root=" + sample.root()).over(sample.root())));
  }

  @Test
  void saysThatTheNamedRootIsNone() {
    Path missing = folder.resolve("missing");

    Report report = PmdRun.PLAIN.with("root=" + missing).over(sample.controller());

    assertEquals(
        List.of(
            "There is no directory "
                + missing
                + ", which the property `root` of Ajar's rules names."),
        PmdRun.errors(report));
  }

  @Test
  void saysWhatIsWrongWithTheSettings() throws IOException {
    sample.write("ajar.yml", "version: 1\nfailon: error\n");

    List<String> errors = PmdRun.errors(PmdRun.PLAIN.over(sample.root()));

    assertEquals(1, errors.size());
    assertTrue(
        errors.get(0).startsWith("Ajar can't analyse " + sample.root() + ": ajar.yml:2"),
        errors.get(0));
  }

  @Test
  void saysThatAVirtualFileIsNone() throws IOException {
    Report report =
        PmdRun.PLAIN.overText("memory/UserController.java", Files.readString(sample.controller()));

    assertEquals(List.of(), PmdRun.found(report));
    assertEquals(1, PmdRun.errors(report).size());
    assertTrue(
        PmdRun.errors(report)
            .get(0)
            .endsWith(
                "memory/UserController.java is no file on the disk: Ajar tells nothing of it, since"
                    + " it judges saved projects."),
        PmdRun.errors(report)::toString);
  }

  @Test
  void saysThatAnUnsavedFileIsToldAsSaved() throws IOException {
    Report report =
        PmdRun.PLAIN.overText(
            sample.controller().toString(),
            Files.readString(sample.controller()) + "\nclass More {}\n");

    assertEquals(LEAK, PmdRun.found(report));
    assertEquals(
        List.of(
            sample.controller()
                + " differs from what is saved: Ajar told what it finds in the saved file."),
        PmdRun.errors(report));
  }
}
