package dev.ajar.cli;

import dev.ajar.report.Style;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import picocli.CommandLine.Help.Ansi;

/** What can be known about the place where our output goes. */
final class Terminal {

  private Terminal() {}

  /** Whether somebody watches: standard output is a terminal that can overwrite a line. */
  static boolean isWatched() {
    Console console = System.console();
    return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
  }

  /**
   * Colour on a terminal, and wherever the usual variables ({@code NO_COLOR}, {@code
   * CLICOLOR_FORCE}) say so.
   */
  static Style style() {
    return Ansi.AUTO.enabled() ? Style.ANSI : Style.PLAIN;
  }

  /** The terminal's encoding; a log gets that of the platform. */
  static Charset encoding() {
    Console console = System.console();
    return console != null ? console.charset() : Charset.defaultCharset();
  }

  /**
   * Before Java 22 there is a console only on a terminal; since then there may be one everywhere,
   * and it can be asked.
   */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
