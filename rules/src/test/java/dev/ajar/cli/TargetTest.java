package dev.ajar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.ProjectSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TargetTest {

  @TempDir private Path folder;

  @Test
  void aMavenProjectsReportsGoWhereMavenWrites() throws IOException {
    Files.createFile(folder.resolve("pom.xml"));
    assertEquals(folder.resolve("target/ajar"), target().outputDirectory());
  }

  @Test
  void aGradleProjectsReportsGoWhereGradleWrites() throws IOException {
    Files.createFile(folder.resolve("settings.gradle.kts"));
    assertEquals(folder.resolve("build/ajar"), target().outputDirectory());
  }

  @Test
  void otherReportsGoIntoTheWorkingDirectory() {
    assertEquals(Path.of("ajar-report"), target().outputDirectory());
    assertEquals(Path.of("here"), target("--out", "here").outputDirectory());
  }

  @Test
  void aDirectoryIsTheRoot() {
    assertEquals(
        Settings.of(folder).with(ProjectSettings.NONE, LocalDate.now()), target().settings());
  }

  @Test
  void aSourcesJarIsASourceRootOfItsFolder() throws IOException {
    Path jar = Files.createFile(folder.resolve("api-sources.jar"));
    Settings settings = parse(jar.toString()).settings();
    assertEquals(folder, settings.root());
    assertEquals(List.of(jar), settings.sourceRoots());
  }

  @Test
  void classPathsAddUp() throws IOException {
    Path a = Files.createFile(folder.resolve("a.jar"));
    Path b = Files.createFile(folder.resolve("b.jar"));
    Path c = Files.createDirectory(folder.resolve("classes"));
    Target target = target("--classpath", a + File.pathSeparator + b, "--classpath", c.toString());
    assertEquals(List.of(a, b, c), target.settings().classpath());
  }

  @Test
  void profilesAreSeparatedByCommas() {
    assertEquals(
        Set.of("dev", "cloud", "eu"),
        target("--profiles", "dev, cloud", "--profiles", "eu").settings().profiles());
  }

  private Target target(String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of(options));
    arguments.add(folder.toString());
    return parse(arguments.toArray(String[]::new));
  }

  private static Target parse(String... arguments) {
    Shell shell = new Shell();
    new CommandLine(shell).parseArgs(arguments);
    return shell.target;
  }

  @Command
  private static final class Shell {
    @Mixin private Target target = new Target();
  }
}
