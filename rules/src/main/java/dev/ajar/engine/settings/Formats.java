package dev.ajar.engine.settings;

import java.util.List;

/** Names of the reports that a project can ask for, besides the inventory. */
public final class Formats {

  /** As on the command line; {@code report} has one class for each. */
  public static final List<String> NAMES =
      List.of(
          "checkstyle",
          "github",
          "gitlab-codequality",
          "gitlab-sast",
          "http",
          "markdown",
          "rdjson",
          "sarif");

  private Formats() {}
}
