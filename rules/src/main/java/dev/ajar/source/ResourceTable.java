package dev.ajar.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of facts that stand as text beside the class that knows them. */
public final class ResourceTable {

  private ResourceTable() {}

  /**
   * The lines of a table, in their order, without blank ones and without those that start with
   * {@code #}.
   *
   * @param owner the class beside which the table stands
   * @throws IllegalStateException if Ajar's own jar lacks the table
   */
  public static List<String> lines(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
