package dev.ajar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** What to analyse, and where results go. */
final class Target extends Given {

  private static final String PLAIN_OUT = "ajar-report";

  @Option(
      names = "--out",
      paramLabel = "OUTDIR",
      description = {
        "where the reports go. Without it: DIR/target/ajar in a Maven project, DIR/build/ajar in a"
            + " Gradle project, else ajar-report in the working directory"
      })
  private String out = "";

  Target() {}

  Path outputDirectory() {
    if (!out.isEmpty()) {
      return path(out);
    }
    Path root = root();
    if (Files.exists(root.resolve("pom.xml"))) {
      return root.resolve("target").resolve("ajar");
    }
    if (Set.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
        .stream()
        .anyMatch(name -> Files.exists(root.resolve(name)))) {
      return root.resolve("build").resolve("ajar");
    }
    return Path.of(PLAIN_OUT);
  }
}
