package dev.ajar.report;

import dev.ajar.rule.Severity;

/** Colour or none. The words are the same in both, so that a log loses nothing. */
public enum Style {
  /** For logs and files. */
  PLAIN(false),
  /** For terminals that know ANSI escape sequences. */
  ANSI(true);

  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  private final boolean coloured;

  Style(boolean coloured) {
    this.coloured = coloured;
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint(BOLD + ";" + RED, text);
      case WARNING -> paint(BOLD + ";" + YELLOW, text);
      case NOTE -> paint(BOLD + ";" + CYAN, text);
    };
  }

  String strong(String text) {
    return paint(BOLD, text);
  }

  String faint(String text) {
    return paint(FAINT, text);
  }

  private String paint(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
