package dev.ajar.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A line on a terminal that says that work is going on, from the second second; nothing anywhere
 * else.
 */
final class Progress {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final ScheduledExecutorService clock;
  private boolean shown;
  private boolean stopped;

  private Progress(PrintWriter out, ScheduledExecutorService clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Starts to count; the line is taken away by {@link #stop()}. */
  static Progress start(PrintWriter out, boolean watched) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "ajar-progress");
              thread.setDaemon(true);
              return thread;
            });
    Progress progress = new Progress(out, clock);
    if (watched) {
      long start = System.nanoTime();
      clock.scheduleAtFixedRate(
          () -> progress.show(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)),
          1,
          1,
          TimeUnit.SECONDS);
    }
    return progress;
  }

  /** Ends the work and takes the line away. */
  synchronized void stop() {
    clock.shutdownNow();
    stopped = true;
    if (shown) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private synchronized void show(long seconds) {
    if (stopped) {
      return;
    }
    shown = true;
    out.print(CLEAR_LINE + "Analysing, " + seconds + " s");
    out.flush();
  }
}
