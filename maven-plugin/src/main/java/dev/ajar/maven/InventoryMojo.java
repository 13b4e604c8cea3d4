package dev.ajar.maven;

import dev.ajar.engine.Result;
import dev.ajar.engine.settings.ProjectSettings;
import dev.ajar.report.EndpointTable;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists every endpoint with what was decided about it, writes what {@code check} writes, and fails
 * for none of it.
 *
 * @since 0.1.0
 */
@Mojo(name = "inventory", threadSafe = true, requiresProject = false)
public final class InventoryMojo extends AnalysisMojo {

  @Override
  void report(Result own, ProjectSettings settings) {
    if (!own.assessments().isEmpty()) {
      getLog().info("\n" + EndpointTable.of(own.assessments()));
    }
  }
}
