package dev.ajar.report;

import java.util.Locale;

/**
 * Rows of a label and a text, wrapped at a width that fits terminals and review comments; a
 * repeated label is printed once.
 */
final class Rows {

  private static final int WIDTH = 100;
  private static final int LABEL_WIDTH = 15;
  private static final String INDENT = "  ";

  private final Style style;
  private final StringBuilder text = new StringBuilder();
  private String lastLabel = "";

  Rows(Style style) {
    this.style = style;
  }

  /** A row whose text may be broken between words. */
  void wrapped(String label, String value) {
    String margin = INDENT + " ".repeat(LABEL_WIDTH + 1);
    row(label, wrap(value, margin));
  }

  /** A row whose text is to be copied and stays on one line. */
  void verbatim(String label, String value) {
    row(label, value);
  }

  /** A place under the row before; it stands alone, so that terminals make a link of it. */
  void place(String place) {
    text.append(INDENT).append(" ".repeat(LABEL_WIDTH + 1)).append(style.faint(place)).append('\n');
  }

  /** A paragraph without a label. */
  String paragraph(String value) {
    return INDENT + wrap(value, INDENT) + "\n";
  }

  String text() {
    return text.toString();
  }

  private void row(String label, String value) {
    String shown = label.equals(lastLabel) ? "" : label;
    lastLabel = label;
    String padded = String.format(Locale.ROOT, "%-" + LABEL_WIDTH + "s", shown);
    text.append(INDENT).append(style.faint(padded)).append(' ').append(value).append('\n');
  }

  private static String wrap(String value, String margin) {
    StringBuilder lines = new StringBuilder();
    int column = margin.length();
    for (String word : value.strip().split("\\s+")) {
      if (column > margin.length() && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(margin);
        column = margin.length();
      } else if (column > margin.length()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
