package dev.ajar.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what an editor holds with what is on the disk. */
public final class SavedText {

  private static final int ASCII = 0x80;

  private SavedText() {}

  /**
   * Whether a text is that of a file, as far as letters go that all encodings have in common; line
   * ends don't count.
   */
  public static boolean isIn(Path file, CharSequence text) {
    try {
      return plain(Files.readAllBytes(file)).compareTo(plain(text)) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static StringBuilder plain(byte[] bytes) {
    StringBuilder plain = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      if (each >= 0 && each != '\r') {
        plain.append((char) each);
      }
    }
    return plain;
  }

  private static StringBuilder plain(CharSequence text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .filter(each -> each < ASCII && each != '\r')
        .forEach(each -> plain.append((char) each));
    return plain;
  }
}
