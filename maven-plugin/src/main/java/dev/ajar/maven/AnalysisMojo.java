package dev.ajar.maven;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import dev.ajar.report.CannotWrite;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.InventoryReport;
import dev.ajar.report.ReportFiles;
import dev.ajar.report.SarifReport;
import dev.ajar.report.Style;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common: one analysis of the whole reactor, written in whole and in part. */
abstract class AnalysisMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /**
   * Whether to do nothing at all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Where {@code inventory.json} and {@code ajar.sarif} are written. In a build of several modules
   * each module's directory gets what stands in the module's own files; the directory of the module
   * in which Maven was called gets the whole. A directory outside of the module gets the whole, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.outputDirectory", defaultValue = "${project.build.directory}/ajar")
  private File outputDirectory;

  /**
   * The Spring profiles that are taken to be active, separated by commas. The verdicts are for what
   * ships by default where none is named.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.profiles")
  private Set<String> profiles = Set.of();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: ajar.skip is set.");
      return;
    }
    checkParameters();
    Build build = Build.of(session);
    Path module = directory(build);
    Reactor reactor = build.reactor();
    Settings settings = reactor.settings(List.of(), profiles);
    Destination to =
        Destination.of(
            outputDirectory.toPath().normalize(), module, build.executionRoot(), build.isPartial());
    Result whole = build.analyses().result(settings, () -> analyse(settings, to.whole()));
    Result own = reactor.partOf(module, whole);
    if (module.equals(build.executionRoot())) {
      write(whole, to.whole());
    }
    write(own, to.own());
    report(own);
  }

  /** Refuses values that mean nothing before anything is done. */
  abstract void checkParameters() throws MojoExecutionException;

  /** Tells what was found in this module's own files. */
  abstract void report(Result own) throws MojoExecutionException, MojoFailureException;

  private Result analyse(Settings settings, Optional<Path> directory) throws Exception {
    Result result = Analysis.run(settings);
    write(result, directory);
    getLog().info(new ConsoleReport(Style.PLAIN).summary(result).stripTrailing());
    return result;
  }

  private static void write(Result result, Optional<Path> directory)
      throws MojoExecutionException {
    if (directory.isEmpty()) {
      return;
    }
    try {
      ReportFiles.write(
          result, List.of(new InventoryReport(), new SarifReport()), directory.get());
    } catch (CannotWrite e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** The project's; where Maven was called without a pom, that in which it was called. */
  private Path directory(Build build) {
    return project.getFile() == null
        ? build.executionRoot()
        : project.getBasedir().toPath().toAbsolutePath().normalize();
  }
}
