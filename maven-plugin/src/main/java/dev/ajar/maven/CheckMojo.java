package dev.ajar.maven;

import dev.ajar.engine.Result;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.report.ConsoleReport;
import dev.ajar.report.Style;
import dev.ajar.rule.Threshold;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

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

  @Override
  void report(Result own, ProjectSettings settings) throws MojoFailureException {
    if (own.active().isEmpty()) {
      return;
    }
    String text = "\n" + new ConsoleReport(Style.PLAIN).findings(own.active());
    Threshold threshold = settings.failOn().orElse(Threshold.ERROR);
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
}
