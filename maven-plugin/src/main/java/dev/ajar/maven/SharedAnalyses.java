package dev.ajar.maven;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The analyses of one Maven session. Every module asks for its reactor's, the first one runs it,
 * and the others, perhaps in parallel threads, wait for it. It runs again only where the settings
 * differ: because a module configures other profiles, or because sources were generated in between.
 */
final class SharedAnalyses {

  private final Map<Settings, FutureTask<Result>> analyses = new ConcurrentHashMap<>();

  /**
   * The result for settings: that of an earlier call, or else what the given analysis returns.
   *
   * @throws MojoExecutionException if the analysis, whoever ran it, came to nothing
   */
  Result result(Settings settings, Callable<Result> analysis) throws MojoExecutionException {
    FutureTask<Result> task = analyses.computeIfAbsent(settings, key -> new FutureTask<>(analysis));
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The analysis was interrupted.", e);
    }
  }

  /** What is the user's to mend is told in a sentence, what is ours with its stack trace. */
  private static MojoExecutionException failure(Throwable cause) {
    if (cause instanceof MojoExecutionException told) {
      return told;
    }
    return cause instanceof CannotAnalyse
        ? new MojoExecutionException(cause.getMessage())
        : new MojoExecutionException("Ajar failed, which is a fault of its own: " + cause, cause);
  }
}
