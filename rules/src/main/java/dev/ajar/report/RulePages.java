package dev.ajar.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The rules' pages: {@code docs/rules/NAME.md} of the project, carried along in the jar and
 * published.
 */
public final class RulePages {

  private static final String BASE = Tool.HOME + "/rules/";

  private RulePages() {}

  /** Where a rule's page is published. */
  public static String address(String rule) {
    return BASE + rule;
  }

  /** A rule's page as Markdown, for hosts that show help without a network. */
  public static Optional<String> markdown(String rule) {
    try (InputStream in = RulePages.class.getResourceAsStream("rules/" + rule + ".md")) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
