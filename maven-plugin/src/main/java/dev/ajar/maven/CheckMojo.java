package dev.ajar.maven;

import dev.ajar.engine.Result;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.Style;
import dev.ajar.rule.Threshold;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build while an HTTP endpoint gives account data to callers whom nothing authenticated
 * and nothing slows down.
 *
 * <p>The whole reactor is analysed once, whichever of its modules are built; each module reports
 * and fails for its own files. Needs neither compiled classes nor a change of the pom, and works in
 * a directory without one.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AnalysisMojo {

  /**
   * The least grave finding that fails the build: {@code error}, {@code warning}, {@code note} or
   * {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.failOn", defaultValue = "error")
  private String failOn;

  @Override
  void checkParameters() throws MojoExecutionException {
    threshold();
  }

  @Override
  void report(Result own) throws MojoFailureException, MojoExecutionException {
    if (own.active().isEmpty()) {
      return;
    }
    String text = "\n" + new ConsoleReport(Style.PLAIN).findings(own.active());
    Threshold threshold = threshold();
    long grave =
        own.active().stream().filter(each -> threshold.isReachedBy(each.severity())).count();
    if (grave == 0) {
      getLog().warn(text);
      return;
    }
    getLog().error(text);
    throw new MojoFailureException(
        "Ajar has "
            + (grave == 1 ? "1 finding" : grave + " findings")
            + " at or above ajar.failOn="
            + threshold.id()
            + ", told above.");
  }

  private Threshold threshold() throws MojoExecutionException {
    return Threshold.of(failOn)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "ajar.failOn is '" + failOn + "', which is none of " + Threshold.ids() + "."));
  }
}
