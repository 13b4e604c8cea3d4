package dev.ajar.cli;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to analyse and where results go: the arguments that all commands share. */
final class Target {

  /** An analysis: the engine's in earnest. */
  interface Engine {
    Result run(Settings settings) throws CannotAnalyse;
  }

  private static final String PLAIN_OUT = "ajar-report";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = {
        "the sources: a project's directory (Maven, Gradle or loose files; it needs not be built),"
            + " or a -sources.jar"
      })
  private String source = ".";

  @Option(
      names = "--out",
      paramLabel = "OUTDIR",
      description = {
        "where the reports go. Without it: DIR/target/ajar in a Maven project, DIR/build/ajar in a"
            + " Gradle project, else ajar-report in the working directory"
      })
  private String out = "";

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = {
        "jars and class directories that the sources compile against, separated as in CLASSPATH;"
            + " may be repeated. Not needed, but verdicts get better"
      })
  private List<String> classpath = List.of();

  @Option(
      names = "--profiles",
      paramLabel = "NAMES",
      split = ",",
      description =
          "Spring profiles that are active, separated by commas. Without it: the defaults")
  private List<String> profiles = List.of();

  Target() {}

  Settings settings() {
    Path root = path(source);
    if (!Files.exists(root)) {
      throw wrong("There is no directory or sources jar at " + source);
    }
    if (Files.isDirectory(root)) {
      return new Settings(root, List.of(), entries(), profiles());
    }
    if (!source.endsWith(".jar")) {
      throw wrong(source + " is neither a directory nor a -sources.jar");
    }
    return new Settings(directoryOf(root), List.of(root), entries(), profiles());
  }

  /** Analyses, with a sign of life on a terminal. */
  Result analyse(Engine engine) throws CannotAnalyse {
    Settings settings = settings();
    PrintWriter terminal = command.commandLine().getOut();
    Progress progress = Progress.start(terminal, Terminal.isWatched());
    try {
      return engine.run(settings);
    } finally {
      progress.stop();
    }
  }

  Path outputDirectory() {
    if (!out.isEmpty()) {
      return path(out);
    }
    Path root = path(source);
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

  private List<Path> entries() {
    List<Path> entries = new ArrayList<>();
    for (String part : classpath) {
      for (String entry : part.split(File.pathSeparator)) {
        if (entry.isBlank()) {
          continue;
        }
        Path path = path(entry);
        if (!Files.exists(path)) {
          throw wrong("There is no jar or directory at " + entry + " (named by --classpath)");
        }
        entries.add(path);
      }
    }
    return entries;
  }

  private Set<String> profiles() {
    Set<String> names = new TreeSet<>();
    profiles.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
    return names;
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong(text + " is not a path: " + e.getReason());
    }
  }

  private static Path directoryOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
