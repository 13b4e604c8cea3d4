package dev.ajar.source.parsing;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs work that recurses as deeply as somebody's source code is nested.
 *
 * <p>A syntax tree is as deep as its longest call chain, and parser and visitors recurse through
 * it. The usual stack of a thread (1 MB or less) overflows at about 1,500 parentheses or 6,000
 * chained calls; this one takes 100,000 calls. The operating system gives the memory page by page
 * when it is touched, so that a shallow run costs nothing.
 */
public final class DeepStack {

  /**
   * In bytes. JavaParser 3.28.2 needs less than 32 MB for 10,000 parentheses or 100,000 chained
   * calls.
   */
  private static final long SIZE = 256L << 20;

  private DeepStack() {}

  /**
   * Runs the work on a thread of its own and waits for it.
   *
   * @return its result; empty where even this stack was too small
   * @throws IllegalStateException if the waiting thread is interrupted; its interrupt flag stays
   *     set
   */
  public static <T> Optional<T> call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "ajar-deep-stack", SIZE);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the analysis", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return Optional.empty();
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
