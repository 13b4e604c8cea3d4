package dev.ajar.engine;

/**
 * There is nothing that could be analysed. The message is a sentence for the user, with place and
 * remedy.
 */
public final class CannotAnalyse extends Exception {

  private static final long serialVersionUID = 1L;

  public CannotAnalyse(String message) {
    super(message);
  }
}
