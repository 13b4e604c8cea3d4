package dev.ajar.source.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  private static final String TEXT = "class Größe { }";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsTextInAnyCommonEncoding(String charset) {
    assertEquals(new SourceText(TEXT, List.of()), decode(TEXT.getBytes(Charset.forName(charset))));
  }

  @Test
  void dropsByteOrderMarks() {
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)).text());
    assertEquals(TEXT, decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)).text());
  }

  @Test
  void marksAStrayByteInUtf8() {
    byte[] bytes = "// größe ?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertEquals("// größe \uFFFD", decode(bytes).text());
  }

  @Test
  void tellsOfAFileThatIsNotText() {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i += 9) {
      bytes[i] = 7;
    }
    SourceText text = decode(bytes);
    assertEquals("", text.text());
    assertEquals("not parsed: its bytes aren't text", text.gaps().get(0).reason());
  }

  private static SourceText decode(byte[] bytes) {
    return SourceText.decode("X.java", bytes);
  }
}
