package dev.ajar.maven;

import dev.ajar.engine.Result;
import java.io.File;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * What the goals have in common: one analysis of the whole reactor, written in whole and in part.
 */
abstract class AnalysisMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private ProjectDependenciesResolver resolver;

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

  /**
   * The Spring profiles that are taken to be active, separated by commas. Where none is named, the
   * verdicts are for what ships by default.
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
    report(
        new ModuleAnalysis(build, project, outputDirectory.toPath(), isForAllModules(), getLog())
            .run(build.jars(project, resolver), profiles));
  }

  /** Refuses values that mean nothing before anything is done. */
  abstract void checkParameters() throws MojoExecutionException;

  /** Tells what was found in the files that this execution speaks for. */
  abstract void report(Result own) throws MojoExecutionException, MojoFailureException;

  /**
   * A goal that needs no project and is named on the command line is run by Maven once, on the
   * first project; one bound to a phase is run on each.
   */
  private boolean isForAllModules() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }
}
