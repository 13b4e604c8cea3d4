package dev.ajar.pmd;

/**
 * Nothing can be told of a file. PMD shows the message, a sentence for the user, as an error in
 * that file and goes on.
 */
final class CannotTell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotTell(String message) {
    super(message, null, false, false);
  }

  /** PMD shows what it caught as this text. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
