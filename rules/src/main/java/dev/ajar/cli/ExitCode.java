package dev.ajar.cli;

import dev.ajar.engine.Result;
import dev.ajar.rule.Threshold;

/** What the process says to the script that started it. */
final class ExitCode {

  /** No finding at or above the threshold. */
  static final int CLEAN = 0;

  /** At least one finding at or above the threshold. */
  static final int FINDINGS = 1;

  /** The command line can't be understood, or names something that isn't there. */
  static final int USAGE = 2;

  /** There was nothing to analyse, a report could not be written, or Ajar itself failed. */
  static final int CANNOT_ANALYSE = 3;

  private ExitCode() {}

  /** For an analysis that came to an end: having looked at nothing is no success. */
  static int of(Result result, Threshold threshold) {
    if (result.files() == 0) {
      return CANNOT_ANALYSE;
    }
    return result.active().stream().anyMatch(each -> threshold.isReachedBy(each.severity()))
        ? FINDINGS
        : CLEAN;
  }
}
