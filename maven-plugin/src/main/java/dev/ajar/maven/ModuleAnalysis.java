package dev.ajar.maven;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.report.CannotWrite;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.Formats;
import dev.ajar.report.GitHubAnnotations;
import dev.ajar.report.ReportFiles;
import dev.ajar.report.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** One execution of a goal: takes its part of the reactor's result, and writes it. */
final class ModuleAnalysis {

  private final Build build;
  private final Reactor reactor;
  private final Path module;
  private final Set<Path> mine;
  private final Destination to;
  private final ProjectSettings settings;
  private final Log log;

  ModuleAnalysis(
      Build build,
      MavenProject project,
      ProjectSettings settings,
      Path output,
      boolean forAllModules,
      Log log) {
    this.build = build;
    this.settings = settings;
    this.log = log;
    reactor = build.reactor();
    module = build.directory(project);
    mine = forAllModules && project.getFile() != null ? build.built() : Set.of(module);
    to = new Destination(output.toAbsolutePath().normalize(), module, build.executionRoot());
  }

  /** Returns what stands in the files that the execution speaks for. */
  Result run(List<Path> jars) throws MojoExecutionException {
    Settings all = reactor.settings(jars, settings);
    Result whole = build.analyses().result(all, () -> analyse(all));
    if (module.equals(build.executionRoot())) {
      write(build.everything(reactor, whole), to.whole());
    }
    for (Path each : mine) {
      Optional<Path> directory = to.part(each);
      if (directory.isPresent()) {
        write(reactor.partOf(Set.of(each), whole), directory.get());
      }
    }
    return reactor.partOf(mine, whole);
  }

  /** Everything is written at once, since the module it belongs to may not be built. */
  private Result analyse(Settings all) throws Exception {
    log.debug("Sources: " + all.sourceRoots());
    log.debug("Class path: " + all.classpath());
    Result whole = Analysis.run(all);
    Result everything = build.everything(reactor, whole);
    write(everything, to.whole());
    ConsoleReport console = new ConsoleReport(Style.PLAIN);
    if (!everything.gaps().isEmpty()) {
      log.warn("\n" + console.gaps(everything.gaps()));
    }
    log.info(console.summary(everything).stripTrailing());
    log.info("Written: " + to.whole());
    if (settings.formats().contains(Formats.GITHUB)) {
      print(GitHubAnnotations.of(everything));
    }
    return whole;
  }

  /** Without the prefix of Maven's log, which hides workflow commands from GitHub's runner. */
  private static void print(String commands) {
    System.out.print(commands);
    System.out.flush();
  }

  private void write(Result result, Path directory) throws MojoExecutionException {
    try {
      ReportFiles.write(result, Formats.of(settings.formats()), directory);
    } catch (CannotWrite e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
