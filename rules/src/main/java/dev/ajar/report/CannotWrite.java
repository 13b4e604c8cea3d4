package dev.ajar.report;

/** A report could not be written. The message is a sentence for the user, with place and cause. */
public final class CannotWrite extends Exception {

  private static final long serialVersionUID = 1L;

  public CannotWrite(String message, Throwable cause) {
    super(message, cause);
  }
}
