package dev.ajar.framework.guards;

/**
 * How much the guards of one application may cost together. A guard that asks for the handler is
 * played once for each of them: what is bounded for one play isn't for thousands.
 */
final class Effort {

  /** Some seconds; each guard of an ordinary service takes a few thousand. */
  private static final int MAX_STEPS = 400_000;

  /** What a guard gets in any case: enough for one of some dozen lines. */
  private static final int LEAST = 5_000;

  private int spent;

  void spend(int steps) {
    spent += steps;
  }

  /** As many steps as are wanted, or what is left of them. */
  int granted(int wanted) {
    return Math.max(LEAST, Math.min(wanted, MAX_STEPS - spent));
  }

  boolean isSpent() {
    return spent >= MAX_STEPS;
  }
}
