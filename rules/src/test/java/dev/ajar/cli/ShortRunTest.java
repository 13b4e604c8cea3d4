package dev.ajar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On HotSpot, which runs the tests, the real commands are asked. */
class ShortRunTest {

  @AfterEach
  void forget() throws JMException {
    ShortRun.command("compilerDirectivesClear");
  }

  @Test
  void theOptimisingCompilerIsLeftOut() throws JMException {
    assertTrue(ShortRun.leaveOutOptimiser());

    String directives = directives();
    int optimising = directives.indexOf("c2 directives");
    assertTrue(directives.indexOf("Exclude:true", optimising) > 0, directives);
  }

  @Test
  void theQuickOneIsNot() throws JMException {
    ShortRun.leaveOutOptimiser();

    String directives = directives();
    String quick =
        directives.substring(
            directives.indexOf("c1 directives"), directives.indexOf("c2 directives"));
    assertEquals(-1, quick.indexOf("Exclude:true"), directives);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:-TieredCompilation",
        "-XX:TieredStopAtLevel=4",
        "-XX:CompilationMode=high-only",
        "-XX:+UseJVMCICompiler",
        "-Xint"
      })
  void whoChoosesCompilersKeepsThem(String option) {
    assertTrue(ShortRun.chooseCompilers(List.of("-Xmx512m", option)));
  }

  @Test
  void otherOptionsChooseNone() {
    assertFalse(ShortRun.chooseCompilers(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dfile=Xint")));
  }

  /** The directives that were added; the default ones stand below. */
  private static String directives() throws JMException {
    return ShortRun.command("compilerDirectivesPrint").split("Directive: \\(default\\)")[0];
  }
}
