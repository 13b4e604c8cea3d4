package dev.ajar.disclosure.vocabulary;

/**
 * Whether a caller can think up values of an input that hit somebody's record.
 *
 * @param because a sentence with the reason
 */
public record Guessability(boolean guessable, String because) {

  /**
   * Judges by name and declared type; what is neither known to be guessable nor known not to be
   * counts as not guessable.
   *
   * @param inputName the name of the path variable, parameter, header or body member
   * @param declaredType its type's simple name; {@code ""} where unknown
   */
  public static Guessability of(String inputName, String declaredType) {
    return Inputs.STANDARD.guessability(inputName, declaredType);
  }
}
