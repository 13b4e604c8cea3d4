package dev.ajar.maven;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.EndpointQuery;
import dev.ajar.engine.Explanation;
import dev.ajar.engine.Settings;
import dev.ajar.report.ExplanationReport;
import dev.ajar.report.Style;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells how the verdict on one endpoint came about: every filter, rule, interceptor and annotation
 * in front of it, in order, with its place and what it made of the request. Called by hand: {@code
 * mvn dev.ajar:ajar-maven-plugin:VERSION:explain -Dajar.endpoint="GET /accounts/{id}"}.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends SettingsMojo {

  /**
   * The endpoint as the reports name it, {@code GET /accounts/{id}}, or a request that it may
   * answer, {@code GET /accounts/42}. Without a method, all are meant.
   *
   * @since 0.1.0
   */
  @Parameter(property = "ajar.endpoint")
  private String endpoint;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    EndpointQuery query = EndpointQuery.parse(endpoint == null ? "" : endpoint).orElse(null);
    if (query == null) {
      throw new MojoExecutionException(
          "ajar.endpoint is '%s'; it names an endpoint: -Dajar.endpoint=\"GET /accounts/{id}\" or \"GET /accounts/42\"."
              .formatted(endpoint == null ? "" : endpoint));
    }
    Explanation explanation = explain(build().reactor().settings(jars(), projectSettings()), query);
    String text = new ExplanationReport(Style.PLAIN).of(explanation);
    if (explanation.endpoints().isEmpty()) {
      throw new MojoFailureException(text.stripTrailing());
    }
    getLog().info("\n" + text);
  }

  private static Explanation explain(Settings settings, EndpointQuery query)
      throws MojoExecutionException {
    try {
      return Analysis.explain(settings, query);
    } catch (CannotAnalyse e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
