package dev.ajar.framework.guards;

/**
 * How much guards of one application may cost together. A guard that asks for the handler is played
 * once for each of them: what is bounded for one play isn't for thousands.
 */
final class Effort {

  /** Some seconds; each guard of an ordinary service takes a few thousand. */
  private static final int MAX_STEPS = 400_000;

  /** What a guard gets in any case: enough for one of some dozen lines. */
  private static final int LEAST = 5_000;

  /** What the parts of all handlers get, each of which may be a whole service's code. */
  private static final int MAX_STEPS_OF_PARTS = 120_000;

  private final int most;
  private int spent;

  private Effort(int most) {
    this.most = most;
  }

  /** For filters, interceptors and advice. */
  Effort() {
    this(MAX_STEPS);
  }

  static Effort ofParts() {
    return new Effort(MAX_STEPS_OF_PARTS);
  }

  void spend(int steps) {
    spent += steps;
  }

  /** As many steps as are wanted, or what is left of them. */
  int granted(int wanted) {
    return Math.max(LEAST, Math.min(wanted, most - spent));
  }

  boolean isSpent() {
    return spent >= most;
  }
}
