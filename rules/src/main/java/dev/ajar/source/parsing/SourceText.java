package dev.ajar.source.parsing;

import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a file, whatever its encoding.
 *
 * @param text without a byte order mark
 * @param gaps one where the bytes aren't text
 */
public record SourceText(String text, List<Gap> gaps) {
  public SourceText {
    gaps = List.copyOf(gaps);
  }

  /**
   * Decodes UTF-8, UTF-16 (with a byte order mark or without) and, where the bytes are neither, ISO
   * 8859-1, in which every byte is a character: a wrong letter in a comment or string costs
   * nothing. Stray bytes in UTF-8 become U+FFFD.
   *
   * @param displayPath the file's path in results
   */
  public static SourceText decode(String displayPath, byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return of(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return of(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return of(bytes, 3, StandardCharsets.UTF_8);
    }
    int zeroAtEven = zeros(bytes, 0);
    int zeroAtOdd = zeros(bytes, 1);
    if (zeroAtEven + zeroAtOdd > bytes.length / 4) {
      boolean text = Math.min(zeroAtEven, zeroAtOdd) <= bytes.length / 50;
      Charset charset =
          zeroAtEven > zeroAtOdd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return text ? of(bytes, 0, charset) : binary(displayPath);
    }
    if (zeroAtEven + zeroAtOdd > bytes.length / 50) {
      return binary(displayPath);
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return new SourceText(text.toString(), List.of());
    } catch (CharacterCodingException e) {
      return malformed(bytes);
    }
  }

  private static SourceText malformed(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long replaced = utf8.chars().filter(c -> c == '\ufffd').count();
    long decoded = utf8.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return replaced > decoded
        ? of(bytes, 0, StandardCharsets.ISO_8859_1)
        : new SourceText(utf8, List.of());
  }

  private static SourceText binary(String displayPath) {
    return new SourceText(
        "", List.of(new Gap(new Location(displayPath, 1), "not parsed: its bytes aren't text")));
  }

  private static SourceText of(byte[] bytes, int offset, Charset charset) {
    return new SourceText(new String(bytes, offset, bytes.length - offset, charset), List.of());
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] bytes, int parity) {
    int zeros = 0;
    for (int i = parity; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
