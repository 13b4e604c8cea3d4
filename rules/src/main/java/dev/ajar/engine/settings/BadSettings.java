package dev.ajar.engine.settings;

import java.util.List;

/**
 * The settings can't be used. The message has one sentence a line, each with its place and the
 * remedy.
 */
public final class BadSettings extends Exception {

  private static final long serialVersionUID = 1L;

  public BadSettings(List<String> problems) {
    super(String.join("\n", problems));
  }
}
