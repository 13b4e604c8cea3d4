package dev.ajar.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What Ajar says of itself in reports. */
public final class Tool {

  /** The name in machine-readable reports. */
  public static final String NAME = "ajar";

  /** Where the project lives. */
  public static final String HOME = "https://ajar.dev";

  private static final String VERSION = readVersion();

  private Tool() {}

  /** The artifact's version, {@code 0.1.0}. */
  public static String version() {
    return VERSION;
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      if (in == null) {
        throw new IllegalStateException("tool.properties is missing from Ajar's jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
