package dev.ajar.source.evaluate;

import dev.ajar.model.Evidence;
import java.util.List;

/**
 * Decides what code leaves open, so that one way through it is played; playing it again with other
 * choices gives the other ways.
 */
public interface Chooser {

  /**
   * Whether a condition holds this time.
   *
   * @param condition what it comes to: neither true nor false
   * @param text the condition as its author wrote it, with its place
   */
  boolean holds(Value condition, Evidence text);

  /** Whether code that isn't in the analysed source throws this time. */
  boolean fails(Evidence code);

  /**
   * Whether code that isn't in the analysed source throws this time.
   *
   * @param byChance whether nothing tells that it throws for one caller rather than for another:
   *     something is made of what it returns, and it isn't named as if it checked who calls
   */
  default boolean fails(Evidence code, boolean byChance) {
    return fails(code);
  }

  /**
   * Code that isn't in the analysed source gets values, and may learn from them.
   *
   * @param code the code, with the place of the call
   */
  default void handed(List<Value> values, Evidence code) {}
}
