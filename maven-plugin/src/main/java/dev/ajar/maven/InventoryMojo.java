package dev.ajar.maven;

import dev.ajar.engine.Result;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes what {@code check} writes, every endpoint with its verdicts and the findings, and fails
 * for none of it.
 *
 * @since 0.1.0
 */
@Mojo(name = "inventory", threadSafe = true, requiresProject = false)
public final class InventoryMojo extends AnalysisMojo {

  @Override
  void checkParameters() {}

  @Override
  void report(Result own) {}
}
