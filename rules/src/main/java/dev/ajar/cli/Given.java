package dev.ajar.cli;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.BadSettings;
import dev.ajar.engine.settings.GivenSettings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.engine.settings.SettingName;
import dev.ajar.engine.settings.SettingsFile;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to analyse: the arguments that all commands share. */
class Given {

  /** An analysis: the engine's in earnest. */
  interface Engine<T> {
    T run(Settings settings) throws CannotAnalyse;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = {
        "the sources: a project's directory (Maven, Gradle or loose files; it needs not be built),"
            + " or a -sources.jar"
      })
  private String source = ".";

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = {
        "jars and class directories that the sources compile against, separated as in CLASSPATH;"
            + " may be repeated. Not needed, but verdicts get better"
      })
  private List<String> classpath = List.of();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "the project's settings. Without it: DIR/ajar.yml, where there is one")
  private String settings = "";

  @Mixin private GivenOptions options = new GivenOptions();

  Given() {}

  final Settings settings() {
    return location().with(project(), LocalDate.now());
  }

  /** What the project says about itself, with what the options say in its place. */
  final ProjectSettings project() {
    try {
      ProjectSettings own =
          settings.isEmpty()
              ? SettingsFile.of(location().root())
              : SettingsFile.read(existing(settings), settings);
      return own.overriddenBy(GivenSettings.of(options.values(), SettingName::option));
    } catch (BadSettings e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Path existing(String file) {
    if (!Files.isRegularFile(path(file))) {
      throw wrong("There is no file at " + file + " (named by --settings)");
    }
    return path(file);
  }

  private Settings location() {
    Path root = path(source);
    if (!Files.exists(root)) {
      throw wrong("There is no directory or sources jar at " + source);
    }
    if (Files.isDirectory(root)) {
      return new Settings(root, List.of(), entries(), Set.of());
    }
    if (!source.endsWith(".jar")) {
      throw wrong(source + " is neither a directory nor a -sources.jar");
    }
    return new Settings(directoryOf(root), List.of(root), entries(), Set.of());
  }

  /** Analyses, with a sign of life on a terminal. */
  final <T> T analyse(Engine<T> engine) throws CannotAnalyse {
    Settings all = settings();
    PrintWriter terminal = command.commandLine().getOut();
    Progress progress = Progress.start(terminal, Terminal.isWatched());
    try {
      return engine.run(all);
    } finally {
      progress.stop();
    }
  }

  /** The directory or jar as it was named. */
  final Path root() {
    return path(source);
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

  final Path path(String text) {
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
