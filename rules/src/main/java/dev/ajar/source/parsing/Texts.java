package dev.ajar.source.parsing;

/** Small operations on source text that keep every line where it is. */
final class Texts {

  private Texts() {}

  /** As many blanks, with the line breaks where they were. */
  static String blank(CharSequence text) {
    StringBuilder blank = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      blank.append(c == '\n' || c == '\r' ? c : ' ');
    }
    return blank.toString();
  }
}
