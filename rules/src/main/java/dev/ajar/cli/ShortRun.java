package dev.ajar.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps HotSpot's optimising compiler out of a process that ends after one analysis: making fast
 * code takes half of the processor's time there, and the code is hardly ever run again (decision
 * 15). Code is still compiled, by the quick compiler.
 */
final class ShortRun {

  /** As {@code jcmd Compiler.directives_add} takes them, JDK 17 to 25. */
  private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private static final Pattern CHOICE = Pattern.compile("Tiered|Compil|JVMCI|^-X(?:int|comp)$");

  private ShortRun() {}

  /** Begins one, while the analysis goes on. */
  static void begin() {
    Thread thread = new Thread(ShortRun::leaveOutUnlessTold, "short run");
    thread.setDaemon(true);
    thread.start();
  }

  private static void leaveOutUnlessTold() {
    if (!chooseCompilers(ManagementFactory.getRuntimeMXBean().getInputArguments())) {
      leaveOutOptimiser();
    }
  }

  /**
   * Whether options of the JVM choose compilers: then they stay chosen. Where they leave the
   * optimising one alone, nothing would be compiled without it.
   */
  static boolean chooseCompilers(List<String> options) {
    return options.stream().anyMatch(each -> CHOICE.matcher(each).find());
  }

  /** Whether it is left out: where another JVM runs, or nothing can be written, it isn't. */
  static boolean leaveOutOptimiser() {
    try {
      Path directives = Files.createTempFile("ajar", ".json");
      try {
        Files.writeString(directives, DIRECTIVES);
        return command("compilerDirectivesAdd", directives.toString()).contains("1 compiler");
      } finally {
        Files.deleteIfExists(directives);
      }
    } catch (IOException | JMException e) {
      return false;
    }
  }

  /** What a diagnostic command of the JVM answers. */
  static String command(String name, String... arguments) throws JMException {
    Object answer =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName(COMMANDS),
                name,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
    return String.valueOf(answer);
  }
}
