package dev.ajar.maven;

import dev.ajar.engine.Result;
import dev.ajar.engine.settings.ProjectSettings;
import java.io.File;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What the goals have in common: one analysis of the whole reactor, written in whole and in part.
 */
abstract class AnalysisMojo extends SettingsMojo {

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /**
   * Whether to do nothing at all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Where {@code inventory.json} and {@code ajar.sarif} are written. In a build of several modules
   * each module's directory gets what stands in the module's own files, and the directory of the
   * module in which Maven was called gets everything. A directory outside of the module is taken to
   * be one for all modules, and gets everything, too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.outputDirectory", defaultValue = "${project.build.directory}/ajar")
  private File outputDirectory;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: ajar.skip is set.");
      return;
    }
    ProjectSettings settings = projectSettings();
    report(
        new ModuleAnalysis(
                build(), project(), settings, outputDirectory.toPath(), isForAllModules(), getLog())
            .run(jars()),
        settings);
  }

  /** Tells what was found in the files that this execution speaks for. */
  abstract void report(Result own, ProjectSettings settings)
      throws MojoExecutionException, MojoFailureException;

  /**
   * A goal that needs no project and is named on the command line is run by Maven once, on the
   * first project; one bound to a phase is run on each.
   */
  private boolean isForAllModules() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }
}
