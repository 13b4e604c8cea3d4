package dev.ajar.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures what an analysis costs a user: the processor time, wall time and heap of a whole process
 * that starts cold, the median of several. No test, since times are a machine's as much as Ajar's;
 * two states are compared by running both, in turns, on the same trees:
 *
 * <pre>
 * java -cp rules/target/ajar-cli.jar:rules/target/test-classes dev.ajar.engine.ColdRuns TREE...
 * java -cp earlier/ajar-cli.jar:rules/target/test-classes dev.ajar.engine.ColdRuns TREE...
 * </pre>
 */
final class ColdRuns {

  private static final int ROUNDS = 3;
  private static final String ONCE = "--once";

  private ColdRuns() {}

  /** What one process took. */
  private record Cost(int files, int endpoints, double cpu, double wall, long heap) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d %d %f %f %d", files, endpoints, cpu, wall, heap);
    }

    static Cost parse(String line) {
      String[] parts = line.trim().split(" ");
      return new Cost(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]),
          Long.parseLong(parts[4]));
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals(ONCE)) {
      System.out.println(run(Path.of(arguments[1])));
      return;
    }
    System.out.println("   CPU s  wall s  heap MB   files  endpoints");
    for (String tree : arguments) {
      List<Cost> costs = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        costs.add(inItsOwnProcess(tree));
      }
      System.out.printf(
          Locale.ROOT,
          "%8.1f %7.1f %8d %7d %10d  %s%n",
          median(costs.stream().map(Cost::cpu).toList()),
          median(costs.stream().map(Cost::wall).toList()),
          median(costs.stream().map(Cost::heap).toList()),
          costs.get(0).files(),
          costs.get(0).endpoints(),
          tree);
    }
  }

  private static <T extends Comparable<T>> T median(List<T> values) {
    List<T> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static Cost inItsOwnProcess(String tree) throws IOException, InterruptedException {
    List<String> command =
        Arrays.asList(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            ColdRuns.class.getName(),
            ONCE,
            tree);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the analysis of " + tree + " failed");
    }
    return Cost.parse(output);
  }

  private static Cost run(Path tree) throws CannotAnalyse {
    Result result = Analysis.run(Settings.of(tree));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(each -> each.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(each -> each.getUsed())
            .sum();
    long wall = ManagementFactory.getRuntimeMXBean().getUptime();
    return new Cost(
        result.files(),
        result.assessments().size(),
        seconds(Duration.ofNanos(system.getProcessCpuTime())),
        seconds(Duration.ofMillis(wall)),
        peak >> 20);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
