package dev.ajar.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Result;
import dev.ajar.engine.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class SharedAnalysesTest {

  private static final Settings SETTINGS = Settings.of(Path.of("a"));

  private final SharedAnalyses analyses = new SharedAnalyses();
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void modulesThatAskAtTheSameTimeShareOneAnalysis() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Result>> results =
          IntStream.range(0, 20)
              .mapToObj(i -> pool.submit(() -> analyses.result(SETTINGS, this::slowly)))
              .toList();

      for (Future<Result> each : results) {
        assertSame(results.get(0).get(), each.get());
      }
      assertEquals(1, runs.get());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void otherSettingsAreAnotherAnalysis() throws MojoExecutionException {
    analyses.result(SETTINGS, this::slowly);
    analyses.result(new Settings(Path.of("a"), List.of(), List.of(), Set.of("prod")), this::slowly);

    assertEquals(2, runs.get());
  }

  @Test
  void whatIsTheUsersToMendIsOneSentence() {
    MojoExecutionException failure =
        assertThrows(
            MojoExecutionException.class,
            () ->
                analyses.result(
                    SETTINGS,
                    () -> {
                      throw new CannotAnalyse("There is no directory a.");
                    }));

    assertEquals("There is no directory a.", failure.getMessage());
    assertNull(failure.getCause());
  }

  @Test
  void aFaultOfTheEngineKeepsItsStackTrace() {
    IllegalStateException fault = new IllegalStateException("bug");
    MojoExecutionException failure =
        assertThrows(
            MojoExecutionException.class,
            () ->
                analyses.result(
                    SETTINGS,
                    () -> {
                      throw fault;
                    }));

    assertSame(fault, failure.getCause());
  }

  private Result slowly() throws InterruptedException {
    runs.incrementAndGet();
    Thread.sleep(50);
    return new Result(List.of(), List.of(), List.of(), 0);
  }
}
