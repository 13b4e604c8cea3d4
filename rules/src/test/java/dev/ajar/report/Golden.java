package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts in files. Where a text is meant to change, {@code -Dajar.golden=write} writes the
 * files anew, and the change is reviewed like any other.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/dev/ajar/report");
  private static final String VERSION = "VERSION";

  private Golden() {}

  static void check(String file, byte[] actual) {
    check(file, new String(actual, StandardCharsets.UTF_8));
  }

  static void check(String file, String actual) {
    String timeless = actual.replace("\"" + Tool.version() + "\"", "\"" + VERSION + "\"");
    Path path = FOLDER.resolve(file);
    try {
      if ("write".equals(System.getProperty("ajar.golden"))) {
        Files.writeString(path, timeless);
      }
      assertEquals(Files.readString(path).replace("\r\n", "\n"), timeless, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
